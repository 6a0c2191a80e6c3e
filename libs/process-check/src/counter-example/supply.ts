// Where the data of a step come from: freely, as a plain drawing takes them, or from forms that ask for them.
import type { Instant, JsonObject } from '@alur/kernel';
import type { Rehearsal } from '@alur/scenarios';
import type { Wish } from './steer.js';
import { steer } from './steer.js';

/** Who brings data: the applicant at the start, an officer with a task, or whatever else happens. */
export type Bringer =
  | { readonly kind: 'start' }
  | { readonly kind: 'task'; readonly element: string }
  | { readonly kind: 'other' };

export interface Wanted {
  readonly wishes: readonly Wish[];
  /** Values without which something does not open. */
  readonly fixed: JsonObject;
}

export interface Supply {
  /** Whether data may also be changed from outside, by nobody's step. */
  readonly isFree: boolean;
  /** What the step brings so that every wish comes true; `undefined` where nothing it may bring does. */
  find(by: Bringer, rehearsal: Rehearsal | undefined, wanted: Wanted): JsonObject | undefined;
}

/** Answers of forms: complete and valid, whatever they steer. */
export interface Answering {
  answer(asked: Asking): JsonObject | undefined;
  /** Who is asked what the condition depends on: the start, else tasks by their element. */
  askersOf(condition: string): readonly ('start' | { readonly task: string })[];
}

export interface Asking extends Wanted {
  readonly by: Bringer;
  /** Answers and variables there are already. */
  readonly given: JsonObject;
  /** Absent at the start. */
  readonly at?: Instant;
}

/** `start`: data that the start brings anyway. */
export const freely = (start: JsonObject): Supply => ({
  isFree: true,
  find(_by, rehearsal, { wishes, fixed }) {
    const given = rehearsal ? seenIn(rehearsal) : start;
    const data = steer(wishes, { given, fixed });
    return data && changed({ ...data, ...fixed }, given);
  },
});

/** Values of the instance, and of what is open in it. */
export function seenIn({ state }: Rehearsal): JsonObject {
  const inner = Object.values(state?.elements ?? {}).map(({ variables }) => variables ?? {});
  return Object.assign({}, ...inner, state?.variables) as JsonObject;
}

/** Values that are there already need not be brought. */
const changed = (data: JsonObject, given: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(data).filter(([name, value]) => JSON.stringify(given[name] ?? null) !== JSON.stringify(value)),
  );
