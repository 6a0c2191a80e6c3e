// A note in pieces: each says one thing, an answer together with where it leads.
import type { ReadAnswer } from './answers.js';
import { answerIn, condition } from './answers.js';
import { targetIn } from './targets.js';

const beginning = String.raw`(?:${condition}|ya|tidak|tdk|lainnya)\b`;
const abbreviation = String.raw`(?<!\b(?:no|ket|tgl|jl|dr|drs|ir|hal|ttd))`;
/** Always between two things. */
const sentences = new RegExp(
  String.raw`[;\n|]|\s*\/\s*(?=\p{L}[^/:=→]{0,30}[:=→])|${abbreviation}\.\s+(?=\p{L})|\s+\/\s+|\.(?=${beginning})`,
  'iu',
);
/** Perhaps between two, perhaps inside of one. */
const fragments = new RegExp(
  String.raw`,\s*(?=\p{L})(?!\d)|\s+(?=(?:sedangkan|tetapi|namun)\b)|\s+(?=(?:dan\s+)?${condition}\b)|(?<=\d)\s+(?=(?:dan\s+)?${beginning})`,
  'iu',
);
/** What is longer is told to people. */
export const longestClause = 300;
const link = /^(?:dan|sedangkan|tetapi|namun)\s+(?=\S)/i;

/** What a list has before each of its lines. */
const bullets = /(^|\n)\s*(?:[-–•*·]|\d+[.)]|[a-z][.)])\s+(?=\p{L})/gu;

export const clausesOf = (text: string): readonly string[] =>
  text
    .replace(bullets, '$1')
    .split(sentences)
    .flatMap(clausesIn)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

function clausesIn(sentence: string): readonly string[] {
  const clauses: string[] = [];
  for (const piece of sentence.split(fragments)) {
    const said = piece.trim();
    const next = startsAnswer(said.replace(link, '')) ? said.replace(link, '') : said;
    const open = clauses.at(-1);
    if (open !== undefined && belongsTo(open, next)) clauses.splice(-1, 1, joined(open, next));
    else clauses.push(next);
  }
  return clauses;
}

const joined = (open: string, next: string): string => (startsCondition(next) ? `${open} ${next}` : `${open}, ${next}`);

/** Whether the clause so far lacks what the next piece says. */
function belongsTo(open: string, next: string): boolean {
  if (open.length > longestClause) return false;
  const isConditional = startsCondition(next);
  // `kembali ke 1, jika tidak lengkap`
  if (targetIn(open)) return isConditional && !leadsSomewhere(next);
  if (leadsSomewhere(open)) return false;
  if (isConditional || /^[^:,]{1,40}:/.test(next)) return false;
  // A condition waits for its target; other words go on with what is said of them.
  return startsCondition(open) || startsAnswer(open) || !leadsSomewhere(next);
}

const conditionFirst = new RegExp(String.raw`^${condition}\b`, 'i');
const answerFirst = new RegExp(`^${beginning}`, 'i');
const startsCondition = (text: string): boolean => conditionFirst.test(text);
const startsAnswer = (text: string): boolean => answerFirst.test(text);

const leadsSomewhere = (text: string): boolean => {
  const answer: ReadAnswer | undefined = answerIn(text, true);
  return answer?.target !== undefined;
};
