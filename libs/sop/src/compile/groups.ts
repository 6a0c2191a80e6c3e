// Which rows are done at the same time: neighbours, each branch one or more rows.
import type { Questions } from '../table/questions.js';
import type { NumberRange, SopStep } from '../table/sop-table.js';

/** Indexes of the first and the last row. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Group extends Span {
  readonly branches: readonly Span[];
}

interface Noted {
  readonly step: SopStep;
  readonly spans: readonly Span[];
}

export function groupsIn(steps: readonly SopStep[], questions: Questions): readonly Group[] {
  const noted = steps.flatMap((step, index) => spansOf(step, { index, steps, questions }) ?? []);
  const groups: { readonly spans: Map<string, Span>; readonly step: SopStep }[] = [];
  for (const { spans, step } of noted) {
    const joined = groups.filter((group) => spans.some((span) => group.spans.has(keyOf(span))));
    const [first = { spans: new Map<string, Span>(), step }] = joined;
    for (const span of [...joined.flatMap((group) => [...group.spans.values()]), ...spans])
      first.spans.set(keyOf(span), span);
    for (const other of joined.slice(1)) groups.splice(groups.indexOf(other), 1);
    if (joined.length === 0) groups.push(first);
  }
  const made = groups.flatMap(({ spans, step }) => groupOf([...spans.values()], step, questions) ?? []);
  return withoutOverlap(made, steps, questions);
}

const keyOf = ({ from, to }: Span): string => `${from}-${to}`;

/** Says `paralel`, and neither with whom nor with which step. */
const isAlone = ({ parallel, performers }: SopStep): boolean =>
  parallel?.value.kind === 'performers' && performers.length < 2;

/** Neighbours that all say so are parallel to each other. */
function neighboursOf(index: number, steps: readonly SopStep[]): readonly Span[] {
  let [from, to] = [index, index];
  for (let at = index - 1; isAloneAt(at, steps); at -= 1) from = at;
  for (let at = index + 1; isAloneAt(at, steps); at += 1) to = at;
  return singles({ from, to });
}

const isAloneAt = (at: number, steps: readonly SopStep[]): boolean => steps[at] !== undefined && isAlone(steps[at]);

const singles = ({ from, to }: Span): readonly Span[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ from: from + at, to: from + at }));

function spansOf(
  step: SopStep,
  {
    index,
    steps,
    questions,
  }: { readonly index: number; readonly steps: readonly SopStep[]; readonly questions: Questions },
): Noted | undefined {
  const { parallel, number } = step;
  if (!parallel) return undefined;
  if (parallel.value.kind === 'performers') {
    const spans = isAlone(step) ? neighboursOf(index, steps) : [];
    if (spans.length > 1) return { step, spans };
    if (spans.length === 1)
      questions.error(
        'SOP_PARALLEL_UNKNOWN',
        parallel.at,
        `Langkah ${number.value} dikerjakan bersamaan, tetapi tidak disebut dengan langkah mana. Paralel dengan langkah nomor berapa?`,
      );
    return undefined;
  }
  const indexOf = (wanted: string): number => steps.findIndex((other) => other.number.value === wanted);
  const spans = [parallel.value.own, ...parallel.value.others].map(([from, to]: NumberRange) => ({
    from: indexOf(from),
    to: indexOf(to),
  }));
  const missing = [parallel.value.own, ...parallel.value.others].flat().filter((wanted) => indexOf(wanted) < 0);
  // `langkah 5-7 paralel`: each with the others.
  const [only] = spans;
  if (missing.length === 0) return { step, spans: spans.length === 1 && only ? singles(only) : spans };
  questions.error(
    'SOP_PARALLEL_UNKNOWN',
    parallel.at,
    `Langkah ${number.value} paralel dengan langkah ${[...new Set(missing)].join(', ')}, tetapi nomor itu tidak ada. Langkah nomor berapa yang dimaksud?`,
  );
  return undefined;
}

function groupOf(spans: readonly Span[], step: SopStep, questions: Questions): Group | undefined {
  const branches = [...spans].sort((a, b) => a.from - b.from);
  const isWhole = branches.every(
    ({ from, to }, index) => from <= to && (index === 0 || from === (branches[index - 1]?.to ?? 0) + 1),
  );
  const [first] = branches;
  const last = branches.at(-1);
  if (isWhole && first && last && branches.length > 1) return { from: first.from, to: last.to, branches };
  askWhole(step, questions);
  return undefined;
}

function askWhole(step: SopStep, questions: Questions): void {
  questions.error(
    'SOP_PARALLEL_BROKEN',
    step.parallel?.at ?? step.number.at,
    `Langkah-langkah yang paralel dengan langkah ${step.number.value} tidak berurutan atau bertumpuk. Langkah mana saja yang bersamaan? Tulis berurutan, misalnya "langkah 5-6 paralel dengan langkah 7-8".`,
  );
}

function withoutOverlap(groups: readonly Group[], steps: readonly SopStep[], questions: Questions): readonly Group[] {
  const sorted = [...groups].sort((a, b) => a.from - b.from);
  return sorted.filter((group, index) => {
    const before = sorted[index - 1];
    if (!before || before.to < group.from) return true;
    const step = steps[group.from];
    if (step) askWhole(step, questions);
    return false;
  });
}
