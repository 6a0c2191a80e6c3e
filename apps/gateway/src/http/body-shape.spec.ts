import { isMisshapen } from './body-shape.js';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const wide = (names: number): object => Object.fromEntries(Array.from({ length: names }, (_, at) => [`k${at}`, 1]));

it('takes what is nested 64 times, and nothing deeper', () => {
  expect(isMisshapen(nested(65))).toBe(false);
  expect(isMisshapen(nested(66))).toBe(true);
  expect(isMisshapen({ a: [{ b: { c: nested(100) } }] })).toBe(true);
});

it('takes an object of a thousand names wherever it stands, and none of more', () => {
  expect(isMisshapen({ data: [wide(1_000)] })).toBe(false);
  expect(isMisshapen({ data: [wide(1_001)] })).toBe(true);
  expect(isMisshapen(Array.from({ length: 5_000 }, () => 1))).toBe(false);
});

it('judges the deepest that fits into a body without falling over itself', () => {
  expect(isMisshapen(nested(100_000))).toBe(true);
});

it.each([[undefined], [null], ['text'], [1], [[]]])('%p is well', (value) => {
  expect(isMisshapen(value)).toBe(false);
});
