// What an expression can meet at a place of the process: the answers the form lets people give, and what the process wrote.
import type { City } from '@alur/city';
import type { Example, Extent, Holding, Holdings } from '@alur/expressions';
import type { Condition, Field } from '@alur/forms';
import { fieldsOf, holds } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { AskedField } from './asked-fields.js';
import { askedFields } from './asked-fields.js';
import { villageRows } from './village-facts.js';

/** What the form asks, read once for a service. */
export interface Questions {
  readonly asked: ReadonlyMap<string, AskedField>;
  /** By village question, the villages with the facts that come with them. */
  readonly rows: ReadonlyMap<string, readonly Example[]>;
  readonly landmarks: ReadonlyMap<string, readonly Json[]>;
  /** Names whose values exclude each other. */
  readonly bound: ReadonlySet<string>;
}

export function questionsOf(bundle: ServiceBundle, city: City): Questions {
  const asked = askedFields(bundle);
  const rows = villageRows(asked, city);
  const conditions = [...asked.values()].flatMap(({ conditions: some }) => some);
  const companions = [...asked.values()].flatMap((one) =>
    one.conditions.length > 0 ? [one.field.id, ...companionsOf(one)] : [],
  );
  return {
    asked,
    rows,
    landmarks: new Map([...asked.keys()].map((id) => [id, landmarksOf(id, conditions)])),
    bound: new Set([...companions, ...[...rows.values()].flatMap(([row = {}]) => Object.keys(row))]),
  };
}

export interface Place {
  /** Tasks that have certainly been completed. */
  readonly done: ReadonlySet<string>;
  /** Names that the process writes itself. */
  readonly written: Readonly<Record<string, Holding>>;
}

export function whatNamesHold({ asked, rows, landmarks, bound }: Questions, { done, written }: Place): Holdings {
  const names = Object.fromEntries(
    [...asked].flatMap(([id, one]) => {
      const mayBeNull = !isSurelyAnswered(one, done);
      const facts = rows.get(id) ?? [];
      if (one.field.type !== 'village')
        return [[id, { extent: extentOf(one.field), mayBeNull, landmarks: landmarks.get(id) ?? [] }] as const];
      return Object.keys(facts[0] ?? { [id]: '' }).map(
        (name) => [name, { extent: listed(facts, name), mayBeNull }] as const,
      );
    }),
  );
  return {
    names: { ...names, ...written },
    isBound: (name) => bound.has(name),
    companionsOf: (name) => (Object.hasOwn(written, name) ? [] : companionsOf(asked.get(name))),
    isPossible: (values) =>
      [...rows.values()].every((facts) => isOneOf(facts, values)) &&
      Object.keys(values).every((id) => Object.hasOwn(written, id) || isConsistent(asked.get(id), values, done)),
  };
}

function extentOf(field: Field): Extent {
  switch (field.type) {
    case 'choice':
      return { kind: 'listed', values: field.options.map(({ value }) => value) };
    case 'declaration':
      return { kind: 'listed', values: [true] };
    case 'number':
    case 'rupiah': {
      const min = field.min ?? (field.type === 'rupiah' ? 0 : undefined);
      return {
        kind: 'number',
        isWhole: true,
        ...(min === undefined ? {} : { min }),
        ...(field.max === undefined ? {} : { max: field.max }),
      };
    }
    case 'date':
      return { kind: 'date' };
    case 'several':
    case 'group':
      return { kind: 'any' };
    default:
      return { kind: 'text' };
  }
}

const listed = (rows: readonly Example[], name: string): Extent => ({
  kind: 'listed',
  values: [...new Set(rows.map((row) => row[name] ?? null))],
});

/** Asked of everybody, in the application or in a task that is done. */
const isSurelyAnswered = ({ field, by, conditions }: AskedField, done: ReadonlySet<string>): boolean =>
  field.required && conditions.length === 0 && wasAsked(by, done);

const wasAsked = (by: AskedField['by'], done: ReadonlySet<string>): boolean =>
  by === 'applicant' || by.some((task) => done.has(task));

const companionsOf = (asked: AskedField | undefined): readonly string[] => (asked?.conditions ?? []).flatMap(fieldsOf);

/** A question that is not asked has no answer; one that is, and must be answered, has one. */
function isConsistent(asked: AskedField | undefined, values: Example, done: ReadonlySet<string>): boolean {
  if (!asked || asked.conditions.length === 0) return true;
  if (!companionsOf(asked).every((id) => Object.hasOwn(values, id))) return true;
  const isShown = asked.conditions.every((condition) => holds(condition, values));
  const value = values[asked.field.id] ?? null;
  // A task that is done once more may leave what was answered before.
  if (!isShown) return value === null || asked.by !== 'applicant';
  return value !== null || !asked.field.required || !wasAsked(asked.by, done);
}

const isOneOf = (rows: readonly Example[], values: Example): boolean => {
  const told = Object.keys(rows[0] ?? {}).filter((name) => Object.hasOwn(values, name));
  if (told.length === 0 || told.every((name) => values[name] === null)) return true;
  return rows.some((row) => told.every((name) => row[name] === values[name]));
};

/** Values at which a condition over the field may turn. */
const landmarksOf = (id: string, conditions: readonly Condition[]): readonly Json[] =>
  conditions.flatMap((condition): readonly Json[] => {
    if ('all' in condition) return landmarksOf(id, condition.all);
    if ('any' in condition) return landmarksOf(id, condition.any);
    if (condition.field !== id || condition.value === undefined) return [];
    return Array.isArray(condition.value) ? (condition.value as readonly Json[]) : [condition.value];
  });
