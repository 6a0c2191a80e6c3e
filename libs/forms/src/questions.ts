// The questions of a form in order, each with all that decides whether it is asked.
import type { Condition, Field, Page } from './contract/form.js';

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
