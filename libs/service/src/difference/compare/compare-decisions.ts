// Tables by id, rules by id, columns by what they look at.
import type { DecisionTable } from '@alur/expressions';
import type { Found } from '../difference.js';
import { quoted } from '../names.js';
import { compareOrder, compareProperties, compareValue, fromTo, keyed, pair } from './compare-values.js';
import { pairColumns } from './pair-columns.js';
import type { ColumnPair } from './pair-columns.js';

type Tables = readonly DecisionTable[];
type Input = DecisionTable['inputs'][number];
type Output = DecisionTable['outputs'][number];
type Rule = DecisionTable['rules'][number];

export function compareDecisions([before, after]: readonly [Tables, Tables]): readonly Found[] {
  const byId = (tables: Tables) => keyed(tables, ({ id }) => id);
  const { both, added, removed } = pair(byId(before), byId(after));
  return [
    ...both.flatMap((one) => compareTable(one.before, one.after)),
    ...added.map(({ after: to }): Found => ({
      kind: 'decision',
      change: 'added',
      ...whereOf(to),
      ...fromTo(undefined, to),
    })),
    ...removed.map(({ before: from }): Found => ({
      kind: 'decision',
      change: 'removed',
      ...whereOf(from),
      ...fromTo(from, undefined),
    })),
  ];
}

const whereOf = ({ id, name }: DecisionTable) => ({ subject: `decisions/${id}`, name: quoted(name) });

function compareTable(before: DecisionTable, after: DecisionTable): readonly Found[] {
  const inputs = pairColumns(before.inputs, after.inputs, [({ expression }) => expression, ({ label }) => label]);
  const outputs = pairColumns(before.outputs, after.outputs, [({ name }) => name]);
  return [
    ...compareProperties<DecisionTable>(
      {
        id: 'elsewhere',
        name: 'decision-name',
        hitPolicy: 'decision-hit-policy',
        aggregation: 'decision-aggregation',
        inputs: 'elsewhere',
        outputs: 'elsewhere',
        rules: 'elsewhere',
      },
      whereOf(after),
      [before, after],
    ),
    ...inputs.flatMap((column) => compareInput(after, column)),
    ...outputs.flatMap((column) => compareOutput(after, column)),
    ...(ranksByOutputs.has(after.hitPolicy) ? compareOutputOrder(after, outputs) : []),
    ...compareRules([before, after], { inputs, outputs }),
  ];
}

const column = (table: DecisionTable, title: string) => ({
  ...whereOf(table),
  name: `${quoted(title)} di tabel ${quoted(table.name)}`,
});

/** A column that came or went: its cells are told with it, not rule by rule. */
function compareInput(table: DecisionTable, { before, after }: ColumnPair<Input>): readonly Found[] {
  const title = (input: Input): string => input.label || input.expression;
  if (before && after)
    return compareProperties<Input>(
      {
        label: 'decision-input-label',
        expression: 'decision-input-expression',
        type: 'decision-input-type',
        values: 'decision-input-values',
      },
      column(table, title(after)),
      [before, after],
    );
  return comesOrGoes('decision-input', { table, before, after, title });
}

function compareOutput(table: DecisionTable, { before, after }: ColumnPair<Output>): readonly Found[] {
  const title = ({ name }: Output): string => name;
  if (before && after)
    return compareProperties<Output>(
      {
        name: 'decision-output-name',
        type: 'decision-output-type',
        values: 'decision-output-values',
        defaultValue: 'decision-output-default',
      },
      column(table, title(after)),
      [before, after],
    );
  return comesOrGoes('decision-output', { table, before, after, title });
}

function comesOrGoes<T>(
  kind: 'decision-input' | 'decision-output',
  {
    table,
    before,
    after,
    title,
  }: { table: DecisionTable; before: T | undefined; after: T | undefined; title: (column: T) => string },
): readonly Found[] {
  const shown = after ?? before;
  if (shown === undefined) return [];
  const change = after === undefined ? 'removed' : 'added';
  return [{ kind, change, ...column(table, title(shown)), ...fromTo(before, after) }];
}

interface Columns {
  readonly inputs: readonly ColumnPair<Input>[];
  readonly outputs: readonly ColumnPair<Output>[];
}

function compareRules([before, after]: readonly [DecisionTable, DecisionTable], columns: Columns): readonly Found[] {
  const byId = (rules: readonly Rule[]) => keyed(rules, ({ id }) => id);
  const [old, fresh] = [byId(before.rules), byId(after.rules)];
  const { both, added, removed } = pair(old, fresh);
  const where = whereOf(after);
  return [
    ...both.flatMap((one) => compareRule(after, [one.before, one.after], columns)),
    ...added.map(({ after: to }): Found => ({
      kind: 'decision-rule',
      change: 'added',
      ...where,
      ...fromTo(undefined, to),
    })),
    ...removed.map(({ before: from }): Found => ({
      kind: 'decision-rule',
      change: 'removed',
      ...where,
      ...fromTo(from, undefined),
    })),
    ...(goesByOrder.has(after.hitPolicy)
      ? compareOrder('decision-rule-order', where, [[...old.keys()], [...fresh.keys()]])
      : []),
  ];
}

/** With the other policies the same rules give the same answer in any order. Rules of one rank go by their order, too. */
const goesByOrder: ReadonlySet<DecisionTable['hitPolicy']> = new Set([
  'FIRST',
  'RULE ORDER',
  'COLLECT',
  'PRIORITY',
  'OUTPUT ORDER',
]);

const ranksByOutputs: ReadonlySet<DecisionTable['hitPolicy']> = new Set(['PRIORITY', 'OUTPUT ORDER']);

/** The first column ranks the rules, the next one those of one rank. */
function compareOutputOrder(table: DecisionTable, outputs: readonly ColumnPair<Output>[]): readonly Found[] {
  const kept = outputs.filter(({ before, after }) => before && after);
  const inOldOrder = [...kept].sort((a, b) => a.beforeIndex - b.beforeIndex);
  const namesOf = (some: typeof kept): readonly string[] => some.map(({ after }) => after?.name ?? '');
  return compareOrder('decision-output-order', whereOf(table), [namesOf(inOldOrder), namesOf(kept)]);
}

/** Cells that are compared stand in columns of both tables. */
function compareRule(
  table: DecisionTable,
  [before, after]: readonly [Rule, Rule],
  { inputs, outputs }: Columns,
): readonly Found[] {
  const number = table.rules.findIndex((rule) => rule.id === after.id) + 1;
  const where = (title: string) => ({
    ...whereOf(table),
    name: `${quoted(title)} di aturan ${String(number)} tabel ${quoted(table.name)}`,
  });
  return [
    ...inputs.flatMap(({ before: old, after: fresh, beforeIndex, afterIndex }) =>
      old && fresh
        ? compareValue('decision-condition', where(fresh.label || fresh.expression), [
            cell(before.when[beforeIndex]),
            cell(after.when[afterIndex]),
          ])
        : [],
    ),
    ...outputs.flatMap(({ before: old, after: fresh, beforeIndex, afterIndex }) =>
      old && fresh
        ? compareValue('decision-result', where(fresh.name), [before.then[beforeIndex], after.then[afterIndex]])
        : [],
    ),
  ];
}

/** An empty cell and a dash both let everything pass. */
const cell = (text = ''): string => (text.trim() === '' ? '-' : text.trim());
