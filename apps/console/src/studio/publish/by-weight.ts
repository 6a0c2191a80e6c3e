import type { ShownDifference } from '@alur/contracts';

/** Differences of one class: at least one. */
export type Alike = readonly [ShownDifference, ...ShownDifference[]];

const weightiestFirst = [
  'legal-override',
  'binding',
  'additive-safe',
  'cosmetic',
] as const satisfies readonly ShownDifference['class'][];

/** Differences by whom they affect, what weighs most first. */
export const byWeight = (differences: readonly ShownDifference[]): readonly Alike[] =>
  weightiestFirst.flatMap((of) => {
    const [first, ...rest] = differences.filter((one) => one.class === of);
    return first ? [[first, ...rest] as const] : [];
  });
