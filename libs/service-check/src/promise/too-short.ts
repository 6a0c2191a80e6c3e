// The sentence about a promise that cannot be kept: by how much, which steps make it so, and what would be enough.
import type { Diagnostic } from '@alur/kernel';
import type { Timeline } from '@alur/calendar';
import type { PromisePlan } from '@alur/process-check';
import { longestFirst } from '@alur/process-check';
import type { ServiceBundle } from '@alur/service';
import { roundsIn } from './declared.js';
import { findingAt } from '../finding.js';
import { minutesWords, momentWords, nameOf, spanWords } from './words.js';
import type { WorstCase } from './worst-case.js';

export interface Judged {
  readonly worst: WorstCase;
  readonly plan: PromisePlan;
  readonly owner: Timeline;
  /** Where: in the villages this holds for, when it does not hold for all. */
  readonly where: string;
}

export function promiseTooShort(bundle: ServiceBundle, { worst, plan, owner, where }: Judged): Diagnostic {
  const { workingDays } = bundle.standard.duration;
  const days = worst.neededDays - workingDays;
  const over = Number.isFinite(worst.end)
    ? `baru selesai ${momentWords(worst.end)}, terlambat ${String(days)} hari kerja (${minutesWords(worst.lateMinutes)} lewat hari terakhir)`
    : 'belum selesai ketika kalender kota berakhir';
  const steps = longestFirst(worst.steps, (from, until) => owner.minutesBetween(from, until));
  const named = steps.map(
    ({ element, times }) => `${stepWords(bundle, element)}${times > 1 ? ` (${String(times)} kali)` : ''}`,
  );
  const enough = Number.isFinite(worst.end)
    ? `Janjikan ${String(worst.neededDays)} hari kerja, persingkat`
    : 'Persingkat';
  const message = `Janji ${String(workingDays)} hari kerja tidak dapat ditepati: ${where}permohonan yang diterima ${momentWords(worst.start)} ${over} pada jalur terlamanya. Yang paling lama: ${named.join('; ')}. ${assumed(bundle, plan)}${enough} langkah itu, atau kerjakan bersamaan.`;
  const [first] = steps;
  return findingAt('PROMISE_TOO_SHORT', { ...(first ? { element: first.element } : {}), message });
}

/** What was taken for granted, so that nobody wonders what is in the sum. */
function assumed({ standard, process, ...bundle }: ServiceBundle, { repetitions }: PromisePlan): string {
  const declared = roundsIn({ standard, process, ...bundle });
  const undeclared = repetitions.filter(({ id }) => !declared.has(id));
  const excluded = (standard.duration.excluded ?? []).map(
    ({ element, ground }) => `"${nameOf(process, element)}" (${ground})`,
  );
  return [
    ...(undeclared.length > 0 ? ['Putaran tanpa batas tertulis dihitung satu kali ulangan. '] : []),
    ...(excluded.length > 0 ? [`Tidak dihitung: ${excluded.join(', ')}. `] : []),
  ].join('');
}

function stepWords({ process, participants }: ServiceBundle, id: string): string {
  const element = process.elements[id];
  if (element?.type === 'userTask') {
    const performer = element.participant === undefined ? undefined : participants[element.participant]?.name;
    return `"${nameOf(process, id)}" ${spanWords(element.standardTime ?? '')}${performer === undefined ? '' : ` oleh ${performer}`}`;
  }
  const timer =
    element && 'trigger' in element && element.trigger?.kind === 'timer' ? element.trigger.timer : undefined;
  const time = timer && 'literal' in timer.value ? ` ${spanWords(timer.value.literal)}` : '';
  return element?.type === 'boundaryEvent'
    ? `menunggu "${nameOf(process, element.attachedTo)}" sampai batas waktunya${time}`
    : `menunggu "${nameOf(process, id)}"${time}`;
}
