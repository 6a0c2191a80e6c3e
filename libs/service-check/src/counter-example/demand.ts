// What the answers of a case have to make true, and the answers it depends on.
import { compileExpression } from '@alur/expressions';
import type { Json, JsonObject } from '@alur/kernel';
import type { Wish } from '@alur/process-check';
import { valuesNamedIn } from '@alur/process-check';
import type { Known } from './known.js';

export interface Demand {
  /** Names it depends on in the end: of questions, or of what nobody is asked. */
  readonly names: readonly string[];
  /** `values`: all that is known by then. */
  isMet(values: JsonObject): boolean;
  /** Values at which it may turn; not all of them are possible for every name. */
  readonly worthTrying: readonly Json[];
}

/** `undefined` where the condition cannot be read. */
export function demandOf({ text, holds }: Wish, known: Known): Demand | undefined {
  const compiled = compileExpression(text);
  if (!compiled.ok) return undefined;
  const behind = known.textsBehind(compiled.value.names);
  return {
    names: known.asked(compiled.value.names),
    isMet(values) {
      const value = compiled.value.evaluate({ values, ...known.moment });
      return (value.ok && value.value === true) === holds;
    },
    worthTrying: valuesNamedIn([text, ...behind]),
  };
}
