// String functions of DMN 1.5 §10.3.4.3. Patterns run in linear time, so none can hold anything up.
import { RE2JS } from 're2js';
import type { Value } from '../values/value.js';
import { isList } from '../values/value.js';
import type { Builtins } from './define.js';
import { builtin, text, whole } from './define.js';

/** A function of two texts. */
const ofTwo = (names: readonly [string, string], body: (a: string, b: string) => Value): ReturnType<typeof builtin> =>
  builtin(names, ([first, second], run) => {
    const [a, b] = [text(first), text(second)];
    if (a === null || b === null) return null;
    run.fuel.text(a.length + b.length);
    return body(a, b);
  });

/** Letters as people count them: code points, not UTF-16 units. */
function substring(value: string, start: number, length: number | null): Value {
  const letters = [...value];
  if (start === 0 || Math.abs(start) > letters.length || (length !== null && length < 1)) return null;
  const from = start > 0 ? start - 1 : letters.length + start;
  return letters.slice(from, length === null ? undefined : from + length).join('');
}

const flagBits: Readonly<Record<string, number>> = { i: RE2JS.CASE_INSENSITIVE, s: RE2JS.DOTALL, m: RE2JS.MULTILINE };

function pattern(source: string, flags: string): RE2JS | null {
  const known = [...flags].every((flag) => Object.hasOwn(flagBits, flag) || flag === 'x');
  if (!known) return null;
  const plain = flags.includes('x') ? source.replace(/\s+/g, '') : source;
  try {
    return RE2JS.compile(
      plain,
      [...flags].reduce((bits, flag) => bits | (flagBits[flag] ?? 0), 0),
    );
  } catch {
    return null;
  }
}

/** A regular expression costs its text once more for each letter of the pattern. */
const cost = (input: string, source: string): number => input.length * (1 + Math.ceil(source.length / 16));

export const textBuiltins: Builtins = {
  'string length': builtin(['string'], ([value]) => (typeof value === 'string' ? [...value].length : null)),
  'upper case': builtin(['string'], ([value]) => text(value)?.toUpperCase() ?? null),
  'lower case': builtin(['string'], ([value]) => text(value)?.toLowerCase() ?? null),
  trim: builtin(['string'], ([value]) => text(value)?.trim() ?? null),
  contains: ofTwo(['string', 'match'], (value, match) => value.includes(match)),
  'starts with': ofTwo(['string', 'match'], (value, match) => value.startsWith(match)),
  'ends with': ofTwo(['string', 'match'], (value, match) => value.endsWith(match)),
  'substring before': ofTwo(['string', 'match'], (value, match) =>
    value.includes(match) ? value.slice(0, value.indexOf(match)) : '',
  ),
  'substring after': ofTwo(['string', 'match'], (value, match) =>
    value.includes(match) ? value.slice(value.indexOf(match) + match.length) : '',
  ),
  substring: builtin(
    ['string', 'start position', 'length'],
    ([value, start, length]) => {
      const [from, many] = [whole(start), whole(length)];
      if (typeof value !== 'string' || from === null || (length !== null && length !== undefined && many === null))
        return null;
      return substring(value, from, many);
    },
    1,
  ),
  matches: builtin(
    ['input', 'pattern', 'flags'],
    ([input, source, flags = null], run) => {
      if (typeof input !== 'string' || typeof source !== 'string') return null;
      run.fuel.text(cost(input, source));
      return (
        pattern(source, text(flags) ?? '')
          ?.matcher(input)
          .find() ?? null
      );
    },
    1,
  ),
  replace: builtin(
    ['input', 'pattern', 'replacement', 'flags'],
    ([input, source, replacement, flags = null], run) => {
      if (typeof input !== 'string' || typeof source !== 'string' || typeof replacement !== 'string') return null;
      run.fuel.text(cost(input, source));
      const compiled = pattern(source, text(flags) ?? '');
      const replaced = compiled?.matcher(input).replaceAll(replacement) ?? null;
      if (replaced !== null) run.fuel.text(replaced.length);
      return replaced;
    },
    1,
  ),
  split: builtin(['string', 'delimiter'], ([value, delimiter], run) => {
    if (typeof value !== 'string' || typeof delimiter !== 'string') return null;
    run.fuel.text(cost(value, delimiter));
    const parts = pattern(delimiter, '')?.split(value, -1) ?? null;
    if (parts) run.fuel.items(parts.length);
    return parts;
  }),
  'string join': builtin(
    ['list', 'delimiter'],
    ([list, delimiter], run) => {
      if (list === undefined || !isList(list)) return null;
      const parts = list.filter((item) => item !== null);
      if (!parts.every((item) => typeof item === 'string')) return null;
      run.fuel.items(parts.length);
      run.fuel.text(parts.reduce<number>((units, part) => units + String(part).length, 0));
      return parts.join(text(delimiter) ?? '');
    },
    1,
  ),
};
