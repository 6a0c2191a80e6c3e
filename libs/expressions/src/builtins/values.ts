// Truth, conversion and identity (DMN 1.5 §10.3.4.1, §10.3.4.2).
import { negated, truthOf } from '../compare/truth.js';
import { identical } from '../compare/identical.js';
import { textOf } from '../values/to-text.js';
import type { Value } from '../values/value.js';
import type { Builtins } from './define.js';
import { builtin, text } from './define.js';

/** `number("1.500,75", ".", ",")`: grouping and decimal signs as written; null when the text is no number. */
function numberFrom(from: string, grouping: Value, decimal: Value): number | null {
  const [group, point] = [grouping ?? '', decimal ?? '.'];
  if (typeof group !== 'string' || typeof point !== 'string') return null;
  if (group === point || ![' ', ',', '.', ''].includes(group) || !['.', ','].includes(point)) return null;
  const plain = (group ? from.replaceAll(group, '') : from).replace(point, '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

export const valueBuiltins: Builtins = {
  not: builtin(['negand'], ([value = null]) => negated(truthOf(value))),
  'is defined': builtin(['value'], ([value]) => value !== undefined && value !== null),
  string: builtin(['from'], ([value = null], run) => (value === null ? null : textOf(value, run))),
  number: builtin(
    ['from', 'grouping separator', 'decimal separator'],
    ([from, grouping = null, decimal = null]) => {
      const written = text(from);
      return written === null ? null : numberFrom(written, grouping, decimal);
    },
    2,
  ),
  is: builtin(
    ['value1', 'value2'],
    ([a, b], run) => (a === undefined && b === undefined ? null : identical(a ?? null, b ?? null, run)),
    2,
  ),
};
