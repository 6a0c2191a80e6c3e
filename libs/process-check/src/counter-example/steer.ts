// Values for the variables of conditions, so that a gateway takes the flow it should.
import { compileExpression } from '@alur/expressions';
import type { Json, JsonObject } from '@alur/kernel';

/** So many combinations of values are tried. */
const TRY_LIMIT = 5_000;

/**
 * Values that make the first conditions true and the others not, or `undefined`. The values tried are those that the
 * conditions themselves name, and their neighbours.
 */
export function steer(
  wanted: readonly string[],
  unwanted: readonly string[],
  given: JsonObject,
): JsonObject | undefined {
  const compile = (text: string) => {
    const compiled = compileExpression(text);
    return compiled.ok ? [compiled.value] : [];
  };
  const hold = wanted.flatMap(compile);
  const fail = unwanted.flatMap(compile);
  if (hold.length < wanted.length || fail.length < unwanted.length) return undefined;
  const names = [...new Set([...hold, ...fail].flatMap((one) => one.names))];
  const candidates = candidatesIn([...wanted, ...unwanted]);
  const isTrue = (one: (typeof hold)[number], values: JsonObject): boolean => {
    const value = one.evaluate({ values, at: '2026-01-05T01:00:00.000Z', zone: 'Asia/Jakarta' });
    return value.ok && value.value === true;
  };
  const total = Math.min(TRY_LIMIT, candidates.length ** names.length);
  for (let number = 0; number < total; number += 1) {
    let rest = number;
    const chosen = Object.fromEntries(
      names.map((name): [string, Json] => {
        const value = candidates[rest % candidates.length] ?? null;
        rest = Math.floor(rest / candidates.length);
        return [name, value];
      }),
    );
    const values = { ...given, ...chosen };
    if (hold.every((one) => isTrue(one, values)) && !fail.some((one) => isTrue(one, values))) return chosen;
  }
  return undefined;
}

function candidatesIn(texts: readonly string[]): readonly Json[] {
  const all = texts.join(' ');
  const numbers = [...all.matchAll(/-?\d+(?:\.\d+)?/g)].flatMap(([text]) => [
    Number(text),
    Number(text) + 1,
    Number(text) - 1,
  ]);
  const words = [...all.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  return [...new Set<Json>([...numbers, ...words, true, false, null, 'lain'])];
}
