// String functions of DMN 1.5 §10.3.4.3.
import type { RE2JS } from 're2js';
import type { Run } from '../run.js';
import type { Value } from '../values/value.js';
import type { Builtins } from './define.js';
import { asList, builtin, cut, text } from './define.js';
import { patternOf, replaceAll, statesOf } from './patterns.js';

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

interface Search {
  readonly input: string;
  readonly pattern: RE2JS;
}

/** Null where an argument is none; flags may be left out. */
function search(args: readonly (Value | undefined)[], run: Run): Search | null {
  const [input, source] = [text(args[0]), text(args[1])];
  const flags = args[2] ?? '';
  if (input === null || source === null || typeof flags !== 'string') return null;
  const pattern = patternOf(source, flags, run);
  run.fuel.search(input.length, statesOf(source));
  return pattern && { input, pattern };
}

const ofOne = (body: (value: string) => Value): ReturnType<typeof builtin> =>
  builtin(['string'], ([given], run) => {
    const value = text(given);
    if (value === null) return null;
    run.fuel.text(value.length);
    return body(value);
  });

export const textBuiltins: Builtins = {
  'string length': ofOne((value) => [...value].length),
  'upper case': ofOne((value) => value.toUpperCase()),
  'lower case': ofOne((value) => value.toLowerCase()),
  trim: ofOne((value) => value.trim()),
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
    ([given, start, length], run) => {
      const [value, from, many] = [text(given), cut(start), cut(length)];
      if (value === null || from === null || (length !== undefined && many === null)) return null;
      run.fuel.text(value.length);
      return substring(value, from, many);
    },
    1,
  ),
  matches: builtin(
    ['input', 'pattern', 'flags'],
    (args, run) => {
      const found = search(args, run);
      return found && found.pattern.matcher(found.input).find();
    },
    1,
  ),
  replace: builtin(
    ['input', 'pattern', 'replacement', 'flags'],
    ([input, source, replacement, flags], run) => {
      const [found, written] = [search([input, source, flags], run), text(replacement)];
      if (!found || written === null) return null;
      return replaceAll(found, written, run.fuel);
    },
    1,
  ),
  split: builtin(['string', 'delimiter'], (args, run) => {
    const found = search(args, run);
    const parts = found && found.pattern.split(found.input, -1);
    if (parts) run.fuel.items(parts.length);
    return parts;
  }),
  'string join': builtin(
    ['list', 'delimiter'],
    ([list = null, delimiter = null], run) => {
      const given = asList(list);
      if (given === null || (delimiter !== null && typeof delimiter !== 'string')) return null;
      const parts = given.filter((item) => item !== null);
      if (!parts.every((item) => typeof item === 'string')) return null;
      const between = delimiter ?? '';
      run.fuel.items(parts.length);
      run.fuel.text(parts.reduce<number>((units, part) => units + String(part).length + between.length, 0));
      return parts.join(between);
    },
    1,
  ),
};
