// Item definitions (DMN 1.5 §7.3.3): their structure as a type of FEEL, the names inside, and the values they allow.
import type { Result } from '@alur/kernel';
import type { Compiled } from '../compilation.js';
import { compileCell } from '../compilation.js';
import { Scope } from '../compile/scope.js';
import type { Test } from '../compile/unary-tests.js';
import type { ExpressionFault } from '../contract.js';
import type { NameShape } from '../known.js';
import type { Run } from '../run.js';
import { coerceBy } from '../types/coerce.js';
import { conforms } from '../types/conforms.js';
import { findType } from '../types/feel-type.js';
import type { FeelType } from '../types/feel-type.js';
import type { Value } from '../values/value.js';
import { entry, isContext, isList } from '../values/value.js';
import type { ItemDefinition } from './model.js';

export interface ItemType {
  readonly type: FeelType;
  /** Narrower than the structure where the type has allowed values. */
  readonly check: (value: Value, run: Run) => boolean;
  readonly shape: NameShape;
  /** Allowed values as written, in the order of priority they give the outputs of a table. */
  readonly allowed?: string;
}

export type FindItemType = (name: string) => ItemType | undefined;

export const anything: ItemType = { type: 'any', shape: 1, check: () => true };

export const coerceTo = (value: Value, type: ItemType, run: Run): Value =>
  coerceBy(value, type.type, { run, check: type.check });

/** Deepest chain of definitions that name each other; a circle ends here. */
const deepest = 16;

/** Types by name: those of FEEL, then the definitions. Each is worked out when first asked for, so their order is free. */
export function itemTypes(definitions: readonly ItemDefinition[], findImported: FindItemType): FindItemType {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const made = new Map<string, ItemType>();
  const find = (name: string, level: number): ItemType | undefined => {
    const basic = findType(name);
    if (basic !== undefined) return plain(basic);
    const ready = made.get(name);
    if (ready) return ready;
    const definition = byName.get(name);
    if (!definition) return findImported(name);
    const type = level > deepest ? anything : read(definition, (inner) => find(inner, level + 1));
    made.set(name, type);
    return type;
  };
  return (name) => find(name, 0);
}

const plain = (type: FeelType): ItemType => ({ type, shape: 1, check: (value, run) => conforms(value, type, run) });

function read(definition: ItemDefinition, find: FindItemType): ItemType {
  const one = narrowed(structure(definition, find), definition.allowed);
  return definition.isList ? narrowed(listOf(one), definition.allowedWhole) : narrowed(one, definition.allowedWhole);
}

function structure({ base, parts, takes }: ItemDefinition, find: FindItemType): ItemType {
  if (parts) return contextOf(parts.map((part): [string, ItemType] => [part.name, read(part, find)]));
  const typeNamed = (name: string | undefined): FeelType =>
    (name === undefined ? undefined : find(name)?.type) ?? 'any';
  if (takes) {
    const parameters = takes.parameters.map(({ type }) => typeNamed(type));
    return plain({ function: { parameters, result: typeNamed(takes.result) } });
  }
  return (base === undefined ? undefined : find(base)) ?? anything;
}

function contextOf(parts: readonly (readonly [string, ItemType])[]): ItemType {
  return {
    type: { context: Object.fromEntries(parts.map(([name, part]) => [name, part.type])) },
    shape: Object.fromEntries(parts.map(([name, part]) => [name, part.shape])),
    check: (value, run) =>
      isContext(value) &&
      parts.every(([name, part]) => {
        const found = entry(value, name);
        return found !== undefined && (found === null || part.check(found, run));
      }),
  };
}

const listOf = ({ type, shape, check, allowed }: ItemType): ItemType => ({
  type: { list: type },
  shape,
  check: (value, run) => {
    if (!isList(value)) return false;
    run.fuel.items(value.length);
    return value.every((item) => item === null || check(item, run));
  },
  ...(allowed === undefined ? {} : { allowed }),
});

/** With allowed values that are no FEEL, nothing is allowed. */
function narrowed(of: ItemType, allowed: string | undefined): ItemType {
  if (allowed === undefined) return of;
  const test: Result<Compiled<Test>, ExpressionFault> = compileCell(allowed, { known: {} });
  const passes = (value: Value, run: Run): boolean => test.ok && test.value.run(value, new Scope(run, {})) === true;
  return { ...of, check: (value, run) => of.check(value, run) && passes(value, run), allowed };
}
