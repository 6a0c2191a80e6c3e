// What one element of a model sees: a name for each thing it requires, those of an imported model behind the import's name.
import type { KnownNames, NameShape } from '../known.js';
import type { FeelContext, Value } from '../values/value.js';
import { newContext } from '../values/value.js';

export interface Requirement {
  readonly key: string;
  readonly name: string;
  /** Name of the import it comes through, absent within the model. */
  readonly through?: string;
}

export function shapesOf(requirements: readonly Requirement[], shapeOf: (key: string) => NameShape): KnownNames {
  const known: Record<string, NameShape> = {};
  for (const { key, name, through } of requirements) {
    if (through === undefined) {
      known[name] = shapeOf(key);
      continue;
    }
    const outer = known[through];
    known[through] = { ...(outer === undefined || outer === 1 ? {} : outer), [name]: shapeOf(key) };
  }
  return known;
}

export function valuesOf(requirements: readonly Requirement[], valueOf: (key: string) => Value): FeelContext {
  const values = newContext();
  const imported = new Map<string, Record<string, Value>>();
  for (const { key, name, through } of requirements) {
    if (through === undefined) {
      values[name] = valueOf(key);
      continue;
    }
    const inner = imported.get(through) ?? newContext();
    inner[name] = valueOf(key);
    imported.set(through, inner);
    values[through] = inner;
  }
  return values;
}
