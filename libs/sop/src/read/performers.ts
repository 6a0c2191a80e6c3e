// Who does a step, and whether it is a decision, by the marks in its row.
import type { Place } from '../table/sheet.js';
import { columnName } from '../table/sheet.js';
import type { Questions } from '../table/questions.js';
import type { Placed } from '../table/sop-table.js';
import type { Columns } from './columns.js';
import type { Mark } from './marks.js';
import { isAnswerWord, markIn } from './marks.js';
import type { RowMark, TableRow } from './read-row.js';

export interface Performing {
  readonly performers: readonly Placed<string>[];
  readonly isDecision: boolean;
  /** The process is over after this step. */
  readonly ends: boolean;
}

interface ReadMark extends RowMark {
  readonly mark: Mark;
}

export interface Marked {
  readonly number: string;
  readonly row: TableRow;
  readonly columns: Columns;
  readonly questions: Questions;
}

export function performersOf(step: Marked): Performing {
  const { row, columns } = step;
  if (columns.named !== undefined)
    return {
      performers: row.marks.map(({ text, at }) => ({ value: nameIn(text), at })),
      isDecision: row.marks.some(({ text }) => nameIn(text) !== text),
      ends: false,
    };
  const marks = strongest(row.marks.map((mark): ReadMark => ({ ...mark, mark: markIn(mark.text) })));
  for (const { mark, text, at } of marks) if (mark === 'unclear') askMark(step, text, at);
  return {
    performers: unique(marks.flatMap(({ column, at }) => titledAt(step, column, at))),
    isDecision: marks.some(({ mark }) => mark === 'decision'),
    ends: marks.some(({ mark }) => mark === 'end'),
  };
}

/** `◇ Camat` is a name with the sign of a decision. */
const nameIn = (text: string): string => text.replace(/^[◇◆◊?]\s*|\s*(?:[◇◆◊?]|\(keputusan\))$/giu, '');

/** An arrow in the cell of another performer, or an answer beside a diamond, is part of the drawing, not a mark. */
function strongest(marks: readonly ReadMark[]): readonly ReadMark[] {
  const all = marks.filter(({ mark }) => mark !== 'none');
  const hasDecision = all.some(({ mark }) => mark === 'decision');
  const symbols = all.filter(({ mark, text }) => mark !== 'arrow' && !(hasDecision && isAnswerWord(text)));
  return symbols.length > 0 ? symbols : all;
}

function titledAt({ columns, questions }: Marked, column: number, at: Place): Placed<string> {
  const own = columns.alsoOf.get(column);
  const performer = columns.performers.find((one) => one.at.column === own);
  if (performer) return { value: performer.value, at };
  const title = columnName(column);
  questions.error(
    'SOP_PERFORMER_UNTITLED',
    at,
    `Kolom ${title} berisi tanda pelaksana, tetapi tidak berjudul. Siapa pelaksananya? Tulis di kepala kolom itu.`,
  );
  return { value: `Kolom ${title}`, at };
}

function askMark({ number, questions }: Marked, text: string, at: Place): void {
  questions.warning(
    'SOP_MARK_UNKNOWN',
    at,
    `Langkah ${number}: tulisan "${text.slice(0, 60)}" di kolom pelaksana kami baca sebagai tanda pelaksanaan. Betul begitu?`,
  );
}

const unique = (performers: readonly Placed<string>[]): readonly Placed<string>[] =>
  performers.filter(({ value }, index) => performers.findIndex((other) => other.value === value) === index);
