// What the words under Keterangan say about the way of the process; everything else in them is for people.
import type { SopParallel, SopTarget } from '../table/sop-table.js';
import type { ReadAnswer } from './answers.js';
import { answerIn, pointsSomewhere } from './answers.js';
import { parallelIn } from './parallel-note.js';
import { jumpIn } from './targets.js';

export interface NoteReading {
  readonly answers: readonly ReadAnswer[];
  readonly jumps: readonly SopTarget[];
  readonly parallel?: SopParallel;
}

export interface NoteOf {
  readonly number: string;
  readonly isDecision: boolean;
}

export function readNote(text: string, { number, isDecision }: NoteOf): NoteReading {
  const answers: ReadAnswer[] = [];
  const jumps: SopTarget[] = [];
  let parallel: SopParallel | undefined;
  for (const part of partsOf(text)) {
    if (part.length > longestPart) continue;
    const together = parallelIn(part, number);
    const answer = together ? undefined : answerIn(part, isDecision);
    const jump = together || answer ? undefined : jumpIn(part);
    parallel = parallel && together ? both(parallel, together) : (parallel ?? together);
    if (answer) answers.push(answer);
    if (jump) jumps.push(jump);
    if (!together && !answer && !jump && pointsSomewhere(part)) answers.push({ label: part, target: undefined });
  }
  return { answers, jumps, ...(parallel ? { parallel } : {}) };
}

/** What is longer is told to people. */
const longestPart = 300;

const both = (one: SopParallel, other: SopParallel): SopParallel =>
  one.kind === 'steps' && other.kind === 'steps' ? { ...one, others: [...one.others, ...other.others] } : one;

/** The note without what the table says better: its answers, jumps and parallel steps. */
export const remarksIn = (text: string, of: NoteOf): string =>
  text
    .split('\n')
    .map((line) => {
      const rest = partsOf(line).filter((part) => !isRead(part, of));
      return rest.length === partsOf(line).length ? line : rest.join('; ');
    })
    .filter((line) => line !== '')
    .join('\n');

const isRead = (part: string, { number, isDecision }: NoteOf): boolean =>
  part.length <= longestPart &&
  [parallelIn(part, number), answerIn(part, isDecision)?.target, jumpIn(part)].some((found) => found !== undefined);

const beginning = String.raw`(?:jika|bila|apabila|kalau|ya|tidak|tdk)\b`;
const between = new RegExp(
  String.raw`[;\n]|\s+\/\s+(?=${beginning})|[.,]\s*(?:dan|sedangkan|tetapi|namun)?\s*(?=${beginning})`,
  'i',
);

const partsOf = (text: string): readonly string[] =>
  text
    .split(between)
    .flatMap((part) => (/^\s*(jika|bila|apabila|kalau)\b/i.test(part) ? splitAgain(part) : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `Jika ya ke 5 jika tidak ke 2` */
const splitAgain = (part: string): readonly string[] => part.split(/(?<=\d)\s+(?=(?:jika|bila|apabila|kalau)\b)/i);
