import { tidy } from '../number.js';
import { readTemporal } from '../values/read-temporal.js';
import type { Value } from '../values/value.js';
import type { NodeCompiler } from './compiler.js';
import { childAt } from './compiler.js';
import type { Evaluate } from './scope.js';

export const constant =
  (value: Value): Evaluate =>
  () =>
    value;

export const numericLiteral: NodeCompiler = (node, compiler) =>
  constant(tidy(Number(compiler.text(node).replace(/\s/g, ''))));

export const stringLiteral: NodeCompiler = (node, compiler) => constant(unquoted(compiler.text(node)));

export const booleanLiteral: NodeCompiler = (node, compiler) => constant(compiler.text(node) === 'true');

export const nullLiteral: NodeCompiler = () => constant(null);

/** `@"2026-11-23"`, read once. */
export const atLiteral: NodeCompiler = (node, compiler) =>
  constant(readTemporal(unquoted(compiler.text(childAt(node, 0)))));

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', "'": "'" };

/** `\u0041`, `\U01F600` and the usual short ones; any other backslash stays. */
export const unquoted = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(
      /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{6})|(.))/gs,
      (written: string, unit?: string, point?: string, short = '') => {
        if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16));
        if (point !== undefined)
          return parseInt(point, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(point, 16)) : written;
        return Object.hasOwn(escapes, short) ? (escapes[short] ?? written) : written;
      },
    );
