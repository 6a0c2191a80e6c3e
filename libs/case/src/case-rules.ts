import type { WorkingCalendar } from '@alur/calendar';
import type { CompiledProcess } from '@alur/process-engine';
import type { CorrectionRules, Outcome } from '@alur/service';

/** What a case needs to know of its pinned service version. */
export interface CaseRules {
  readonly compiled: CompiledProcess;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Roles whose holders get a one-time link instead of a queue. */
  readonly linkRoles: ReadonlySet<string>;
  readonly correction: CorrectionRules;
  /** Of the agency that owns the service: days to answer and days a promise stood still are counted on it. */
  readonly calendar: WorkingCalendar;
}
