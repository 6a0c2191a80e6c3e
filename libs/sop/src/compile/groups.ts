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
  const noted = steps.flatMap((step) => spansOf(step, steps, questions) ?? []);
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

function spansOf(step: SopStep, steps: readonly SopStep[], questions: Questions): Noted | undefined {
  const { parallel, number, performers } = step;
  if (!parallel) return undefined;
  if (parallel.value.kind === 'performers') {
    if (performers.length < 2)
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
  if (missing.length === 0) return { step, spans };
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
