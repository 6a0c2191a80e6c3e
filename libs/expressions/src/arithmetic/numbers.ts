import { tidy } from '../number.js';

export type Operator = '+' | '-' | '*' | '/' | '**';

export const numberOperations: Readonly<Record<Operator, (a: number, b: number) => number | null>> = {
  '+': (a, b) => tidy(a + b),
  '-': (a, b) => tidy(a - b),
  '*': (a, b) => tidy(a * b),
  '/': (a, b) => (b === 0 ? null : tidy(a / b)),
  '**': (a, b) => tidy(a ** b),
};
