// The answers of one row: from the columns Jika ya and Jika tidak, and from its note.
import type { Place } from '../table/sheet.js';
import { slugOf } from '../table/slug.js';
import type { Questions } from '../table/questions.js';
import type { Placed, SopBranch, SopTarget } from '../table/sop-table.js';
import { columnAnswer, isBareAnswer, isNegative } from './answers.js';
import type { NoteReading } from './notes.js';

export interface BranchSources {
  readonly number: string;
  readonly yes?: Placed<string>;
  readonly no?: Placed<string>;
  readonly note?: { readonly at: Place; readonly reading: NoteReading };
  /** By its mark. */
  readonly isDecision: boolean;
}

export function readBranches(sources: BranchSources, questions: Questions): readonly SopBranch[] {
  const columns = [fromColumn('ya', sources.yes), fromColumn('tidak', sources.no)].flatMap((branch) => {
    if (branch && !('text' in branch)) return [branch];
    if (branch) askTarget(sources, { what: branch.text, at: branch.at, questions, isSure: true });
    return [];
  });
  const noted = fromNote(sources, columns.length > 1, questions);
  for (const branch of noted) {
    const column = columns.find(({ answer }) => answer === branch.answer);
    if (column && !isSame(column.target, branch.target))
      questions.error(
        'SOP_BRANCH_CONFLICT',
        branch.at,
        `Langkah ${sources.number}: untuk jawaban ${branch.answer}, kolom "Jika ${branch.answer}" dan Keterangan menyebut tujuan yang berbeda. Tujuan mana yang benar?`,
      );
  }
  return [...columns, ...noted.filter(({ answer }) => !columns.some((column) => column.answer === answer))];
}

type Unread = { readonly text: string; readonly at: Place };

function fromColumn(answer: string, cell: Placed<string> | undefined): SopBranch | Unread | undefined {
  if (!cell || /^[-–—]$/.test(cell.value)) return undefined;
  const { label, target } = columnAnswer(cell.value);
  if (!target) return { text: cell.value, at: cell.at };
  return { answer, ...(label === undefined || isBareAnswer(label) ? {} : { label }), target, at: cell.at };
}

/** `isTold`: the columns say where both answers lead, and the note can only say it again. */
function fromNote(sources: BranchSources, isTold: boolean, questions: Questions): readonly SopBranch[] {
  const { note, isDecision } = sources;
  if (!note) return [];
  const known = note.reading.answers.flatMap(({ label, target }) => (target ? [{ label, target }] : []));
  for (const { label, target } of note.reading.answers)
    if (!target) askTarget(sources, { what: label, at: note.at, questions, isSure: isDecision && !isTold, isTold });
  // Two answers of opposite meaning are ya and tidak, whatever they are called; more are called by their names.
  const isYesNo =
    known.length < 2 || (known.length === 2 && isNegative(known[0]?.label ?? '') !== isNegative(known[1]?.label ?? ''));
  return known.map(({ label, target }) => ({
    answer: isYesNo ? (isNegative(label) ? 'tidak' : 'ya') : slugOf(label, 'jawaban'),
    ...(isYesNo && isBareAnswer(label) ? {} : { label }),
    target,
    at: note.at,
  }));
}

function askTarget(
  { number }: BranchSources,
  asked: {
    readonly what: string;
    readonly at: Place;
    readonly questions: Questions;
    readonly isSure: boolean;
    readonly isTold?: boolean;
  },
): void {
  const question = `Langkah ${number}: "${asked.what}" belum kami pahami sebagai cabang. Untuk jawaban apa, dan ke langkah nomor berapa?`;
  if (asked.isSure) asked.questions.error('SOP_BRANCH_UNREADABLE', asked.at, question);
  else
    asked.questions.warning(
      'SOP_BRANCH_UNREADABLE',
      asked.at,
      asked.isTold
        ? `${question} Sementara ini yang kami baca kolom Jika ya dan Jika tidak.`
        : `${question} Sementara ini langkah ${number} kami baca tanpa cabang.`,
    );
}

const isSame = (a: SopTarget, b: SopTarget): boolean => JSON.stringify(a) === JSON.stringify(b);
