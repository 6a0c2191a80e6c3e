// What a table answers when one, several or no rules hit (DMN 1.5 §8.2.10, §8.2.11).
import type { Json, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { CompiledExpression, DecisionTable, EvaluationContext, EvaluationFailure } from '../contract.js';
import type { CompiledRule, CompiledTable } from './compile-decision.js';

type Answer = Result<Json, EvaluationFailure>;

/** The outputs of one rule, in the order of the columns. */
type Row = readonly Json[];

export function byPolicy(compiled: CompiledTable, hits: readonly CompiledRule[], context: EvaluationContext): Answer {
  const { table } = compiled;
  if (hits.length === 0) return none(compiled, context);
  const rows = all(hits.map((rule) => rowOf(rule, context)));
  if (!rows.ok) return rows;
  const [first = []] = rows.value;
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return hits.length === 1 ? ok(shown(table, first)) : ambiguous(hits);
    case 'ANY':
      return rows.value.every((row) => canonicalJson(row) === canonicalJson(first))
        ? ok(shown(table, first))
        : ambiguous(hits);
    case 'FIRST':
      return ok(shown(table, first));
    case 'PRIORITY': {
      const ordered = byPriority(compiled, rows.value, context);
      return ordered.ok ? ok(shown(table, ordered.value[0] ?? first)) : ordered;
    }
    case 'OUTPUT ORDER': {
      const ordered = byPriority(compiled, rows.value, context);
      return ordered.ok ? ok(ordered.value.map((row) => shown(table, row))) : ordered;
    }
    case 'RULE ORDER':
      return ok(rows.value.map((row) => shown(table, row)));
    case 'COLLECT':
      return ok(collected(table, rows.value));
  }
}

/** One output is its value, several are a context by their names. */
const shown = (table: DecisionTable, row: Row): Json =>
  table.outputs.length === 1
    ? (row[0] ?? null)
    : Object.fromEntries(table.outputs.map(({ name }, index) => [name, row[index] ?? null]));

function none(compiled: CompiledTable, context: EvaluationContext): Answer {
  const { defaults, table } = compiled;
  if (defaults.every((output) => output === undefined))
    return ok(table.hitPolicy === 'COLLECT' && table.aggregation === 'COUNT' ? 0 : null);
  const row = all(defaults.map((output): Answer => output?.evaluate(context) ?? ok(null)));
  return row.ok ? ok(shown(table, row.value)) : row;
}

const ambiguous = (hits: readonly CompiledRule[]): Answer =>
  err({
    code: 'EXPRESSION_FAILED',
    message: `Beberapa aturan cocok sekaligus: ${hits.map((rule) => rule.id).join(', ')}`,
  });

const rowOf = (rule: CompiledRule, context: EvaluationContext): Result<Row, EvaluationFailure> =>
  all(rule.then.map((cell: CompiledExpression) => cell.evaluate(context)));

/** The first failure, or every value. */
function all<T>(results: readonly Result<T, EvaluationFailure>[]): Result<readonly T[], EvaluationFailure> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/** Rows by the order of the output values as listed, the first column deciding first; an unlisted value comes last. */
function byPriority(
  { priorities }: CompiledTable,
  rows: readonly Row[],
  context: EvaluationContext,
): Result<readonly Row[], EvaluationFailure> {
  const lists = all(priorities.map((values) => all(values.map((value) => value.evaluate(context)))));
  if (!lists.ok) return lists;
  const rank = (row: Row): readonly number[] =>
    lists.value.map((values, index) => {
      const at = values.findIndex((value) => canonicalJson(value) === canonicalJson(row[index] ?? null));
      return at < 0 ? values.length : at;
    });
  const ranked = rows.map((row) => ({ row, ranks: rank(row) }));
  ranked.sort(
    (a, b) => a.ranks.map((value, index) => value - (b.ranks[index] ?? 0)).find((difference) => difference !== 0) ?? 0,
  );
  return ok(ranked.map(({ row }) => row));
}

function collected(table: DecisionTable, rows: readonly Row[]): Json {
  if (table.aggregation === undefined) return rows.map((row) => shown(table, row));
  if (table.aggregation === 'COUNT') return rows.length;
  const values = rows.map((row) => row[0]);
  if (!values.every((value) => typeof value === 'number')) return null;
  switch (table.aggregation) {
    case 'SUM':
      return values.reduce((sum, value) => sum + value, 0);
    case 'MIN':
      return Math.min(...values);
    case 'MAX':
      return Math.max(...values);
  }
}
