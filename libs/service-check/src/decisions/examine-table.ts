// A decision table while somebody writes it: what is wrong in which cell, and which rows are missing or say the same.
import type { City } from '@alur/city';
import { analyseDecision, checkDecision, compileDecision } from '@alur/expressions';
import type { DecisionAnalysis, DecisionTable, FeelType } from '@alur/expressions';
import type { ServiceBundle } from '@alur/service';
import { namesProvided } from '@alur/service';
import { whenWords } from './example-words.js';
import { Places } from './places.js';
import { missingRows } from './missing-rows.js';
import type { MissingRow } from './missing-rows.js';
import { wholeNumbers } from './whole-numbers.js';

export interface TableExamination {
  readonly faults: readonly CellFault[];
  /** Absent while a cell is wrong: every further word would be a guess. Rows without an answer yet are rows all the same. */
  readonly sense?: {
    readonly missing: readonly MissingRow[];
    readonly overlaps: readonly {
      /** Places of both rows. */
      readonly rows: readonly [number, number];
      readonly when: string;
      /** They give different answers. */
      readonly differ: boolean;
      /** The way of choosing a row does not settle which of them counts. */
      readonly isFault: boolean;
    }[];
    /** Rows that never count: nothing meets them, or a row above always does before. */
    readonly unheard: readonly { readonly row: number; readonly why: 'never' | 'behind' }[];
    /** Every case has its row, or a standard answer. */
    readonly isProven: boolean;
    /** False where there may be more gaps than are told. */
    readonly isComplete: boolean;
  };
}

export interface CellFault {
  readonly message: string;
  /** Absent: the head of a column. */
  readonly row?: number;
  readonly part: 'inputs' | 'outputs';
  readonly column: number;
}

export function examineTable(table: DecisionTable, bundle: ServiceBundle, city: City): TableExamination {
  const names = { ...declaredTypes(table), ...namesProvided(bundle) };
  const wrong = [...uneven(table), ...cellFaults(table, names)];
  const faults = [...wrong, ...unanswered(table)];
  const compiled = compileDecision(table);
  if (wrong.length > 0 || !compiled.ok || table.inputs.length === 0) return { faults };
  const service = { ...bundle, decisions: [...bundle.decisions.filter(({ id }) => id !== table.id), table] };
  const holdings = new Places(service, city).askingFor(table);
  const analysis = analyseDecision(table, { names, whole: wholeNumbers(bundle), holdings });
  const hasDefault = table.outputs.every(({ defaultValue }) => defaultValue !== undefined);
  return {
    faults,
    sense: {
      missing: hasDefault ? [] : missingRows(table, analysis.gaps, { bundle: service, city, holdings }),
      overlaps: overlapsIn(table, analysis).map(({ example, ...overlap }) => ({
        ...overlap,
        when: whenWords(service, city, example),
      })),
      unheard: unheardIn(table, analysis),
      isProven: hasDefault || analysis.isProven,
      isComplete: analysis.isComplete,
    },
  };
}

/** What the form does not say yet the columns do. */
const declaredTypes = ({ inputs }: DecisionTable): Readonly<Record<string, FeelType>> =>
  Object.fromEntries(
    inputs.flatMap(({ expression, type }) => (/^[a-z]\w*$/.test(expression) ? [[expression, feelTypeOf(type)]] : [])),
  ) as Readonly<Record<string, FeelType>>;

const feelTypeOf = (type: string | undefined): FeelType =>
  type === 'number' || type === 'string' || type === 'boolean' || type === 'date' ? type : 'any';

const uneven = ({ inputs, outputs, rules }: DecisionTable): readonly CellFault[] =>
  rules.flatMap(({ when, then }, row): readonly CellFault[] => [
    ...(when.length === inputs.length ? [] : [{ row, part: 'inputs' as const, column: 0, message: notEven }]),
    ...(then.length === outputs.length ? [] : [{ row, part: 'outputs' as const, column: 0, message: notEven }]),
  ]);

const notEven = 'Jumlah sel baris ini tidak sama dengan jumlah kolomnya.';

/** The checker says where by words; asked for one cell at a time, it is the cell. */
function cellFaults(table: DecisionTable, names: Readonly<Record<string, FeelType>>): readonly CellFault[] {
  const first = (part: DecisionTable): string | undefined => checkDecision(part, { names })[0]?.message;
  const heads = table.inputs.flatMap((input, column): readonly CellFault[] => {
    const message =
      input.expression.trim() === ''
        ? 'Pilih data yang diperiksa kolom ini.'
        : first({ ...table, inputs: [input], outputs: [], rules: [] });
    return message === undefined ? [] : [{ part: 'inputs', column, message }];
  });
  const wrong = new Set(heads.map(({ column }) => column));
  const cells = table.rules.flatMap(({ id, when, then }, row) => [
    ...when.flatMap((cell, column): readonly CellFault[] => {
      const input = table.inputs[column];
      if (!input || wrong.has(column)) return [];
      const message = first({ ...table, inputs: [input], outputs: [], rules: [{ id, when: [cell], then: [] }] });
      return message === undefined ? [] : [{ row, part: 'inputs', column, message }];
    }),
    ...then.flatMap((cell, column): readonly CellFault[] => {
      const output = table.outputs[column];
      if (!output) return [];
      const message = first({ ...table, inputs: [], outputs: [output], rules: [{ id, when: [], then: [cell] }] });
      return message === undefined ? [] : [{ row, part: 'outputs', column, message }];
    }),
  ]);
  return [...heads, ...cells];
}

const unanswered = ({ outputs, rules }: DecisionTable): readonly CellFault[] =>
  rules.flatMap(({ then }, row) =>
    then.flatMap((cell, column): readonly CellFault[] =>
      cell.trim() === '' && outputs[column]?.defaultValue === undefined
        ? [{ row, part: 'outputs', column, message: 'Isi hasil baris ini.' }]
        : [],
    ),
  );

const rowOf = ({ rules }: DecisionTable, rule: string): number => rules.findIndex(({ id }) => id === rule);

const mostTold = 20;

const overlapsIn = (table: DecisionTable, { overlaps }: DecisionAnalysis) =>
  overlaps.slice(0, mostTold).map(({ rules: [first, second], differ, example }) => ({
    rows: [rowOf(table, first), rowOf(table, second)] as const,
    differ,
    example,
    isFault: table.hitPolicy === 'UNIQUE' || (table.hitPolicy === 'ANY' && differ),
  }));

const unheardIn = (table: DecisionTable, { neverHold, hidden }: DecisionAnalysis) => [
  ...neverHold.map((rule) => ({ row: rowOf(table, rule), why: 'never' as const })),
  ...(table.hitPolicy === 'FIRST' ? hidden : []).map((rule) => ({ row: rowOf(table, rule), why: 'behind' as const })),
];
