// Truth, conversion and contexts (DMN 1.5 §10.3.4.1, §10.3.4.2, §10.3.4.9).
import { passes } from '../compare/within.js';
import { negated, truthOf } from '../compare/truth.js';
import { textOf } from '../values/to-text.js';
import type { Value } from '../values/value.js';
import { entry, isContext } from '../values/value.js';
import type { Builtins } from './define.js';
import { builtin, text } from './define.js';

/** `number("1.500,75", ".", ",")`: grouping and decimal signs as written; null when the text is no number. */
function numberFrom(from: string, grouping: Value, decimal: Value): number | null {
  const [group, point] = [text(grouping) ?? '', text(decimal) ?? '.'];
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
    ([from = null, grouping = null, decimal = null]) =>
      typeof from === 'string' ? numberFrom(from, grouping, decimal) : null,
    2,
  ),
  'get value': builtin(['context', 'key'], ([context = null, key]) =>
    isContext(context) && typeof key === 'string' ? (entry(context, key) ?? null) : null,
  ),
  'get entries': builtin(['context'], ([context = null], run) => {
    if (!isContext(context)) return null;
    const names = Object.keys(context);
    run.fuel.items(names.length);
    return names.map((key) => ({ key, value: entry(context, key) ?? null }));
  }),
  includes: builtin(['range', 'point'], ([range = null, point = null], run) => passes(point, range, run)),
};
