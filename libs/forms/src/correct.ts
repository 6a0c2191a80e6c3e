// Some answers of a sent form are asked again: which questions that opens, and what the new answers make of the whole.
import type { Json, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import { answerOf, fieldsOf } from './conditions.js';
import type { Answers, Condition, Field, FieldErrors, FormContext, Page } from './contract/form.js';
import { outerFieldsOf } from './questions.js';
import { validatePage } from './validate.js';
import { withoutHidden } from './visibility.js';

/**
 * The one page of a correction: the named fields, and those that another answer to them may show or hide. Each asks
 * for its page's condition too, so that the page stands alone.
 */
export function correctionPage(pages: readonly Page[], named: readonly string[]): Page {
  const open = new Set(named);
  const fields: Field[] = [];
  for (const page of pages) {
    for (const field of page.fields) {
      const conditions: Condition[] = [page.showWhen ?? [], field.showWhen ?? []].flat();
      const inside = field.type === 'group' ? outerFieldsOf(field) : [];
      if ([...conditions.flatMap(fieldsOf), ...inside].some((id) => open.has(id))) open.add(field.id);
      if (!open.has(field.id)) continue;
      fields.push(conditions.length === 0 ? field : { ...field, showWhen: { all: conditions } });
    }
  }
  return { id: 'correction', title: '', fields };
}

export interface Corrected {
  /** All answers of the form. */
  readonly answers: Answers;
  /** Ids of the fields whose answer is another than before. */
  readonly changed: readonly string[];
}

/**
 * Judges the form with some answers replaced. What the correction does not open stays as it was: to send something for it
 * is an error of that field. Answers that the new ones hide are gone.
 */
export function correctAnswers(
  form: { readonly pages: readonly Page[]; readonly named: readonly string[] },
  before: Answers,
  raw: Readonly<Record<string, unknown>>,
  context: FormContext,
): Result<Corrected, FieldErrors> {
  const page = correctionPage(form.pages, form.named);
  const locked = Object.keys(raw).filter((name) => !page.fields.some((field) => namesOf(field).includes(name)));
  if (locked.length > 0)
    return err(Object.fromEntries(locked.map((name) => [name, 'Isian ini tidak diminta untuk diperbaiki.'])));
  const valid = validatePage(page, raw, before, context);
  if (!valid.ok) return valid;
  const kept = Object.entries(before).filter(([id]) => !page.fields.some((field) => field.id === id));
  const answers = withoutHidden(form.pages, { ...Object.fromEntries(kept), ...valid.value });
  return ok({ answers, changed: changedFields(before, answers) });
}

const namesOf = ({ type, id }: Field): readonly string[] =>
  type === 'date' ? [id, `${id}-day`, `${id}-month`, `${id}-year`] : [id];

/** Ids whose values differ, in alphabetical order. */
export function changedFields(before: Answers, after: Answers): readonly string[] {
  const value = (answers: Answers, id: string): string => canonicalJson((answerOf(answers, id) ?? null) as Json);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => value(before, id) !== value(after, id))
    .sort();
}
