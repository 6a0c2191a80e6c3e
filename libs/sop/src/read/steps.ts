// Rows become steps.
import { given } from '../table/given.js';
import type { Questions } from '../table/questions.js';
import type { Placed, SopStep, SopTarget } from '../table/sop-table.js';
import { readBranches } from './branches.js';
import type { Columns } from './columns.js';
import { readNote } from './notes.js';
import { performersOf } from './performers.js';
import type { TableRow } from './rows.js';

export interface StepReading {
  readonly columns: Columns;
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
  return rows.map((row, index) =>
    readStep(row, numbers[index] ?? { value: '', at: { row: row.row, column: 1 } }, reading),
  );
}

function readStep(row: TableRow, number: Placed<string>, { columns, questions }: StepReading): SopStep {
  const { cells } = row;
  const { note, yes, no } = ownCells(row);
  const performing = performersOf({ number: number.value, row, columns, questions });
  const reading = note && readNote(note.value, { number: number.value, isDecision: performing.isDecision });
  const branches = readBranches(
    {
      number: number.value,
      isDecision: performing.isDecision,
      ...given({ yes, no, note: note && reading && { at: note.at, reading } }),
    },
    questions,
  );
  const step: SopStep = {
    number,
    activity: activityOf(row, number, questions),
    performers: performing.performers,
    isDecision: performing.isDecision || branches.length > 0,
    ...given({ requirements: cells.requirements, output: cells.output, note: cells.note, code: ownCells(row).code }),
    ...given({ time: timeOf(row, number, { columns, questions }) }),
    branches,
    ...given({
      next: nextOf(row, { number: number.value, ends: performing.ends, jumps: reading?.jumps ?? [], questions }),
      parallel: note && reading?.parallel && { value: reading.parallel, at: note.at },
    }),
  };
  askAbout(step, { isMarked: performing.isDecision, isNamed: columns.named !== undefined, questions });
  return step;
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
  if (!step.next || !step.isDecision) return;
  questions.error(
    'SOP_BRANCH_UNREADABLE',
    step.next.at,
    `Langkah ${step.number.value} adalah keputusan, tetapi arah di Keterangan tidak menyebut jawabannya. Untuk jawaban ya atau tidak?`,
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
  const isBare = /^\d+([.,]\d+)?$/.test(time.value);
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

/** Steps without a number get one that nobody can mistake for a number of the table. */
function numbered(
  rows: readonly TableRow[],
  { columns, questions, understood }: StepReading,
): readonly Placed<string>[] {
  const seen = new Set<string>();
  const hasNumbers = rows.some(({ number }) => number);
  if (!hasNumbers && rows.length > 0)
    understood.push('Tabel tidak bernomor; langkah kami beri nomor menurut urutannya.');
  let last = '0';
  let missing = 0;
  return rows.map(({ row, number }, index) => {
    missing = number ? 0 : missing + 1;
    // `a` below 3 is 3a; a table that only has letters keeps them.
    const part = last === '0' ? undefined : /^[a-z]$/.exec(number?.value ?? '')?.[0];
    if (part === undefined) last = number?.value ?? last;
    const written = part === undefined ? number?.value : `${last}${part}`;
    const own = written ?? (hasNumbers ? `${last}${'abcdefghij'[missing - 1] ?? `-${missing}`}` : `${index + 1}`);
    const at = number?.at ?? { row, column: columns.of.number ?? columns.of.activity ?? 1 };
    if (part !== undefined) understood.push(`Langkah "${part}" di baris ${row} kami sebut langkah ${own}.`);
    if (!number && hasNumbers) understood.push(`Baris ${row} tidak bernomor; kami sebut langkah ${own}.`);
    if (seen.has(own))
      questions.error(
        'SOP_NUMBER_TWICE',
        at,
        `Nomor ${own} dipakai oleh lebih dari satu langkah. Nomor berapa langkah di baris ${row}?`,
      );
    seen.add(own);
    return { value: own, at };
  });
}
