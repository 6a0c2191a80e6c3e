// A condition as the builder shows it: comparisons that hold all together, or any of them, with groups inside.
import type { Condition } from '@alur/forms';
import type { Json } from '@alur/kernel';

export type Comparison = Extract<Condition, { readonly op: unknown }>;
export type Operator = Comparison['op'];
export type Join = 'all' | 'any';

export interface Group {
  readonly join: Join;
  readonly parts: readonly Condition[];
}

/** What is no condition yet has no parts. */
export function groupOf(condition: unknown): Group {
  if (typeof condition !== 'object' || condition === null) return { join: 'all', parts: [] };
  const written = condition as { readonly all?: unknown; readonly any?: unknown };
  if (Array.isArray(written.all)) return { join: 'all', parts: written.all as readonly Condition[] };
  if (Array.isArray(written.any)) return { join: 'any', parts: written.any as readonly Condition[] };
  return { join: 'all', parts: [condition as Condition] };
}

/** One comparison needs no group around it; without any there is no condition. */
export function conditionOf({ join, parts }: Group): Condition | undefined {
  const [first, ...more] = parts.filter((part) => !isEmpty(part));
  if (!first) return undefined;
  if (more.length === 0) return first;
  return join === 'all' ? { all: [first, ...more] } : { any: [first, ...more] };
}

export const isGroup = (condition: Condition): condition is Exclude<Condition, Comparison> =>
  'all' in condition || 'any' in condition;

const isEmpty = (condition: Condition): boolean => isGroup(condition) && groupOf(condition).parts.length === 0;

/** Ids of the questions it looks at; of what somebody wrote by hand as far as it can be read. */
export const namesIn = (condition: unknown): readonly string[] =>
  groupOf(condition).parts.flatMap((part) => (isGroup(part) ? namesIn(part) : [part.field]));

/** The comparison with another operator; a value that it cannot be compared with is dropped. */
export function withOperator({ field, op, value }: Comparison, next: Operator, first: Json | undefined): Comparison {
  if (next === 'answered') return { field, op: next };
  const one = op === 'in' ? (Array.isArray(value) ? (value as readonly Json[])[0] : undefined) : value;
  const kept = one ?? first;
  if (next === 'in') return { field, op: next, value: op === 'in' ? (value ?? []) : kept === undefined ? [] : [kept] };
  return { field, op: next, ...(kept === undefined ? {} : { value: kept }) };
}
