/**
 * Questions of an item that depend on answers outside their group. A schema of an item cannot look outside, so the schema of the
 * form says for every way those answers may be what is asked of each item then.
 */
import type { JsonObject } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import { fieldsOf } from '../conditions.js';
import type { Condition, Field, GroupField, ItemField } from '../contract/form.js';
import type { Comparison } from './condition-schema.js';
import { comparisonSchema, conditionSchema } from './condition-schema.js';

/** Twice as many clauses for each comparison more: beyond these the schema leaves open when the question is asked. */
const mostComparisons = 6;

const isOutside = (condition: Condition, fields: readonly Field[]): boolean =>
  fieldsOf(condition).some((id) => !fields.some((field) => field.id === id));

export const decidedOutside = (conditions: readonly Condition[], fields: readonly Field[]): boolean =>
  conditions.some((condition) => isOutside(condition, fields));

export const outsideClauses = (group: GroupField, outer: readonly Field[]): readonly JsonObject[] =>
  group.fields.flatMap((field) =>
    field.showWhen && isOutside(field.showWhen, group.fields) ? clausesOf(field, field.showWhen, { group, outer }) : [],
  );

function clausesOf(
  field: ItemField,
  condition: Condition,
  { group, outer }: { readonly group: GroupField; readonly outer: readonly Field[] },
): readonly JsonObject[] {
  const outside = new Map(
    comparisonsOf(condition)
      .filter((one) => isOutside(one, group.fields))
      .map((one) => [canonicalJson(one as never), one] as const),
  );
  if (outside.size > mostComparisons) return [];
  return waysOf([...outside.keys()]).map((holding) => {
    const asked = conditionSchema(condition, (one) => {
      const key = canonicalJson(one as never);
      if (!outside.has(key)) return comparisonSchema(one, group.fields);
      return holding.has(key) ? {} : { not: {} };
    });
    const items = {
      if: asked,
      ...(field.required ? { then: { required: [field.id] } } : {}),
      else: { properties: { [field.id]: false } },
    };
    const isSo = [...outside].map(([key, one]): JsonObject => {
      const holds = comparisonSchema(one, outer);
      return holding.has(key) ? holds : { not: holds };
    });
    return { if: { allOf: isSo }, then: { properties: { [group.id]: { items } } } };
  });
}

function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}

/** Every choice of some, all or none of them. */
const waysOf = (keys: readonly string[]): readonly ReadonlySet<string>[] =>
  keys.reduce<readonly ReadonlySet<string>[]>(
    (ways, key) => [...ways, ...ways.map((way) => new Set([...way, key]))],
    [new Set<string>()],
  );
