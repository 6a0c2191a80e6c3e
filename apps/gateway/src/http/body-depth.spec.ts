import { isDeeper } from './body-depth.js';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

it('takes what is nested as often as allowed, and nothing deeper', () => {
  expect(isDeeper(nested(64), 63)).toBe(false);
  expect(isDeeper(nested(65), 63)).toBe(true);
  expect(isDeeper({ a: { b: { c: 1 } } }, 2)).toBe(false);
  expect(isDeeper({ a: { b: { c: {} } } }, 2)).toBe(true);
});

it('judges the deepest that fits into a body without falling over itself', () => {
  expect(isDeeper(nested(100_000), 64)).toBe(true);
});

it.each([undefined, null, '', 1, 'a'.repeat(1_000), []])('%p has no depth', (value) => {
  expect(isDeeper(value, 1)).toBe(false);
});
