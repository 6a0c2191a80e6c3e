// A drawing that belongs to no service may promise, too: `alur:promise` against its own times, where every day is alike.
import { addIsoDuration, parseSpan } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import { fromMillis, toMillis } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { LatestEnd, PromisePlan, RunningTimer, Times } from './contract.js';
import { longestFirst } from './longest-first.js';
import { planPromise } from './plan-promise.js';

interface Workday {
  readonly file: string;
  /** Working minutes of a day. */
  readonly dayMinutes: number;
}

/** A way of more steps than this is not followed. */
const LONGEST_WAY = 100_000;

/** Findings: `PROMISE_TOO_SHORT`, `PROMISE_UNKNOWN`, `STANDARD_TIME_MISSING`. Loops go round once more, waits take no time. */
export const checkDrawnPromises = (processes: readonly ExecutableProcess[], day: Workday): readonly Diagnostic[] =>
  processes.flatMap((process) => (process.promise === undefined ? [] : judged(process, processes, day)));

function judged(process: ExecutableProcess, others: readonly ExecutableProcess[], day: Workday): readonly Diagnostic[] {
  const promised = minutesOf(process.promise ?? '', day);
  const plan = planPromise({ process, others });
  const say = (code: string, severity: Diagnostic['severity'], element: string, message: string): Diagnostic => ({
    code,
    severity,
    file: day.file,
    element,
    message,
  });
  const untimed = plan.untimed.map((id) =>
    say(
      'STANDARD_TIME_MISSING',
      'warning',
      id,
      `Langkah "${process.elements[id]?.name ?? id}" belum punya waktu baku dan dihitung nol, jadi janji belum terbukti. Isi alur:standardTime, misalnya 2h atau 1d.`,
    ),
  );
  if (plan.effort > LONGEST_WAY)
    return [
      ...untimed,
      say(
        'PROMISE_UNKNOWN',
        'warning',
        process.id,
        'Janji belum terbukti: putaran di dalam putaran membuat jalurnya terlalu panjang. Kurangi putarannya.',
      ),
    ];
  const end = plan.latestEnd(0, timesOf(day));
  if (end.at <= promised) return untimed;
  const [first] = longestFirst(end.steps, elapsed);
  return [
    ...untimed,
    say('PROMISE_TOO_SHORT', 'error', first?.element ?? process.id, tooShort(process, { plan, end, promised })),
  ];
}

const timesOf = (day: Workday): Times => ({
  workEnd: ({ standardTime }, from) => from + (standardTime === undefined ? 0 : minutesOf(standardTime, day)),
  timerEnd: (timer, _at, from) => from + timerMinutes(timer, day),
});

function minutesOf(text: string, { dayMinutes }: Workday): number {
  const span = parseSpan(text);
  if (!span.ok) return 0;
  return span.value.unit === 'days' ? span.value.amount * dayMinutes : span.value.amount;
}

const elapsed = (from: number, until: number): number => until - from;

const epoch = fromMillis(0);

/** A day on the wall is a day of work, and no more of it than a day has. */
function timerMinutes({ kind, value }: RunningTimer, day: Workday): number {
  if (kind === 'workingTime') return minutesOf(value.literal, day);
  const end = addIsoDuration(epoch, value.literal.replace(/^R\d*\//, ''), 'UTC');
  const minutes = end.ok ? toMillis(end.value) / 60_000 : 0;
  return Math.floor(minutes / 1440) * day.dayMinutes + Math.min(minutes % 1440, day.dayMinutes);
}

interface Found {
  readonly plan: PromisePlan;
  readonly end: LatestEnd;
  readonly promised: number;
}

function tooShort({ id, name, elements }: ExecutableProcess, { plan, end, promised }: Found): string {
  const nameOf = (element: string): string => elements[element]?.name ?? element;
  const steps = longestFirst(end.steps, elapsed).map(({ element, minutes, times }) => {
    const often = times > 1 ? ` (${String(times)} kali)` : '';
    return `"${nameOf(element)}" ${spanWords(minutes)}${often}`;
  });
  const assumed = [
    ...(plan.repetitions.length > 0 ? [' Setiap putaran dihitung satu kali ulangan.'] : []),
    ...(plan.waits.length > 0
      ? [` Tidak dihitung: menunggu di ${plan.waits.map((at) => `"${nameOf(at)}"`).join(', ')}.`]
      : []),
  ];
  return `Janji "${name || id}" adalah ${spanWords(promised)} kerja, tetapi jalur terlamanya ${spanWords(end.at)}, jadi kurang ${spanWords(end.at - promised)}. Yang paling lama: ${steps.join('; ')}.${assumed.join('')} Janjikan lebih lama, persingkat langkah itu, atau kerjakan bersamaan.`;
}

function spanWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return `${String(rest)} menit`;
  return rest === 0 ? `${String(hours)} jam` : `${String(hours)} jam ${String(rest)} menit`;
}
