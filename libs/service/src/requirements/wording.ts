// Whether a sentence asks for something, however people spell it: `FC e-KTP`, `foto copy Kartu Tanda Penduduk`.
import type { RequirementWords } from '@alur/city';

export interface Wording {
  /** Whether the words of a phrase stand in this order in one sentence that does not say they are not needed. */
  asks(text: string, phrase: string): boolean;
  /** The words in one spelling, to tell whether two texts say the same. */
  plain(text: string): string;
}

/** Every list of spellings is looked through once for a city, and a text once for all the phrases it is asked for. */
export function wordingOf(words: RequirementWords): Wording {
  const spellings = Object.entries(words.synonyms)
    .flatMap(([word, others]) => others.map((other) => ({ word: bare(word), other: bare(other).split(' ') })))
    .sort((a, b) => b.other.length - a.other.length);
  const byFirst = groupedBy(spellings, ({ other }) => other[0] ?? '');
  const oneSpelling = (tokens: readonly string[]): readonly string[] => {
    const stems = tokens.map(stem);
    const found: string[] = [];
    for (let at = 0; at < stems.length;) {
      const word = stems[at] ?? '';
      const known = byFirst.get(word)?.find(({ other }) => other.every((one, index) => stems[at + index] === one));
      found.push(...(known ? known.word.split(' ') : [word]));
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
  const texts = new Map<string, readonly (readonly Placed[])[]>();
  /** As many as some services have; whoever keeps a wording for long may ask about more. */
  const mostTexts = 1_000;
  const clausesIn = (text: string): readonly (readonly Placed[])[] => {
    const known =
      texts.get(text) ?? sentencesOf(text).flatMap((sentence) => clausesOf(sentence.split(',').map(wordsOf), breaks));
    if (texts.size >= mostTexts) texts.clear();
    texts.set(text, known);
    return known;
  };
  return {
    asks: (text, phrase) =>
      clausesIn(text).some((clause) => standsIn(clause, phraseOf(phrase), { negations, numbers })),
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
const stem = (word: string): string => (word.length > 5 ? word.replace(/nya$/, '') : word);

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

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
