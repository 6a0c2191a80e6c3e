// Regular expressions of XPath, as FEEL uses them, on an engine that takes linear time: none can hold anything up. It has no
// back-references; a pattern with one is refused, which is null.
import { RE2JS } from 're2js';
import type { Fuel } from '../fuel.js';
import { limits } from '../fuel.js';
import type { Run } from '../run.js';
import { piecesOf } from './pattern-pieces.js';
import { withoutSubtraction } from './class-subtraction.js';

const flagBits: Readonly<Record<string, number>> = { i: RE2JS.CASE_INSENSITIVE, s: RE2JS.DOTALL, m: RE2JS.MULTILINE };

const made = new WeakMap<Run, Map<string, RE2JS | null>>();

/** Null for what is no pattern, for unknown flags, and for what the engine has not. One evaluation makes and pays each once. */
export function patternOf(source: string, flags: string, run: Run): RE2JS | null {
  const known = made.get(run) ?? new Map<string, RE2JS | null>();
  made.set(run, known);
  const key = `${flags}/${source}`;
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  run.fuel.pattern(source.length, statesOf(source));
  const pattern = compilePattern(source, flags);
  known.set(key, pattern);
  return pattern;
}

function compilePattern(source: string, flags: string): RE2JS | null {
  const isKnown = [...flags].every((flag) => Object.hasOwn(flagBits, flag) || flag === 'x' || flag === 'q');
  if (!isKnown) return null;
  const plain = flags.includes('q') ? RE2JS.quote(source) : translated(source, flags);
  if (plain === null) return null;
  try {
    return RE2JS.compile(plain, bitsOf(flags));
  } catch {
    return null;
  }
}

/** States a pattern may have, guessed high: each counted repetition is taken to hold all of it. */
export function statesOf(source: string): number {
  let repeats = 1;
  for (const [, least = '0', most = '0'] of source.matchAll(/\{(\d+)(?:,(\d*))?\}/g))
    repeats += Math.max(Number(least), Number(most));
  return (source.length + 1) * repeats;
}

const bitsOf = (flags: string): number => [...flags].reduce((bits, flag) => bits | (flagBits[flag] ?? 0), 0);

/** Blocks of Unicode that forms meet; the engine knows scripts and categories only. */
const blocks: Readonly<Record<string, string>> = {
  IsBasicLatin: '\\x{00}-\\x{7F}',
  'IsLatin-1Supplement': '\\x{80}-\\x{FF}',
  'IsLatinExtended-A': '\\x{100}-\\x{17F}',
};

/** XPath's pattern as the engine's; null for what it has not. Space means nothing under `x`, except within a class. */
function translated(source: string, flags: string): string | null {
  const pieces = piecesOf(source);
  if (pieces === null) return null;
  const spaced = flags.includes('x')
    ? pieces.map((piece) => (piece.startsWith('[') ? piece : piece.replace(/\s+/g, '')))
    : pieces;
  const parts = spaced.map((piece) => translatedPiece(piece, flags.includes('s')));
  return parts.includes(null) ? null : parts.join('');
}

function translatedPiece(piece: string, dotAll: boolean): string | null {
  if (piece === '.') return dotAll ? piece : '[^\\n\\r]';
  if (piece.startsWith('[')) {
    if (piece.includes('-[')) return withoutSubtraction(piece);
    return /\\\d/.test(piece) ? null : piece;
  }
  const block = /^\\([pP])\{(Is[^}]+)\}$/.exec(piece);
  if (!block) return /^\\\d/.test(piece) ? null : piece;
  const range = blocks[block[2] ?? ''];
  return range === undefined ? null : `[${block[1] === 'P' ? '^' : ''}${range}]`;
}

/** `$1` is a group, `$0` the whole match, `\$` and `\\` themselves; null for any other `$` or backslash. */
export function replaceAll(
  { pattern, input }: { readonly pattern: RE2JS; readonly input: string },
  replacement: string,
  fuel: Fuel,
): string | null {
  if (!/^(?:[^$\\]|\\[$\\]|\$\d)*$/s.test(replacement)) return null;
  const parts = replacement.match(/\\[$\\]|\$\d|[^$\\]+/gs) ?? [];
  const matcher = pattern.matcher(input);
  let result = '';
  let at = 0;
  while (matcher.find()) {
    result += input.slice(at, matcher.start());
    for (const part of parts) {
      const group = part.startsWith('$') ? Number(part.slice(1)) : undefined;
      if (group === undefined) result += part.startsWith('\\') ? part.slice(1) : part;
      else if (group <= matcher.groupCount()) result += matcher.group(group) ?? '';
    }
    at = matcher.end();
    fuel.spend(1);
    if (result.length > limits.textUnits) fuel.text(result.length);
  }
  return result + input.slice(at);
}
