// How long a case is kept by the archive law: nobody's wish is stronger, and nobody keeps it longer.
import { localDate } from '@alur/calendar';
import type { LocalDate } from '@alur/calendar';
import type { Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { CaseState } from './case-state.js';

export type Retention =
  | { readonly kept: 'running' }
  | { readonly kept: 'until'; readonly until: LocalDate }
  | { readonly kept: 'always' }
  | { readonly kept: 'over'; readonly until: LocalDate };

interface Asked {
  readonly zone: string;
  readonly at: Instant;
}

/** The years count from the day of the decision, and the last day belongs to them. */
export function retentionOf(
  { decision }: Pick<CaseState, 'decision'>,
  { retention }: Pick<ServiceBundle['privacy'], 'retention'>,
  { zone, at }: Asked,
): Retention {
  if (!decision) return { kept: 'running' };
  if (retention.final === 'permanent') return { kept: 'always' };
  const until = yearsLater(localDate(zone, decision.at), retention.activeYears);
  const isOver = retention.activeYears === 0 || localDate(zone, at) > until;
  return { kept: isOver ? 'over' : 'until', until };
}

/** A 29 February without one is kept until the day before. */
function yearsLater(date: LocalDate, years: number): LocalDate {
  const [year = '', month = '', day = ''] = date.split('-');
  const later = String(Number(year) + years);
  const isLeap = new Date(`${later}-02-29T00:00:00Z`).getUTCMonth() === 1;
  return month === '02' && day === '29' && !isLeap ? `${later}-02-28` : `${later}-${month}-${day}`;
}
