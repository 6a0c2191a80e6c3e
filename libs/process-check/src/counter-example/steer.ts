// Values for the variables of conditions, so that a gateway takes the flows it should.
import type { CompiledExpression } from '@alur/expressions';
import { compileExpression } from '@alur/expressions';
import type { Json, JsonObject } from '@alur/kernel';
import { kinds, named } from './named-values.js';

export interface Wish {
  readonly text: string;
  /** Whether the condition shall hold or not. */
  readonly holds: boolean;
}

interface Asked extends Wish {
  readonly expression: CompiledExpression;
  readonly variables: readonly string[];
}

/** So many values are looked at before it is given up. */
const TRY_LIMIT = 20_000;

/**
 * Values with which every wish comes true, or `undefined`. Those tried are the ones that the conditions themselves name, their
 * neighbours, and what is there already. `fixed`: values that must stay.
 */
export function steer(
  wishes: readonly Wish[],
  { given, fixed = {} }: { readonly given: JsonObject; readonly fixed?: JsonObject },
): JsonObject | undefined {
  const asked = wishes.map(read);
  if (asked.includes(undefined)) return undefined;
  return new Search(
    asked.flatMap((one) => one ?? []),
    { ...given, ...fixed },
    fixed,
  ).find();
}

function read({ text, holds }: Wish): Asked | undefined {
  const compiled = compileExpression(text);
  if (!compiled.ok) return undefined;
  const variables = compiled.value.names.flatMap((name) => pathsIn(text, name));
  return { text, holds, expression: compiled.value, variables };
}

/** `applicant.age` and the like; by itself, the name. */
function pathsIn(text: string, name: string): readonly string[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = [...text.matchAll(new RegExp(`(?<![\\w."])${escaped}((?:\\.[A-Za-z_]\\w*)+)`, 'g'))];
  const paths = [...new Set(found.map(([path]) => path))];
  return paths.length > 0 ? paths : [name];
}

/** One variable after the other gets a value; a condition is asked as soon as all of its variables have one. */
class Search {
  private tries = 0;
  private readonly order: readonly string[];
  private readonly candidates: ReadonlyMap<string, readonly Json[]>;

  constructor(
    private readonly asked: readonly Asked[],
    private readonly given: JsonObject,
    private readonly fixed: JsonObject,
  ) {
    this.order = [...new Set(asked.flatMap(({ variables }) => variables))];
    this.candidates = new Map(this.order.map((variable) => [variable, this.candidatesFor(variable)]));
  }

  find(): JsonObject | undefined {
    if (!this.isFine([])) return undefined;
    const chosen = this.choose([]);
    if (!chosen) return undefined;
    const written = this.written(chosen);
    return Object.fromEntries(
      [...new Set(this.order.map(rootOf))].map((root) => [root, written[root] ?? null] as const),
    );
  }

  private choose(chosen: readonly Json[]): readonly Json[] | undefined {
    const variable = this.order[chosen.length];
    if (variable === undefined) return chosen;
    for (const value of this.candidates.get(variable) ?? []) {
      this.tries += 1;
      if (this.tries > TRY_LIMIT) return undefined;
      const more = [...chosen, value];
      const found = this.isFine(more) ? this.choose(more) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** Whether the conditions that can be asked by now are as they shall be. */
  private isFine(chosen: readonly Json[]): boolean {
    const known = this.order.slice(0, chosen.length);
    const newest = known.at(-1);
    const ready = this.asked.filter(
      ({ variables }) =>
        variables.every((one) => known.includes(one)) && (newest === undefined || variables.includes(newest)),
    );
    if (ready.length === 0) return true;
    const values = this.written(chosen);
    return ready.every(({ expression, holds }) => isTrue(expression, values) === holds);
  }

  private written(chosen: readonly Json[]): JsonObject {
    const values: Record<string, Json> = { ...this.given };
    chosen.forEach((value, index) => {
      const [root = '', ...path] = (this.order[index] ?? '').split('.');
      values[root] = put(values[root], path, value);
    });
    return values;
  }

  private candidatesFor(variable: string): readonly Json[] {
    const now = at(this.given, variable.split('.'));
    if (Object.hasOwn(this.fixed, rootOf(variable))) return [now ?? null];
    const texts = this.asked.filter(({ variables }) => variables.includes(variable)).map(({ text }) => text);
    const values = [...texts.flatMap(named), true, false];
    const isListed = texts.some((text) => /\b(list contains|count|every|some)\b/.test(text));
    const all = [
      ...(now === undefined ? [] : [now]),
      ...(isListed ? [...kinds(texts), ...values] : [...values, ...kinds(texts)]),
      'lain',
      null,
    ];
    const known = new Set<string>();
    return all.filter((value) => {
      const key = JSON.stringify(value);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
  }
}

const rootOf = (variable: string): string => variable.split('.')[0] ?? variable;

function isTrue(expression: CompiledExpression, values: JsonObject): boolean {
  const value = expression.evaluate({ values, at: '2026-01-05T01:00:00.000Z', zone: '+07:00' });
  return value.ok && value.value === true;
}

const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function at(values: JsonObject, [first = '', ...rest]: readonly string[]): Json | undefined {
  const value = Object.hasOwn(values, first) ? values[first] : undefined;
  return rest.length === 0 ? value : isMap(value) ? at(value, rest) : undefined;
}

function put(whole: Json | undefined, [first, ...rest]: readonly string[], value: Json): Json {
  if (first === undefined) return value;
  const map = isMap(whole) ? whole : {};
  return { ...map, [first]: put(Object.hasOwn(map, first) ? map[first] : undefined, rest, value) };
}
