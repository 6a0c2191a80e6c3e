// What a table answers when one, several or no rules hit (DMN 1.5 §8.2.10, §8.2.11).
import { extremeOf, sumOf } from '../arithmetic/totals.js';
import { same } from '../compare/equal.js';
import type { Scope } from '../compile/scope.js';
import type { DecisionTable } from '../contract.js';
import { Refusal } from '../refusal.js';
import type { Run } from '../run.js';
import type { FeelList, Value } from '../values/value.js';
import { newContext } from '../values/value.js';
import type { CompiledRule, CompiledTable } from './compile-table.js';

/** The outputs of one rule, in the order of the columns. */
type Row = FeelList;

export function byPolicy(compiled: CompiledTable, hits: readonly CompiledRule[], scope: Scope): Value {
  const { table } = compiled;
  const [firstHit] = hits;
  if (!firstHit) return none(compiled, scope);
  if (table.hitPolicy === 'UNIQUE' && hits.length > 1) throw ambiguous(hits);
  if (table.hitPolicy === 'UNIQUE' || table.hitPolicy === 'FIRST') return shown(table, rowOf(firstHit, scope));
  const rows = hits.map((rule) => rowOf(rule, scope));
  switch (table.hitPolicy) {
    case 'ANY':
      if (rows.every((row) => sameRow(row, rows[0] ?? [], scope.run))) return shown(table, rows[0] ?? []);
      throw ambiguous(hits);
    case 'PRIORITY':
      return shown(table, byPriority(compiled, rows, scope)[0] ?? []);
    case 'OUTPUT ORDER':
      return byPriority(compiled, rows, scope).map((row) => shown(table, row));
    case 'RULE ORDER':
      return rows.map((row) => shown(table, row));
    case 'COLLECT':
      return collected(table, rows);
  }
}

/** One output is its value, several are a context by their names. */
function shown({ outputs }: DecisionTable, row: Row): Value {
  if (outputs.length === 1) return row[0] ?? null;
  const result = newContext();
  for (const [index, { name }] of outputs.entries()) result[name] = row[index] ?? null;
  return result;
}

/** Defaults make a row of their own; without one a list is empty and everything else null. */
function none({ defaults, table }: CompiledTable, scope: Scope): Value {
  if (defaults.every((output) => output === undefined))
    return table.hitPolicy === 'COLLECT' && table.aggregation === 'COUNT' ? 0 : null;
  return shown(
    table,
    defaults.map((output) => output?.(scope) ?? null),
  );
}

const ambiguous = (hits: readonly CompiledRule[]): Refusal =>
  new Refusal('DECISION_AMBIGUOUS', `Beberapa aturan cocok sekaligus: ${hits.map((rule) => rule.id).join(', ')}`);

const rowOf = (rule: CompiledRule, scope: Scope): Row => rule.then.map((cell) => cell(scope));

const sameRow = (a: Row, b: Row, run: Run): boolean => a.every((value, index) => same(value, b[index] ?? null, run));

/** Rows by the order of the output values as listed, the first column deciding first; an unlisted value comes last. */
function byPriority({ priorities }: CompiledTable, rows: readonly Row[], scope: Scope): readonly Row[] {
  const lists = priorities.map((values) => values.map((value) => value(scope)));
  const ranked = rows.map((row) => ({
    row,
    ranks: lists.map((values, index) => {
      const at = values.findIndex((value) => same(value, row[index] ?? null, scope.run));
      return at < 0 ? values.length : at;
    }),
  }));
  ranked.sort(
    (a, b) => a.ranks.map((rank, index) => rank - (b.ranks[index] ?? 0)).find((difference) => difference !== 0) ?? 0,
  );
  return ranked.map(({ row }) => row);
}

/** SUM needs one output of numbers; MIN and MAX one whose values have an order. */
function collected(table: DecisionTable, rows: readonly Row[]): Value {
  const values = rows.map((row) => shown(table, row));
  switch (table.aggregation) {
    case 'COUNT':
      return values.length;
    case 'SUM':
      return sumOf(values);
    case 'MIN':
      return extremeOf(values, -1);
    case 'MAX':
      return extremeOf(values, 1);
    default:
      return values;
  }
}
