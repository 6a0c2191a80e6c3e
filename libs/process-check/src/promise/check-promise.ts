// Whether the promised working time is enough for the standard times of the steps, on the longest way through.
import type { Diagnostic } from '@alur/kernel';
import type { Element, ExecutableProcess } from '@alur/process-model';
import type { PromiseQuestion, PromiseReport } from './contract.js';
import type { Way } from './longest-way.js';
import { longestWayIn } from './scope-way.js';

/** Parallel branches and choices count as their longest branch, loops as often as declared, waits for the outside not at all. */
export function checkPromise(
  process: ExecutableProcess,
  { promised, minutesOf, roundsOf, file = 'process.bpmn' }: PromiseQuestion,
  others: readonly ExecutableProcess[] = [],
): PromiseReport {
  const untimed = new Set<string>();
  const timed = (element: Element): number => {
    if (element.type !== 'userTask' || element.forCompensation) return 0;
    const minutes = minutesOf(element);
    if (minutes === undefined) untimed.add(element.id);
    return minutes ?? 0;
  };
  const way = longestWayIn(
    { process, calls: [process.id] },
    {
      minutesOf: timed,
      roundsOf: (flow) => roundsOf?.(flow) ?? 1,
      findProcess: (id) => others.find((one) => one.id === id),
    },
  );
  const missing = Math.max(0, way.minutes - promised);
  return {
    longest: way.minutes,
    steps: way.steps,
    missing,
    untimed: [...untimed],
    diagnostics: missing > 0 ? [tooShort(process, way, { promised, missing, file })] : [],
  };
}

function tooShort(
  { elements, id, name }: ExecutableProcess,
  way: Way,
  { promised, missing, file }: { readonly promised: number; readonly missing: number; readonly file: string },
): Diagnostic {
  const steps = longestFirst(way).map(({ element, minutes, times }) => {
    const often = times > 1 ? ` (${String(times)} kali)` : '';
    return `"${elements[element]?.name ?? element}" ${spanOf(minutes)}${often}`;
  });
  const message = `Janji layanan "${name || id}" adalah ${spanOf(promised)} kerja, tetapi jalur terlamanya ${spanOf(way.minutes)}, jadi kurang ${spanOf(missing)}; yang paling lama: ${steps.join(', ')}.`;
  const [first] = longestFirst(way);
  return { code: 'PROMISE_TOO_SHORT', severity: 'error', file, ...(first ? { element: first.element } : {}), message };
}

/** So many steps are named. */
const NAMED_STEPS = 5;

function longestFirst({
  steps,
}: Way): readonly { readonly element: string; readonly minutes: number; readonly times: number }[] {
  const sums = new Map<string, { element: string; minutes: number; times: number }>();
  for (const { element, minutes } of steps) {
    const known = sums.get(element) ?? { element, minutes: 0, times: 0 };
    sums.set(element, { element, minutes: known.minutes + minutes, times: known.times + 1 });
  }
  return [...sums.values()].sort((a, b) => b.minutes - a.minutes).slice(0, NAMED_STEPS);
}

function spanOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} menit`;
  return rest === 0 ? `${String(hours)} jam` : `${String(hours)} jam ${String(rest)} menit`;
}
