// Numeric functions of DMN 1.5 §10.3.4.5.
import { roundTo, tidy } from '../number.js';
import type { Rounding } from '../number.js';
import type { Builtins } from './define.js';
import { builtin, number, whole } from './define.js';

const rounding = (mode: Rounding, scaleOptional: boolean): ReturnType<typeof builtin> =>
  builtin(
    ['n', 'scale'],
    ([value, scale]) => {
      const [n, places] = [number(value), scale === undefined || scale === null ? 0 : whole(scale)];
      return n === null || places === null ? null : roundTo(n, places, mode);
    },
    scaleOptional ? 1 : 0,
  );

const ofOne = (body: (n: number) => number | null): ReturnType<typeof builtin> =>
  builtin(['number'], ([value]) => {
    const n = number(value);
    const result = n === null ? null : body(n);
    return result === null || !Number.isFinite(result) ? null : tidy(result);
  });

export const numberBuiltins: Builtins = {
  decimal: rounding('half-even', false),
  floor: rounding('floor', true),
  ceiling: rounding('ceiling', true),
  'round up': rounding('up', false),
  'round down': rounding('down', false),
  'round half up': rounding('half-up', false),
  'round half down': rounding('half-down', false),
  abs: ofOne(Math.abs),
  sqrt: ofOne((n) => (n < 0 ? null : Math.sqrt(n))),
  log: ofOne((n) => (n <= 0 ? null : Math.log(n))),
  exp: ofOne(Math.exp),
  even: builtin(['number'], ([value]) => (whole(value) === null ? null : Number(value) % 2 === 0)),
  odd: builtin(['number'], ([value]) => (whole(value) === null ? null : Number(value) % 2 !== 0)),
  modulo: builtin(['dividend', 'divisor'], ([dividend, divisor]) => {
    const [a, b] = [number(dividend), number(divisor)];
    return a === null || b === null || b === 0 ? null : tidy(a - b * Math.floor(a / b));
  }),
};
