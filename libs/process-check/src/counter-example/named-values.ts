// Values at which conditions may turn, read off their text.
import type { Json } from '@alur/kernel';

/** What is worth trying for a name in these conditions; that none of them fits says nothing. */
export const valuesNamedIn = (texts: readonly string[]): readonly Json[] => [...texts.flatMap(named), ...kinds(texts)];

/** Values that a condition names, and their neighbours. */
export function named(text: string): readonly Json[] {
  const bare = text.replace(/"[^"]*"|\.\./g, ' ');
  const numbers = [...bare.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/g)].flatMap(([written]) => {
    const number = Number(written);
    return [number, number + 1, number - 1];
  });
  const words = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word);
  const days = words.flatMap((word) =>
    /^\d{4}-\d{2}-\d{2}$/.test(word) ? [dayBeside(word, -1), dayBeside(word, 1)] : [],
  );
  return [...words, ...days, ...numbers];
}

/** What else the functions in a condition ask for: lists, texts of some length, dates. */
export function kinds(texts: readonly string[]): readonly Json[] {
  const all = texts.join(' ');
  const words = texts.flatMap(named);
  const [word = 'a'] = words;
  const lists: readonly Json[] = /\b(contains|count|every|some|list|in)\b|\[/.test(all)
    ? [[word], [], words, ...[2, 3, 4, 6, 11].map((many): Json => Array.from({ length: many }, () => word))]
    : [];
  const lengths: readonly Json[] = /\blength\b/.test(all) ? ['', 'aa', 'aaaa', 'a'.repeat(17), 'a'.repeat(65)] : [];
  const dates: readonly Json[] = /\b(date|today|now|duration)\b/.test(all)
    ? ['1970-01-01', '2026-01-05', '2099-12-31', 'P1D', 'P10Y', 'PT1H']
    : [];
  return [...lists, ...lengths, ...dates];
}

function dayBeside(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = date + by;
  const kept = moved < 1 || moved > 28 ? date : moved;
  const years = kept === date ? year + by : year;
  return `${String(years).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(kept).padStart(2, '0')}`;
}
