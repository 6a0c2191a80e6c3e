// Rows become steps.
import { given } from '../table/given.js';
import type { Questions } from '../table/questions.js';
import type { Placed, SopStep, SopTarget, SopTimer } from '../table/sop-table.js';
import { readBranches } from './branches.js';
import type { Columns } from './columns.js';
import type { NoteReading } from './notes.js';
import { readNote } from './notes.js';
import { askAboutNumbers, numbered } from './numbers.js';
import type { Parts } from './parts.js';
import { performersOf } from './performers.js';
import type { TableRow } from './read-row.js';
import { withAnswers } from './unanswered.js';

export interface StepReading {
  readonly columns: Columns;
  readonly aliases: Parts['aliases'];
  readonly questions: Questions;
  readonly understood: string[];
}

export function stepsIn(rows: readonly TableRow[], reading: StepReading): readonly SopStep[] {
  const { columns, questions } = reading;
  const numbers = numbered(rows, reading);
  if (columns.named === undefined && rows.length > 0 && rows.every(({ marks }) => marks.length === 0))
    questions.error(
      'SOP_NO_MARKS',
      { row: rows[0]?.row ?? 1, column: columns.performers[0]?.at.column ?? 1 },
      'Tidak ada satu pun tanda di kolom pelaksana. Apakah tandanya berupa gambar (Shapes)? Tulis tanda di dalam sel: v untuk pelaksanaan, ? untuk keputusan.',
    );
  const steps = rows.map((row, index) =>
    readStep(row, numbers[index] ?? { value: '', at: { row: row.row, column: 1 } }, reading),
  );
  const named = steps.map((step) => withoutAliases(step, reading.aliases));
  askAboutNumbers(named, rows, questions);
  return withAnswers(named, questions);
}

/** A row that leads to the title of several steps leads to the first of them. */
function withoutAliases(step: SopStep, aliases: Parts['aliases']): SopStep {
  const meant = (target: SopTarget): SopTarget =>
    (target.kind === 'step' ? aliases.get(target.number) : undefined) ?? target;
  return {
    ...step,
    branches: step.branches.map((branch) => ({ ...branch, target: meant(branch.target) })),
    ...(step.next ? { next: { ...step.next, value: meant(step.next.value) } } : {}),
    ...given({
      timers: step.timers?.map((timer) =>
        timer.kind === 'escape' ? { ...timer, target: meant(timer.target) } : timer,
      ),
    }),
  };
}

function readStep(row: TableRow, number: Placed<string>, { columns, questions }: StepReading): SopStep {
  const { cells } = row;
  const { note, yes, no } = ownCells(row);
  const performing = performersOf({ number: number.value, row, columns, questions });
  const reading = note && readNote(note.value, { number: number.value, isDecision: performing.isDecision });
  const isMarked = performing.isDecision || reading?.isDecision === true;
  if (note && reading?.unclearParallel)
    askParallel({ value: number.value, at: note.at }, reading.unclearParallel, questions);
  const branches = readBranches(
    {
      number: number.value,
      isDecision: isMarked,
      ...given({ yes, no, note: note && reading && { at: note.at, reading } }),
    },
    questions,
  );
  const step: SopStep = {
    number,
    activity: activityOf(row, number, questions),
    performers: together(performing.performers, { isNamed: columns.named !== undefined, reading }),
    isDecision: isMarked || branches.length > 0,
    ...given({ requirements: cells.requirements, output: cells.output, note: cells.note, code: ownCells(row).code }),
    ...given({ time: timeOf(row, number, { columns, questions }) }),
    branches,
    ...given({
      next: nextOf(row, { number: number.value, ends: performing.ends, jumps: reading?.jumps ?? [], questions }),
      parallel: note && reading?.parallel && { value: reading.parallel, at: note.at },
      timers: note && timersOf(note, reading),
    }),
  };
  askAbout(step, { isMarked, isNamed: columns.named !== undefined, questions });
  return step;
}

const timersOf = ({ at }: Placed<string>, reading: NoteReading | undefined): readonly SopTimer[] | undefined =>
  reading?.timers?.map((timer) => ({ ...timer, at }));

/** `Kabid, Kasi` in the one column of names are two, where the note says that they work together. */
function together(
  performers: readonly Placed<string>[],
  { isNamed, reading }: { readonly isNamed: boolean; readonly reading: NoteReading | undefined },
): readonly Placed<string>[] {
  if (!isNamed || reading?.parallel?.kind !== 'performers') return performers;
  return performers.flatMap(({ value, at }) =>
    value.split(/\s*(?:,|\/|&|\bdan\b)\s*/).flatMap((name) => (name === '' ? [] : [{ value: name, at }])),
  );
}

function askParallel(
  { value, at }: Placed<string>,
  { words, isSure }: NonNullable<NoteReading['unclearParallel']>,
  questions: Questions,
): void {
  const question = `Langkah ${value}: "${words}" belum kami pahami. Langkah nomor berapa saja yang bersamaan? Tulis misalnya "paralel dengan 6".`;
  if (isSure) questions.error('SOP_PARALLEL_UNKNOWN', at, question);
  else questions.warning('SOP_PARALLEL_UNKNOWN', at, `${question} Sementara ini kami baca sebagai catatan saja.`);
}

/** A cell merged over several steps leads on from the first of them only. */
const ownCells = ({ row, cells }: TableRow): TableRow['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.at.row >= row));

function askAbout(
  step: SopStep,
  {
    isMarked,
    isNamed,
    questions,
  }: { readonly isMarked: boolean; readonly isNamed: boolean; readonly questions: Questions },
): void {
  const [branch] = step.branches;
  if (branch && !isMarked && !isNamed)
    questions.warning(
      'SOP_BRANCH_WITHOUT_DECISION',
      branch.at,
      `Langkah ${step.number.value} punya cabang, tetapi tandanya bukan tanda keputusan (◇). Kami baca sebagai keputusan. Betul begitu?`,
    );
}

function activityOf(row: TableRow, number: Placed<string>, questions: Questions): Placed<string> {
  if (row.activity) return row.activity;
  questions.error(
    'SOP_ACTIVITY_MISSING',
    { row: row.row, column: number.at.column },
    `Langkah ${number.value} belum punya nama kegiatan. Apa yang dikerjakan pada langkah ini?`,
  );
  return { value: '', at: number.at };
}

/** What is merged over several steps counts for the first of them, and is asked about at each other. */
function timeOf(
  row: TableRow,
  number: Placed<string>,
  { columns, questions }: Pick<StepReading, 'columns' | 'questions'>,
): Placed<string> | undefined {
  const { time } = row.cells;
  if (!time) return undefined;
  if (time.at.row < row.row) {
    questions.warning(
      'SOP_TIME_SHARED',
      time.at,
      `Waktu "${time.value}" digabung untuk beberapa langkah. Kami hitung sekali di langkah pertama; langkah ${number.value} tanpa waktu. Berapa waktu langkah ${number.value}?`,
    );
    return undefined;
  }
  const isBare = /^\d+([.,]\d+)?(\s*[-–]\s*\d+([.,]\d+)?)?$/.test(time.value);
  return isBare && columns.timeUnit !== undefined ? { ...time, value: `${time.value} ${columns.timeUnit}` } : time;
}

function nextOf(
  row: TableRow,
  {
    number,
    ends,
    jumps,
    questions,
  }: {
    readonly number: string;
    readonly ends: boolean;
    readonly jumps: readonly SopTarget[];
    readonly questions: Questions;
  },
): Placed<SopTarget> | undefined {
  const [jump, other] = jumps;
  if (other && row.cells.note && JSON.stringify(other) !== JSON.stringify(jump))
    questions.error(
      'SOP_BRANCH_UNREADABLE',
      row.cells.note.at,
      `Langkah ${number}: Keterangan menyebut lebih dari satu arah tanpa jawaban. Kapan ke arah yang mana?`,
    );
  if (jump && row.cells.note) return { value: jump, at: row.cells.note.at };
  const [mark] = row.marks;
  return ends && mark ? { value: { kind: 'end' }, at: mark.at } : undefined;
}
