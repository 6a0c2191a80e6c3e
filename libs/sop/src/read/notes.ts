// What the words under Keterangan say about the way of the process; everything else in them is for people.
import type { SopParallel, SopTarget } from '../table/sop-table.js';
import type { ReadAnswer } from './answers.js';
import { answerIn } from './answers.js';
import { clausesOf, longestClause } from './clauses.js';
import { mayBeParallel, parallelIn, speaksOfParallel } from './parallel-note.js';
import { jumpIn } from './targets.js';
import type { NotedTimer } from './timer-note.js';
import { timerIn } from './timer-note.js';

export interface NoteReading {
  readonly answers: readonly ReadAnswer[];
  readonly jumps: readonly SopTarget[];
  readonly timers?: readonly NotedTimer[];
  readonly parallel?: SopParallel;
  /** Words about parallel steps that are not understood. */
  readonly unclearParallel?: { readonly words: string; readonly isSure: boolean };
  /** It says that the row is a decision. */
  readonly isDecision: boolean;
}

export interface NoteOf {
  readonly number: string;
  readonly isDecision: boolean;
}

/** One clause, as what it is. */
type Said =
  | { readonly parallel: SopParallel }
  | { readonly answer: ReadAnswer }
  | { readonly jump: SopTarget }
  | { readonly timer: NotedTimer }
  | { readonly unclearParallel: { readonly words: string; readonly isSure: boolean } }
  | 'decision'
  | undefined;

export function readNote(text: string, of: NoteOf): NoteReading {
  const clauses = clausesOf(text);
  const isDecision = of.isDecision || clauses.some((clause) => isDecisionWord(clause));
  const said = clauses.map((clause) => saidIn(clause, { ...of, isDecision }));
  const found = said.filter((one) => typeof one === 'object');
  const answers = found.flatMap((one) => ('answer' in one ? [one.answer] : []));
  const parallel = found.flatMap((one) => ('parallel' in one ? [one.parallel] : []));
  const unclear = found.flatMap((one) => ('unclearParallel' in one ? [one.unclearParallel] : []));
  const timers = found.flatMap((one) => ('timer' in one ? [one.timer] : []));
  return {
    answers: sureOf(answers, isDecision),
    jumps: found.flatMap((one) => ('jump' in one ? [one.jump] : [])),
    ...(timers.length > 0 ? { timers } : {}),
    ...(parallel.length > 0 ? { parallel: parallel.reduce(both) } : {}),
    ...(unclear[0] ? { unclearParallel: unclear.find(({ isSure }) => isSure) ?? unclear[0] } : {}),
    isDecision,
  };
}

function saidIn(clause: string, { number, isDecision }: NoteOf): Said {
  if (clause.length > longestClause) return undefined;
  if (isDecisionWord(clause)) return 'decision';
  const timer = timerIn(clause);
  if (timer) return { timer };
  const parallel = parallelIn(clause, number);
  if (parallel) return { parallel };
  if (speaksOfParallel(clause)) return { unclearParallel: { words: clause, isSure: true } };
  const answer = answerIn(clause, isDecision);
  if (answer) return { answer };
  const jump = jumpIn(clause);
  if (jump) return { jump };
  return mayBeParallel(clause) ? { unclearParallel: { words: clause, isSure: false } } : undefined;
}

const isDecisionWord = (clause: string): boolean => /^(keputusan|decision|[◇◆◊?])[.:]?$/i.test(clause);

/** `Lulus ke 5; Gugur ke 2`: words that may be answers are, where a decision has several; one alone is asked about. */
function sureOf(answers: readonly ReadAnswer[], isDecision: boolean): readonly ReadAnswer[] {
  const isSeveral = answers.filter(({ target }) => target).length > 1;
  return answers.flatMap(({ isUnsure, ...answer }) => {
    if (!isUnsure || (isDecision && isSeveral)) return [answer];
    return isDecision || isSeveral ? [{ ...answer, target: undefined }] : [];
  });
}

const both = (one: SopParallel, other: SopParallel): SopParallel =>
  one.kind === 'steps' && other.kind === 'steps'
    ? { ...one, others: [...one.others, other.own, ...other.others] }
    : one.kind === 'steps'
      ? one
      : other;

/** The note without what the table says better: its answers, jumps, timers and parallel steps. */
export function remarksIn(text: string, of: NoteOf): string {
  const read = readNote(text, of);
  const isRead = (said: Said): boolean => {
    if (said === undefined || said === 'decision') return said !== undefined;
    if (!('answer' in said)) return !('unclearParallel' in said);
    return read.answers.some(({ label, target }) => target !== undefined && label === said.answer.label);
  };
  return text
    .split('\n')
    .map((line) => {
      const clauses = clausesOf(line);
      const rest = clauses.filter((clause) => !isRead(saidIn(clause, of)));
      return rest.length === clauses.length ? line : rest.join('; ');
    })
    .filter((line) => line !== '')
    .join('\n');
}
