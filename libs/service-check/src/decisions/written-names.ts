// What the process writes itself: the answers of its decision tables, where they are plain; of anything else nothing is known.
import { compileExpression } from '@alur/expressions';
import type { DecisionTable, Holding } from '@alur/expressions';
import type { Json } from '@alur/kernel';
import type { Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import { askedFields } from './asked-fields.js';

const anything: Holding = { extent: { kind: 'any' }, mayBeNull: true };

export interface Writing {
  readonly name: string;
  readonly by: string;
  readonly table?: DecisionTable;
  /** Every answer of the table, where they are plain and nobody else writes the name. */
  readonly answers?: readonly Json[];
}

/** Read once for a service: what is written where does not change from place to place. */
export function writingsIn(bundle: ServiceBundle): readonly Writing[] {
  const asked = askedFields(bundle);
  const writings = Object.values(bundle.process.elements).flatMap((element) => writingsOf(element, bundle.decisions));
  const times = new Map<string, number>();
  for (const { name } of writings) times.set(name, (times.get(name) ?? 0) + 1);
  return writings.map((writing) => {
    const isAlone = times.get(writing.name) === 1 && !asked.has(writing.name);
    const answers = isAlone && writing.table ? answersOf(writing.table) : undefined;
    return answers ? { ...writing, answers } : writing;
  });
}

/** `isAnswered`: whether the table has an answer for whatever comes to the step that asks it. */
export const writtenNames = (
  writings: readonly Writing[],
  done: ReadonlySet<string>,
  isAnswered: (table: DecisionTable) => boolean,
): Readonly<Record<string, Holding>> =>
  Object.fromEntries(
    writings.map(({ name, by, table, answers }) => {
      if (!table || !answers) return [name, anything];
      const mayBeNull = answers.includes(null) || !done.has(by) || !isAnswered(table);
      return [name, { extent: { kind: 'listed', values: answers.filter((one) => one !== null) }, mayBeNull }];
    }),
  );

function writingsOf(element: Element, tables: readonly DecisionTable[]): readonly Writing[] {
  const by = element.id;
  const {
    inputs = [],
    outputs = [],
    loop,
  } = isActivity(element) ? element : { outputs: ('outputs' in element ? element.outputs : undefined) ?? [] };
  const round =
    loop?.kind === 'multiInstance' ? [loop.inputElement, loop.outputCollection].flatMap((one) => one ?? []) : [];
  const mapped = [...[...inputs, ...outputs].map(({ target }) => target), ...round].map((name) => ({ name, by }));
  if (element.type === 'scriptTask' && element.resultVariable !== undefined)
    return [...mapped, { name: element.resultVariable, by }];
  if (element.type !== 'businessRuleTask') return mapped;
  const table = tables.find(({ id }) => id === element.decisionId);
  return [...mapped, { name: element.resultVariable, by, ...(table && !element.outputs ? { table } : {}) }];
}

const singleHit: ReadonlySet<DecisionTable['hitPolicy']> = new Set(['UNIQUE', 'FIRST', 'ANY', 'PRIORITY']);

/** Every answer the table can give, where each is written down as it is. */
function answersOf({ hitPolicy, outputs, rules }: DecisionTable): readonly Json[] | undefined {
  const [output, ...more] = outputs;
  if (!output || more.length > 0 || !singleHit.has(hitPolicy)) return undefined;
  const cells = [...rules.map(({ then: [cell = ''] }) => cell), ...(output.defaultValue ? [output.defaultValue] : [])];
  const values = cells.flatMap((cell) => literal(cell));
  return values.length === cells.length ? [...new Set(values)] : undefined;
}

function literal(source: string): readonly Json[] {
  if (source.trim() === '' || source.trim() === '-') return [null];
  const compiled = compileExpression(source);
  if (!compiled.ok || compiled.value.names.length > 0 || /\b(?:now|today)\b/.test(source)) return [];
  const value = compiled.value.evaluate({ values: {}, at: '2026-01-05T01:00:00.000Z', zone: 'UTC' });
  return value.ok && (value.value === null || typeof value.value !== 'object') ? [value.value] : [];
}
