// A process as the rows its editor shows. What rows have no words for stays with the drawing, by the ids they carry.
import type {
  StudioAnswer,
  StudioRow,
  StudioTarget,
  StudioTime,
  StudioTimer,
  StudioTogether,
  StudioWork,
} from '@alur/contracts';
import type { Diagnostic, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { AnyActivity, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { SopStep, SopTable, SopTarget, StepCode } from '@alur/sop';
import { documentsIn, outcomeOf, readCode, sopOf } from '@alur/sop';

/** The error says what has no form in a table. */
export function rowsOf(process: ExecutableProcess): Result<readonly StudioRow[], readonly Diagnostic[]> {
  const titles = Object.fromEntries(
    Object.values(process.elements).flatMap((element) =>
      isActivity(element) && element.participant !== undefined ? [[element.participant, element.participant]] : [],
    ),
  );
  const table = sopOf(process, { titles });
  if (!table.ok) return table;
  const reading = {
    process,
    table: table.value,
    codes: table.value.steps.map((step) => readCode(step.code?.value ?? '').code),
  };
  return ok(table.value.steps.map((_, index) => rowOf(index, reading)));
}

interface Reading {
  readonly process: ExecutableProcess;
  readonly table: SopTable;
  readonly codes: readonly StepCode[];
}

function rowOf(index: number, reading: Reading): StudioRow {
  const { process, table, codes } = reading;
  const step = table.steps[index];
  const code = codes[index];
  if (!step || !code) throw new Error(`No row ${index}`);
  const id = idOf(code);
  const tasks = code.id === undefined ? [] : tasksOf(code.id, process);
  const [task] = tasks;
  const documents = documentsIn(task?.documentation ?? '');
  const time = task?.type === 'userTask' ? timeIn(task.standardTime) : undefined;
  const { next } = step;
  return withoutUndefined({
    id,
    activity: step.activity.value,
    work: workOf(task),
    performers: tasks.flatMap(({ participant }) => participant ?? []),
    requirements: documents.requirements,
    time,
    output: documents.output,
    note: documents.note,
    answers: step.isDecision ? answersOf(step, code, reading) : undefined,
    next: next && targetIn(next.value, reading),
    together: togetherAt(index, table.steps),
    timers: timersOf(step, code, reading),
    outcome: code.outcome,
    ids: hiddenIds(code),
  });
}

const idOf = ({ id, decision }: StepCode): string => id ?? decision ?? '';

/** Several where all performers of the row do it at the same time. */
export function tasksOf(id: string, { elements, flows }: ExecutableProcess): readonly AnyActivity[] {
  const own = elements[id];
  if (own && isActivity(own)) return [own];
  return (elements[`bagi-${id}`]?.outgoing ?? []).flatMap((flow) => {
    const task = elements[flows[flow]?.to ?? ''];
    return task && isActivity(task) ? [task] : [];
  });
}

function workOf(task: AnyActivity | undefined): StudioWork {
  if (!task) return { kind: 'none' };
  switch (task.type) {
    case 'userTask':
      return { kind: 'person' };
    case 'serviceTask': {
      const { type, parameters } = task.job;
      const { letter, ...others } = parameters;
      if (type === 'letter' && letter !== undefined && Object.keys(others).length === 0)
        return { kind: 'letter', letter };
      return { kind: 'job', type, parameters };
    }
    case 'businessRuleTask':
      return { kind: 'rule', decision: task.decisionId, result: task.resultVariable };
    default:
      return { kind: 'drawn', type: task.type };
  }
}

export function timeIn(written: string | undefined): StudioTime | undefined {
  const [, amount, unit] = /^(\d+)([mhd])$/.exec(written ?? '') ?? [];
  return amount === undefined ? undefined : { amount: Number(amount), unit: unit as StudioTime['unit'] };
}

function answersOf(step: SopStep, code: StepCode, reading: Reading): readonly StudioAnswer[] {
  const { elements, flows } = reading.process;
  const gateway = elements[code.decision ?? `keputusan-${code.id ?? ''}`];
  const standard = gateway?.type === 'exclusiveGateway' ? gateway.defaultFlow : undefined;
  const leaving = (gateway?.outgoing ?? []).flatMap((id) => flows[id] ?? []);
  const ordered = [...leaving].sort((a, b) => Number(a.id === standard) - Number(b.id === standard));
  const variable = outcomeOf(code.id ?? code.decision ?? '');
  return step.branches.map(({ answer, label, target }, at) => {
    const flow = ordered[at];
    const value = valueIn(flow, variable) ?? answer;
    const isStandard = flow?.condition === undefined || flow.condition === `${variable} = "${value}"`;
    return withoutUndefined({
      label: oneLine(flow?.name) || label || capital(answer),
      to: targetIn(target, reading),
      value,
      when: isStandard ? undefined : flow.condition,
    });
  });
}

/** The answer of the row's own task that a flow asks for. */
function valueIn(flow: SequenceFlow | undefined, variable: string): string | undefined {
  const [, name, value] = /^(\w+) = "([a-z0-9-]+)"$/.exec(flow?.condition ?? '') ?? [];
  return name === variable ? value : undefined;
}

const oneLine = (name = ''): string => name.replace(/\s+/g, ' ').trim();

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function targetIn(target: SopTarget, { table, codes }: Reading): StudioTarget {
  if (target.kind !== 'step') return target.kind === 'end' ? 'end' : 'next';
  const index = table.steps.findIndex(({ number }) => number.value === target.number);
  const code = codes[index];
  return code ? `row:${idOf(code)}` : 'next';
}

/** Each branch is named at its first row. */
function togetherAt(index: number, steps: readonly SopStep[]): StudioTogether | undefined {
  for (const { parallel } of steps) {
    if (parallel?.value.kind !== 'steps') continue;
    const { own, others } = parallel.value;
    const spans = [own, ...others]
      .map((span) => span.map((number) => Number(number) - 1))
      .sort(([a = 0], [b = 0]) => a - b);
    const at = spans.findIndex(([from = 0, to = 0]) => from <= index && index <= to);
    if (at < 0) continue;
    if (spans[at]?.[0] !== index) return 'continues';
    return at === 0 ? 'begins' : 'beside';
  }
  return undefined;
}

function timersOf({ timers = [] }: SopStep, code: StepCode, reading: Reading): readonly StudioTimer[] | undefined {
  const ids = code.timers?.split(',') ?? [];
  const read = timers.flatMap((timer, at): readonly StudioTimer[] => {
    const [, amount, unit] = /^(\d+) (menit|jam|hari kerja)$/.exec(timer.time) ?? [];
    if (amount === undefined) return [];
    return [
      withoutUndefined({
        amount: Number(amount),
        unit: unit === 'menit' ? ('m' as const) : unit === 'jam' ? ('h' as const) : ('d' as const),
        ids: ids[at],
        to: timer.kind === 'escape' ? targetIn(timer.target, reading) : undefined,
      }),
    ];
  });
  return read.length > 0 ? read : undefined;
}

const hidden = ['decision', 'split', 'join', 'end'] as const satisfies readonly (keyof StepCode)[];

function hiddenIds(code: StepCode): StudioRow['ids'] {
  const ids = hidden.flatMap((key) => {
    const id = key === 'decision' && code.id === undefined ? undefined : code[key];
    return id === undefined ? [] : [[key, id] as const];
  });
  return ids.length > 0 ? Object.fromEntries(ids) : undefined;
}

type Whole<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

export const withoutUndefined = <T extends object>(parts: T): Whole<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Whole<T>;
