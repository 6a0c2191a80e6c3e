// One row of the process as a step of the table.
import type { SequenceFlow } from '@alur/process-model';
import type { StepCode } from '../compile/code.js';
import { writeCode, writeJob } from '../compile/code.js';
import { documentsIn } from '../compile/documents.js';
import { outcomeOf } from '../compile/draw.js';
import { gatewayIdOf, processIdOf, standardEnd, standardStart } from '../compile/names.js';
import { timeInWords } from '../compile/time.js';
import { given } from '../table/given.js';
import { slugOf } from '../table/slug.js';
import type { Placed, SopBranch, SopStep, SopTarget, SopTimer } from '../table/sop-table.js';
import { timerCodes } from './drawn-timers.js';
import type { DrawnTimer } from './drawn-timers.js';
import { targetOf } from './goals.js';
import { isBlock } from './rows-of.js';
import type { Row } from './rows-of.js';
import type { Export, PlacedRow } from './sop-of.js';

export function stepOf(index: number, exported: Export): SopStep {
  const placed = exported.rows[index];
  if (!placed) throw new Error(`No row ${index}`);
  const { row } = placed;
  const at = { row: index + 1, column: 0 };
  const put = (value: string | undefined): Placed<string> | undefined =>
    value === undefined || value === '' ? undefined : { value, at };
  const [task] = row.tasks;
  const documents = exported.extras.documents?.[task?.id ?? row.id] ?? documentsIn(task?.documentation ?? '');
  const performers = [
    ...new Set((row.tasks.length > 0 ? row.tasks : [undefined]).map((one) => exported.performers.of(one, row.id))),
  ];
  const way = waysOf(placed, index, exported);
  const standardTime = task?.type === 'userTask' ? task.standardTime : undefined;
  const timers = row.timers.map((timer) => timerOf(timer, placed, { index, exported }));
  const notes = [documents.note, ...way.notes, ...timers.map((timer) => timerWords(timer, index))].filter(
    (note) => note !== undefined && note !== '',
  );
  return {
    number: { value: String(index + 1), at },
    activity: { value: oneLine(task?.name ?? exported.process.elements[row.id]?.name ?? row.id), at },
    performers: performers.map((value) => ({ value, at })),
    isDecision: row.gateway !== undefined,
    ...given({
      requirements: put(documents.requirements),
      time: put(documents.time ?? (standardTime === undefined ? undefined : timeInWords(standardTime))),
      output: put(documents.output),
      note: put(notes.join('\n')),
      code: put(writeCode(codeOf(placed, index, exported))),
    }),
    branches: way.branches,
    ...given({
      next: way.next && { value: way.next, at },
      parallel: way.parallel && { value: way.parallel, at },
      timers: timers.length > 0 ? timers : undefined,
    }),
  };
}

function timerOf(
  { time, flow }: DrawnTimer,
  placed: PlacedRow,
  around: { readonly index: number; readonly exported: Export },
): SopTimer {
  const common = { time: timeInWords(time), at: { row: around.index + 1, column: 0 } };
  if (!flow) return { kind: 'reminder', ...common };
  const target = targetOf(flow, around.index, around.exported);
  return { kind: 'escape', ...common, target: spelledOut(target, placed, around) };
}

const timerWords = (timer: SopTimer, index: number): string =>
  `Jika belum selesai dalam ${timer.time}, ${timer.kind === 'reminder' ? 'ingatkan' : jumpWords(timer.target, index)}`;

interface WaysOut {
  readonly branches: readonly SopBranch[];
  readonly next?: SopTarget;
  readonly parallel?: NonNullable<SopStep['parallel']>['value'];
  readonly notes: readonly string[];
}

function waysOf(placed: PlacedRow, index: number, exported: Export): WaysOut {
  const { row, block, branch } = placed;
  const at = { row: index + 1, column: 0 };
  const spans = block && branch?.from === index ? spansOf(block, exported) : [];
  const own = spans.find(([from]) => from === index);
  const others = spans.filter((span) => span !== own);
  const named = (span: readonly [number, number]) => [String(span[0] + 1), String(span[1] + 1)] as const;
  const together =
    own && `${own[0] === own[1] ? '' : `langkah ${spanName(own)} `}paralel dengan ${others.map(spanName).join(', ')}`;
  const isJoint = row.tasks.length > 1;
  const parallel = own
    ? { kind: 'steps' as const, own: named(own), others: others.map(named) }
    : isJoint
      ? { kind: 'performers' as const }
      : undefined;
  const notes = [...(together === undefined ? [] : [together]), ...(isJoint ? ['paralel'] : [])];
  if (row.gateway) {
    const branches = orderedFlows(row).map((flow, position) => ({
      ...answerOf(flow, position, row.out.length),
      target: spelledOut(targetOf(flow, index, exported), placed, { index, exported }),
      at,
    }));
    const isNamed = branches.length > 2;
    const words = branches.map(({ label = '', target }) => `Jika ${label}: ${targetWords(target, index)}`);
    return { branches, ...given({ parallel }), notes: [...notes, ...(isNamed ? [words.join('; ')] : [])] };
  }
  const [out] = row.out;
  const next = out ? targetOf(out, index, exported) : undefined;
  if (!next || next.kind === 'next') return { branches: [], ...given({ parallel }), notes };
  return { branches: [], next, ...given({ parallel }), notes: [...notes, jumpWords(next, index)] };
}

/** An answer names its row, where there is one to name. */
function spelledOut(
  target: SopTarget,
  { branch, block }: PlacedRow,
  { index, exported }: { readonly index: number; readonly exported: Export },
): SopTarget {
  if (target.kind !== 'next') return target;
  const isLast = branch !== undefined && index === branch.to;
  const after = isLast ? exported.rows.findIndex((one, at) => at > index && one.block !== block) : index + 1;
  if (after < 0 || after >= exported.rows.length) return isLast ? target : { kind: 'end' };
  return { kind: 'step', number: String(after + 1) };
}

const spansOf = (block: NonNullable<PlacedRow['block']>, { rows }: Export): readonly (readonly [number, number])[] =>
  block.branches.map((branch) => {
    const from = rows.findIndex(({ row }) => row === branch[0]);
    return [from, from + branch.length - 1] as const;
  });

const spanName = ([from, to]: readonly [number, number]): string =>
  from === to ? `${from + 1}` : `${from + 1}-${to + 1}`;

/** What is asked for first, what is left for everything else last. */
function orderedFlows({ gateway, out }: Row): readonly SequenceFlow[] {
  const isElse = ({ id }: SequenceFlow): boolean => id === gateway?.defaultFlow;
  return [...out].sort((a, b) => Number(isElse(a)) - Number(isElse(b)));
}

function answerOf(
  flow: SequenceFlow,
  position: number,
  count: number,
): { readonly answer: string; readonly label?: string } {
  const label = oneLine((flow.name ?? '').replace(/[:;=→,.]/g, ' '));
  if (count > 2) {
    const named = label === '' ? `jawaban ${position + 1}` : label;
    return { answer: slugOf(named, 'jawaban'), label: named };
  }
  const answer = position === 0 ? 'ya' : 'tidak';
  return label === '' || label.toLowerCase() === answer ? { answer } : { answer, label };
}

/** `kembali ke 2`, `5`, `selesai`. */
export function targetWords(target: SopTarget, index: number): string {
  switch (target.kind) {
    case 'step':
      return Number(target.number) <= index + 1 ? `kembali ke ${target.number}` : target.number;
    case 'first':
      return 'kembali ke awal';
    case 'previous':
      return 'kembali ke langkah sebelumnya';
    case 'next':
      return 'lanjut';
    case 'end':
      return 'selesai';
  }
}

const jumpWords = (target: SopTarget, index: number): string =>
  target.kind === 'step' && Number(target.number) > index + 1
    ? `lanjut ke langkah ${target.number}`
    : targetWords(target, index);

function codeOf({ row, block }: PlacedRow, index: number, exported: Export): StepCode {
  const { process, items, performers, finder } = exported;
  const [task] = row.tasks;
  const id = task === undefined && row.gateway ? undefined : row.id;
  const base = id ?? row.gateway?.id ?? '';
  const other = (value: string | undefined, standard: string) => (value === standard ? undefined : value);
  const [yes] = row.gateway ? orderedFlows(row) : [];
  const isFirst = block?.branches[0]?.[0] === row;
  const closing = items.find((item) => isBlock(item) && item === block && item.branches.at(-1)?.at(-1) === row);
  const ends = [...row.out, ...(closing?.out ?? [])].flatMap((flow) => {
    const target = finder.targetOf(flow);
    return target.type === 'endEvent' ? [target] : [];
  });
  const [end] = ends;
  const participant = task?.participant;
  const title = performers.of(task, row.id);
  return given({
    id,
    decision: row.gateway && (id === undefined ? row.gateway.id : other(row.gateway.id, gatewayIdOf(base))),
    split: isFirst ? other(block?.split, `bagi-${base}`) : undefined,
    join: isFirst ? other(block?.join, `gabung-${base}`) : undefined,
    process: index === 0 ? other(process.id, processIdOf(exported.extras.metadata?.title ?? process.name)) : undefined,
    start: index === 0 ? other(process.starts[0], standardStart) : undefined,
    end: other(end?.id, standardEnd),
    outcome: end?.outcome,
    participant: row.tasks.length === 1 ? other(participant, slugOf(title, 'pelaksana')) : undefined,
    timers: timerCodes(row.id, row.timers),
    job:
      task?.type === 'serviceTask' && (task.job.type !== task.id || task.participant !== undefined)
        ? writeJob(task.job)
        : undefined,
    rule: task?.type === 'businessRuleTask' ? `${task.decisionId}:${task.resultVariable}` : undefined,
    condition: row.out.length === 2 ? other(yes?.condition, `${outcomeOf(base)} = "ya"`) : undefined,
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
