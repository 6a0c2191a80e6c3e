// What a designer does to a decision table: every row keeps a cell for every column.
import type { DecisionSheet } from '@alur/contracts';

export type Input = DecisionSheet['inputs'][number];
export type Output = DecisionSheet['outputs'][number];
type Side = 'inputs' | 'outputs';

const cellsOf = { inputs: 'when', outputs: 'then' } as const;
const emptyCell = { inputs: '-', outputs: '' } as const;

export const newSheet = (id: string, name: string): DecisionSheet => ({
  id,
  name,
  hitPolicy: 'UNIQUE',
  inputs: [],
  outputs: [{ name: id.replaceAll('-', '_'), type: 'string' }],
  rules: [],
});

export const withColumn = <S extends Side>(
  sheet: DecisionSheet,
  side: S,
  column: DecisionSheet[S][number],
): DecisionSheet => ({
  ...sheet,
  [side]: [...sheet[side], column],
  rules: sheet.rules.map((rule) => ({ ...rule, [cellsOf[side]]: [...rule[cellsOf[side]], emptyCell[side]] })),
});

export const withoutColumn = (sheet: DecisionSheet, side: Side, at: number): DecisionSheet => ({
  ...sheet,
  [side]: (sheet[side] as readonly unknown[]).filter((_, index) => index !== at),
  rules: sheet.rules.map((rule) => ({
    ...rule,
    [cellsOf[side]]: rule[cellsOf[side]].filter((_, index) => index !== at),
  })),
});

/** Another question is asked: what the cells said of the old one means nothing now. */
export const withInput = (sheet: DecisionSheet, at: number, input: Input): DecisionSheet => ({
  ...sheet,
  inputs: sheet.inputs.map((one, index) => (index === at ? input : one)),
  rules:
    sheet.inputs[at]?.expression === input.expression
      ? sheet.rules
      : sheet.rules.map((rule) => ({ ...rule, when: rule.when.map((cell, index) => (index === at ? '-' : cell)) })),
});

export const withOutput = (sheet: DecisionSheet, at: number, output: Output): DecisionSheet => ({
  ...sheet,
  outputs: sheet.outputs.map((one, index) => (index === at ? output : one)),
});

/** At the end, where it disturbs no row above. */
export const withRow = (
  sheet: DecisionSheet,
  when: readonly string[] = sheet.inputs.map(() => '-'),
): DecisionSheet => ({
  ...sheet,
  rules: [...sheet.rules, { id: freeRowId(sheet), when, then: sheet.outputs.map(() => '') }],
});

export const withoutRow = (sheet: DecisionSheet, at: number): DecisionSheet => ({
  ...sheet,
  rules: sheet.rules.filter((_, index) => index !== at),
});

export function withRowMoved(sheet: DecisionSheet, at: number, by: -1 | 1): DecisionSheet {
  const rules = [...sheet.rules];
  const [row] = rules.splice(at, 1);
  if (row) rules.splice(at + by, 0, row);
  return { ...sheet, rules };
}

function freeRowId({ rules }: DecisionSheet): string {
  const taken = new Set(rules.map(({ id }) => id));
  let number = rules.length + 1;
  while (taken.has(`baris-${String(number)}`)) number += 1;
  return `baris-${String(number)}`;
}
