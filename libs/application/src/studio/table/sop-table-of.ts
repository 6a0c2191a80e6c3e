// Rows as the editor sends them become the table that the compiler reads, each cell with the place it is asked about.
import type { StudioRow, StudioTarget, StudioTime } from '@alur/contracts';
import type { Placed, SopBranch, SopMetadata, SopStep, SopTable, SopTarget, SopTimer, StepCode } from '@alur/sop';
import { timeInWords, writeCode, writeJob } from '@alur/sop';
import { capital, withoutUndefined } from './rows-of.js';
import { branchesAround } from './together.js';

export interface TableNames {
  /** Of participants, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly metadata: SopMetadata;
  readonly process: string;
  readonly start: string;
}

/** Columns of the cells, by the key of the row they are typed into. */
const columns = {
  number: 1,
  activity: 2,
  performers: 3,
  requirements: 4,
  time: 5,
  output: 6,
  note: 7,
  answers: 8,
  next: 9,
  together: 10,
  timers: 11,
} as const;

/** The key of the row that a finding is about. */
export const fieldAt = (column: number | undefined): string | undefined =>
  Object.entries(columns).find(([, at]) => at === column && at !== columns.number)?.[0];

/** What nobody performs; the compiler knows a system by it. */
const system = 'Sistem';

export function sopTableOf(rows: readonly StudioRow[], names: TableNames): SopTable {
  const titleOf = (id: string): string => names.titles.get(id) ?? id;
  const performers = [...new Set(rows.flatMap((row) => performersOf(row, titleOf)))];
  return {
    file: 'process.bpmn',
    sheet: 'SOP',
    metadata: names.metadata,
    performers: performers.map((value, index) => ({ value, at: { row: 0, column: columns.performers + index } })),
    steps: rows.map((row, index) => stepOf(row, { index, rows, names, titleOf })),
    findings: [],
    understood: [],
  };
}

interface Around {
  readonly index: number;
  readonly rows: readonly StudioRow[];
  readonly names: TableNames;
  titleOf(id: string): string;
}

const performersOf = ({ work, performers }: StudioRow, titleOf: Around['titleOf']): readonly string[] =>
  work.kind === 'person' ? performers.map(titleOf) : [system];

function stepOf(row: StudioRow, around: Around): SopStep {
  const { index, rows, titleOf } = around;
  const at = (key: keyof typeof columns) => ({ row: index + 1, column: columns[key] });
  const put = (key: 'requirements' | 'output' | 'note'): Placed<string> | undefined => {
    const value = row[key]?.trim() ?? '';
    return value === '' ? undefined : { value, at: at(key) };
  };
  const together = branchesAround(index, rows);
  const isJoint = row.work.kind === 'person' && row.performers.length > 1;
  const named = ([from, to]: readonly [number, number]) => [String(from + 1), String(to + 1)] as const;
  const [own, ...others] = together?.[0]?.[0] === index ? together : [];
  return withoutUndefined({
    number: { value: String(index + 1), at: at('number') },
    activity: { value: row.activity.trim(), at: at('activity') },
    performers: performersOf(row, titleOf).map((value) => ({ value, at: at('performers') })),
    isDecision: row.answers !== undefined,
    hasEveryAnswer: row.answers === undefined ? undefined : (true as const),
    requirements: put('requirements'),
    time: row.time && { value: wordsOf(row.time), at: at('time') },
    output: put('output'),
    note: put('note'),
    code: { value: codeOf(row, around), at: at('number') },
    branches: branchesOf(row, { ...around, at: at('answers') }),
    next: row.answers || row.next === undefined ? undefined : { value: targetOf(row.next, rows), at: at('next') },
    parallel: own
      ? { value: { kind: 'steps' as const, own: named(own), others: others.map(named) }, at: at('together') }
      : isJoint
        ? { value: { kind: 'performers' as const }, at: at('performers') }
        : undefined,
    timers: row.timers?.map((timer): SopTimer => ({
      time: wordsOf(timer),
      at: at('timers'),
      ...(timer.to === undefined
        ? { kind: 'reminder' as const }
        : { kind: 'escape' as const, target: targetOf(timer.to, rows) }),
    })),
  });
}

export const writtenTime = ({ amount, unit }: StudioTime): string => `${amount}${unit}`;
const wordsOf = (time: StudioTime): string => timeInWords(writtenTime(time));

function targetOf(to: StudioTarget, rows: readonly StudioRow[]): SopTarget {
  if (to === 'next' || to === 'end') return { kind: to };
  const index = rows.findIndex(({ id }) => `row:${id}` === to);
  return index < 0 ? { kind: 'next' } : { kind: 'step', number: String(index + 1) };
}

/** A label that only repeats ya or tidak is none. */
function branchesOf(
  { answers = [] }: StudioRow,
  { rows, at }: Around & { readonly at: SopBranch['at'] },
): readonly SopBranch[] {
  const standard = ['ya', 'tidak'];
  return answers.map(({ label, value, to }, index) => {
    const answer = value ?? (answers.length === 2 ? standard[index] : undefined) ?? slugOf(label, index);
    const isSaid = label.trim() === '' || label.trim() === capital(answer);
    return { answer, ...(isSaid ? {} : { label: label.trim() }), target: targetOf(to, rows), at };
  });
}

const slugOf = (label: string, index: number): string => {
  const words = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  return words === '' ? `jawaban-${index + 1}` : words;
};

function codeOf(row: StudioRow, { index, names }: Around): string {
  const { work, ids = {}, answers = [] } = row;
  const code: StepCode = withoutUndefined({
    ...(work.kind === 'none' ? { decision: row.id } : { id: row.id, decision: ids['decision'] }),
    split: ids['split'],
    join: ids['join'],
    process: index === 0 ? names.process : undefined,
    start: index === 0 ? names.start : undefined,
    end: ids['end'],
    outcome: row.outcome,
    job: jobOf(row),
    rule: work.kind === 'rule' ? `${work.decision}:${work.result}` : undefined,
    timers:
      row.timers && row.timers.some(({ ids: drawn }) => drawn)
        ? row.timers.map(({ ids: drawn = '' }) => drawn).join(',')
        : undefined,
    condition: answers.find(({ when }) => when !== undefined)?.when,
  });
  return writeCode(code);
}

/** What is only drawn stands in as a job until the drawing takes its place again. */
function jobOf({ id, work }: StudioRow): string | undefined {
  switch (work.kind) {
    case 'letter':
      return writeJob({ type: 'letter', parameters: { letter: work.letter } });
    case 'job':
      return writeJob(work);
    case 'drawn':
      return writeJob({ type: id, parameters: {} });
    case 'person':
    case 'rule':
    case 'none':
      return undefined;
  }
}
