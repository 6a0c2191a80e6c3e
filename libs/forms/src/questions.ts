// The questions of a form in order, each with all that decides whether it is asked.
import { fieldsOf } from './conditions.js';
import type { Condition, Field, GroupField, Page } from './contract/form.js';

export interface Question {
  readonly field: Field;
  /** All must hold of the answers before it. */
  readonly conditions: readonly Condition[];
}

export const question = (field: Field, page?: Page): Question => ({
  field,
  conditions: [...(page?.showWhen ? [page.showWhen] : []), ...(field.showWhen ? [field.showWhen] : [])],
});

export const questionsOf = (pages: readonly Page[]): readonly Question[] =>
  pages.flatMap((page) => page.fields.map((field) => question(field, page)));

/** What is asked of one item of a group. */
export const itemQuestions = ({ fields }: GroupField): readonly Question[] => fields.map((field) => question(field));

/** Ids of the fields outside a group that decide what is asked of its items. */
export function outerFieldsOf({ fields }: GroupField): readonly string[] {
  const own = new Set(fields.map(({ id }) => id));
  return fields.flatMap(({ showWhen }) => (showWhen ? fieldsOf(showWhen) : [])).filter((id) => !own.has(id));
}
