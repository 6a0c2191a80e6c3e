// What the applicant answers at the beginning of a rehearsal: an example that is whole, changed where it decides something.
import type { Answers, Condition, Field, FormContext } from '@alur/forms';
import { exampleAnswers, factNames, fieldsOf, visibleFields, visiblePages } from '@alur/forms';
import type { Json, JsonObject } from '@alur/kernel';
import type { ServiceVersion } from '@alur/scenarios';
import { applicationFields } from '@alur/service';

type Form = ServiceVersion['bundle']['form'];

/** Ids of the questions whose answer changes what is asked, who has to do something, or which way the case goes. */
export function decidingFields({ bundle, rules }: Pick<ServiceVersion, 'bundle' | 'rules'>): ReadonlySet<string> {
  const named = new Set(rules.compiled.names);
  const asked = bundle.form.pages.flatMap((page) => [
    ...conditionsOf(page),
    ...page.fields.flatMap((field) => conditionsOf(field)),
  ]);
  const asks = new Set(asked.flatMap(fieldsOf));
  return new Set(
    applicationFields(bundle)
      .filter((field) => asks.has(field.id) || factNames(field).some((name) => named.has(name)))
      .map(({ id }) => id),
  );
}

const conditionsOf = ({ showWhen }: { readonly showWhen?: Condition }): readonly Condition[] => [showWhen ?? []].flat();

/** Where another answer shows other questions, those are answered by example too. */
export const withAnswer = (
  form: Form,
  answers: JsonObject,
  [id, value]: readonly [string, unknown],
  context: FormContext,
): Answers => exampleAnswers(form.pages, { ...answers, [id]: (value ?? null) as Json }, context);

export const shownQuestions = (form: Form, answers: Answers): readonly Field[] =>
  visiblePages(form, answers).flatMap((page) => visibleFields(page, answers));
