// Whether a sentence asks for something, however people spell it: `FC e-KTP`, `foto copy Kartu Tanda Penduduk`.
import type { RequirementWords } from '@alur/city';

export interface Wording {
  /** Whether the words of a phrase stand in this order in one sentence that does not say they are not needed. */
  asks(text: string, phrase: string): boolean;
  /** The words in one spelling, to tell whether two texts say the same. */
  plain(text: string): string;
}

/** Every list of spellings is looked through once for a city. */
export function wordingOf(words: RequirementWords): Wording {
  const spellings = Object.entries(words.synonyms)
    .flatMap(([word, others]) => others.map((other) => ({ word: bare(word), other: bare(other).split(' ') })))
    .sort((a, b) => b.other.length - a.other.length);
  const oneSpelling = (tokens: readonly string[]): readonly string[] => {
    const found: string[] = [];
    for (let at = 0; at < tokens.length;) {
      const known = spellings.find(({ other }) => other.every((word, index) => stem(tokens[at + index]) === word));
      found.push(...(known ? known.word.split(' ') : [stem(tokens[at]) ?? '']));
      at += known?.other.length ?? 1;
    }
    return found;
  };
  const wordsOf = (text: string): readonly string[] => oneSpelling(bare(text).split(' '));
  const phrases = new Map<string, readonly string[]>();
  const phraseOf = (phrase: string): readonly string[] => {
    const known = phrases.get(phrase) ?? wordsOf(phrase);
    phrases.set(phrase, known);
    return known;
  };
  const negations = words.negations.map(wordsOf);
  const numbers = new Set(words.numbers.map(bare));
  const breaks = new Set(words.breaks.map(bare));
  return {
    asks: (text, phrase) =>
      sentencesOf(text).some((sentence) =>
        clausesOf(sentence.split(',').map(wordsOf), breaks).some((clause) =>
          standsIn(clause, phraseOf(phrase), { negations, numbers }),
        ),
      ),
    plain: (text) => wordsOf(text).join(' '),
  };
}

const sentencesOf = (text: string): readonly string[] => text.split(/[.;:!?()\n]+/);

/** Lower case, without marks: `e-KTP` is `e ktp`. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `KTP-nya`, `fotokopinya`: whose it is does not matter. */
const stem = (word: string | undefined): string | undefined =>
  word && word.length > 5 ? word.replace(/nya$/, '') : word;

/** A word with the number of commas before it in its sentence. */
interface Placed {
  readonly word: string;
  readonly part: number;
}

function clausesOf(parts: readonly (readonly string[])[], breaks: ReadonlySet<string>): readonly (readonly Placed[])[] {
  const clauses: Placed[][] = [[]];
  parts.forEach((part, index) => {
    for (const word of part) {
      if (breaks.has(word)) clauses.push([]);
      if (word !== '' && word !== 'nya') clauses.at(-1)?.push({ word, part: index });
    }
  });
  return clauses;
}

interface Signs {
  readonly negations: readonly (readonly string[])[];
  readonly numbers: ReadonlySet<string>;
}

function standsIn(clause: readonly Placed[], phrase: readonly string[], { negations, numbers }: Signs): boolean {
  for (let start = 0; start < clause.length; start += 1) {
    const places = placesFrom(clause, phrase, { start, numbers });
    const [first] = places;
    const last = places.at(-1);
    if (first === undefined || last === undefined) continue;
    const part = (at: number): number | undefined => clause[at]?.part;
    const before = clause.slice(0, first).filter((one) => one.part === part(first));
    const after = clause.slice(last + 1).filter((one) => one.part === part(last));
    const isNegated = negations.some((negation) => has(before, negation) || has(after, negation));
    if (!isNegated) return true;
  }
  return false;
}

/** Indexes of the words of a phrase, the first at `start`; empty when they are not all there. */
function placesFrom(
  clause: readonly Placed[],
  phrase: readonly string[],
  { start, numbers }: { readonly start: number; readonly numbers: ReadonlySet<string> },
): readonly number[] {
  const places: number[] = [];
  let at = start;
  for (const word of phrase) {
    while (at < clause.length && !(clause[at]?.word === word && !numbers.has(clause[at - 1]?.word ?? ''))) {
      if (places.length === 0) return [];
      at += 1;
    }
    if (at >= clause.length) return [];
    places.push(at);
    at += 1;
  }
  return places;
}

const has = (words: readonly Placed[], sought: readonly string[]): boolean =>
  words.some((_word, at) => sought.every((word, index) => words[at + index]?.word === word));
