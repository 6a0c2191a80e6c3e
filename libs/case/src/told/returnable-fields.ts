import type { Answers, Field, Page } from '@alur/forms';
import { visibleFields, visiblePages } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';
import type { CaseState } from '../case-state.js';
import type { ReturnableFields } from './contract.js';
import { returnReasons } from './correction-words.js';

/** Questions of the application that this applicant was asked and this officer sees. A declaration is no answer to mend. */
export const returnablePages = (
  bundle: ServiceBundle,
  answers: Answers,
  seen: ReadonlySet<string>,
): readonly Pick<Page, 'title' | 'fields'>[] =>
  visiblePages(bundle.form, answers)
    .map((page) => ({
      title: page.title,
      fields: visibleFields(page, answers).filter((field) => mayName(field, seen)),
    }))
    .filter((page) => page.fields.length > 0);

const mayName = (field: Field, seen: ReadonlySet<string>): boolean =>
  field.type !== 'declaration' && seen.has(field.id);

export const needsAnotherRound = (state: CaseState): boolean =>
  state.correction === undefined && (state.corrections?.length ?? 0) > 0;

export const returnableFields = (
  bundle: ServiceBundle,
  state: CaseState,
  answers: Answers,
  seen: ReadonlySet<string>,
): ReturnableFields => ({
  fields: returnablePages(bundle, answers, seen).flatMap((page) =>
    page.fields.map(({ id, label }) => ({ id, label, group: page.title })),
  ),
  reasons: Object.entries(returnReasons).map(([value, label]) => ({ value, label })),
  anotherRound: needsAnotherRound(state),
});
