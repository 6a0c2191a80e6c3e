// Numeric functions of DMN 1.5 §10.3.4.5.
import { roundTo, tidy } from '../number.js';
import type { Rounding } from '../number.js';
import type { Builtins } from './define.js';
import { DaysDuration, MonthsDuration } from '../values/duration.js';
import type { Value } from '../values/value.js';
import { builtin, cut, number, single, whole } from './define.js';

/** Scales a decimal128 knows (DMN 1.5 §10.3.4.5). */
const [leastScale, mostScale] = [-6_111, 6_176];

const rounding = (mode: Rounding, scaleOptional = false): ReturnType<typeof builtin> =>
  builtin(
    ['n', 'scale'],
    ([value, scale]) => {
      const [n, places] = [number(value), scale === undefined ? 0 : cut(scale)];
      if (n === null || places === null || places < leastScale || places > mostScale) return null;
      return roundTo(n, places, mode);
    },
    scaleOptional ? 1 : 0,
  );

const ofOne = (body: (n: number) => number | null): ReturnType<typeof builtin> =>
  builtin(['number'], ([value]) => {
    const n = number(value);
    const result = n === null ? null : body(n);
    return result === null || !Number.isFinite(result) ? null : tidy(result);
  });

function absolute(value: Value): Value {
  if (typeof value === 'number') return Math.abs(value);
  if (value instanceof MonthsDuration) return new MonthsDuration(Math.abs(value.months));
  if (value instanceof DaysDuration) return new DaysDuration(value.nanos < 0n ? -value.nanos : value.nanos);
  return null;
}

const parity = (holds: (rest: number) => boolean): ReturnType<typeof builtin> =>
  builtin(['number'], ([value]) => {
    const n = whole(value);
    return n === null ? null : holds(n % 2);
  });

export const numberBuiltins: Builtins = {
  decimal: rounding('half-even'),
  floor: rounding('floor', true),
  ceiling: rounding('ceiling', true),
  'round up': rounding('up'),
  'round down': rounding('down'),
  'round half up': rounding('half-up'),
  'round half down': rounding('half-down'),
  abs: builtin(['n'], ([value]) => absolute(single(value))),
  sqrt: ofOne((n) => (n < 0 ? null : Math.sqrt(n))),
  log: ofOne((n) => (n <= 0 ? null : Math.log(n))),
  exp: ofOne(Math.exp),
  even: parity((rest) => rest === 0),
  odd: parity((rest) => rest !== 0),
  modulo: builtin(['dividend', 'divisor'], ([dividend, divisor]) => {
    const [a, b] = [number(dividend), number(divisor)];
    return a === null || b === null || b === 0 ? null : tidy(a - b * Math.floor(a / b));
  }),
};
