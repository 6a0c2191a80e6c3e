// The ways a case may be, as far as the expressions about agencies and roles look at it: every village, every option.
import type { City } from '@alur/city';
import type { Field } from '@alur/forms';
import { factNames, factsOf } from '@alur/forms';
import type { Json, JsonObject } from '@alur/kernel';
import type { ServiceBundle } from '../contract/service.js';
import { applicationFields, taskFields } from '../fields.js';
import { formContextOf } from '../form-context.js';

export interface Circumstances {
  /** What expressions read, one case each; a single empty one where they read nothing. */
  readonly cases: readonly JsonObject[];
  /** Names whose values cannot all be tried: words, numbers, what a decision gives. */
  readonly open: readonly string[];
  /** False when there were more ways than are tried. */
  readonly isComplete: boolean;
}

/** A case is one combination of answers; more than so many are not tried. */
const TRIED = 5_000;

/** No agency or role is told by the date. */
const ANY_DAY = '2026-01-05';

export function circumstancesFor(names: readonly string[], bundle: ServiceBundle, city: City): Circumstances {
  const fields = fieldsRead(names, bundle);
  const told = new Set(fields.flatMap(factNames));
  const open = names.filter((name) => !told.has(name));
  const context = formContextOf(city, ANY_DAY);
  let answers: readonly JsonObject[] = [{}];
  for (const field of fields) {
    const possible = answersTo(field, city);
    if (answers.length * possible.length > TRIED) return { cases: factsOfAll(answers), open, isComplete: false };
    answers = answers.flatMap((some) =>
      possible.map((answer) => (answer === undefined ? some : { ...some, [field.id]: answer })),
    );
  }
  return { cases: factsOfAll(answers), open, isComplete: true };

  function factsOfAll(all: readonly JsonObject[]): readonly JsonObject[] {
    return all.map((some) => factsOf(fields, some, context));
  }
}

/** Those whose answers are few enough to try each. Two tasks may share one that means the same. */
function fieldsRead(names: readonly string[], bundle: ServiceBundle): readonly Field[] {
  const few = [...applicationFields(bundle), ...taskFields(bundle)].filter(
    (field) =>
      (field.type === 'village' || field.type === 'choice' || field.type === 'declaration') &&
      factNames(field).some((name) => names.includes(name)),
  );
  return [...new Map(few.map((field) => [field.id, field])).values()];
}

/** `undefined`: left unanswered. A question that is only sometimes asked counts as asked: its branch of the process is, too. */
function answersTo(field: Field, city: City): readonly (Json | undefined)[] {
  const unanswered = field.required ? [] : [undefined];
  if (field.type === 'village') return [...Object.keys(city.villages), ...unanswered];
  if (field.type === 'choice') return [...field.options.map(({ value }) => value), ...unanswered];
  return [true, ...unanswered];
}
