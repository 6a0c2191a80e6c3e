// A gap is found as one example; told to people, and mended by a row, it is as wide as the rows around it leave it.
import type { City } from '@alur/city';
import { compileUnaryTests } from '@alur/expressions';
import type { CompiledUnaryTests, DecisionTable, Example, Holdings } from '@alur/expressions';
import { displayValue } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { formContextOf } from '@alur/service';
import { askedFields } from './asked-fields.js';
import { whenWords } from './example-words.js';
import type { NumberSpan } from './number-span.js';
import { spanAround, spanCell } from './number-span.js';

export interface MissingRow {
  /** `Penghasilan sebulan Rp2.000.001 sampai Rp2.999.999 dan Desil 5`. */
  readonly words: string;
  /** Cells of a row that closes it. */
  readonly when: readonly string[];
}

interface Surroundings {
  readonly bundle: ServiceBundle;
  readonly city: City;
  readonly holdings: Holdings;
}

/** Gaps that lie in the row for another one are told with it. */
export function missingRows(
  table: DecisionTable,
  gaps: readonly Example[],
  surroundings: Surroundings,
): readonly MissingRow[] {
  const tests = table.rules.map(({ when }) => when.map((cell) => compileUnaryTests(cell)));
  const told: { readonly row: MissingRow; readonly tests: readonly CompiledUnaryTests[] }[] = [];
  for (const gap of gaps) {
    const values = table.inputs.map(({ expression }) => gap[expression]);
    if (told.some((one) => passes(one.tests, values))) continue;
    const row = rowAround(table, values, { ...surroundings, tests: tests.map(compiledOnes) });
    told.push({ row, tests: compiledOnes(row.when.map((cell) => compileUnaryTests(cell))) });
  }
  return told.map(({ row }) => row);
}

type Compiled = ReturnType<typeof compileUnaryTests>;
const compiledOnes = (all: readonly Compiled[]): readonly CompiledUnaryTests[] =>
  all.flatMap((one) => (one.ok ? [one.value] : []));

const someInstant = { values: {}, at: '2026-01-05T01:00:00.000Z', zone: 'UTC' };

/** A column that a gap says nothing of may hold anything. */
type Values = readonly (Json | undefined)[];

const passes = (tests: readonly CompiledUnaryTests[], values: Values): boolean =>
  tests.every((test, index) => {
    const value = values[index];
    if (value === undefined) return true;
    const passed = test.test(value, someInstant);
    return passed.ok && passed.value;
  });

/** Widened column by column, as long as nothing in the row as it has become so far is answered. */
function rowAround(
  table: DecisionTable,
  values: Values,
  { tests, bundle, city, holdings }: Surroundings & { readonly tests: readonly (readonly CompiledUnaryTests[])[] },
): MissingRow {
  const samples: Values[] = values.map((value) => [value]);
  /** A row that says less is still right: with very many columns it is not widened any further. */
  const isGap = (column: number, value: Json): boolean =>
    samples.reduce((product, some, index) => product * (index === column ? 1 : some.length), 1) <= mostCombinations &&
    combinations(samples.map((some, index) => (index === column ? [value] : some))).every(
      (there) => !tests.some((rule) => passes(rule, there)),
    );
  const asked = askedFields(bundle);
  const parts = table.inputs.map(({ expression, label }, column) => {
    const value = values[column];
    if (value === undefined) return { cell: '-', words: [] };
    const field = asked.get(expression)?.field;
    const extent = holdings.names[expression]?.extent;
    const cells = table.rules.map(({ when }) => when[column] ?? '');
    if (typeof value === 'number') {
      const { span, inside } = spanAround(value, {
        cells,
        isGap: (one) => isGap(column, one),
        isWhole: extent?.kind === 'number' && extent.isWhole,
        ...(extent?.kind === 'number' ? { min: extent.min, max: extent.max } : {}),
      });
      samples[column] = inside;
      const said = (one: number): string =>
        field ? displayValue(field, one, formContextOf(city, '')) : String(one).replace('.', ',');
      return { cell: spanCell(span), words: [`${field?.label ?? label} ${spanWords(span, said)}`] };
    }
    const alike =
      extent?.kind === 'listed' && value !== null
        ? extent.values.filter((one) => one !== null && (one === value || isGap(column, one)))
        : [value];
    samples[column] = alike;
    const [first = '', ...more] = alike.map((one) =>
      whenWords(bundle, city, { [expression]: one }).replace(/^bila /, ''),
    );
    const name = `${field?.label ?? label} `;
    const words = [first, ...more.map((one) => (one.startsWith(name) ? one.slice(name.length) : one))].join(' atau ');
    return { cell: alike.map((one) => cellFor(one, cells)).join(', '), words: [words] };
  });
  return { words: sentence(parts.flatMap(({ words }) => words)), when: parts.map(({ cell }) => cell) };
}

const mostCombinations = 2_000;

const combinations = (columns: readonly Values[]): readonly Values[] =>
  columns.reduce<readonly Values[]>(
    (some, column) => some.flatMap((one) => column.map((value) => [...one, value])),
    [[]],
  );

function spanWords({ from, to, isFromIn, isToIn }: NumberSpan, said: (value: number) => string): string {
  if (from !== undefined && from === to) return said(from);
  const low = from === undefined ? undefined : isFromIn ? said(from) : `lebih dari ${said(from)}`;
  const high = to === undefined ? undefined : isToIn ? said(to) : `kurang dari ${said(to)}`;
  if (low !== undefined && high !== undefined) return isToIn ? `${low} sampai ${high}` : `${low} dan ${high}`;
  if (low !== undefined) return isFromIn ? `${low} atau lebih` : low;
  if (high !== undefined) return isToIn ? `${high} atau kurang` : high;
  return 'berapa pun';
}

/** `(lainnya)` stands for every text that no cell names. */
function cellFor(value: Json, cells: readonly string[]): string {
  if (value === null) return 'null';
  if (value === '(lainnya)') {
    const named = [...new Set(cells.flatMap((cell) => cell.match(/"(?:[^"\\]|\\.)*"/g) ?? []))];
    return named.length > 0 ? `not(${named.join(', ')})` : '-';
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `date("${value}")`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

const sentence = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? 'apa pun isiannya') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1) ?? ''}`;
