// One page of a form is answered: what that makes of all answers. Nothing is stored here.
import { validatePage, withoutHidden } from '@alur/forms';
import type { Answers, FormContext, Page } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';

/** The page's answers replace what stood there; answers that the new ones hide are gone. Rejection: `DATA_INVALID` with fields. */
export function answerPage(
  { pages, page, context }: { readonly pages: readonly Page[]; readonly page: Page; readonly context: FormContext },
  raw: Readonly<Record<string, unknown>>,
  before: Answers,
): Result<Answers, Rejection> {
  const valid = validatePage(page, withKeptFiles(page, raw, before), before, context);
  if (!valid.ok) return err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu diperbaiki.', fields: valid.error });
  const own = new Set(page.fields.map((field) => field.id));
  const rest = Object.entries(before).filter(([id]) => !own.has(id));
  return ok(withoutHidden(pages, { ...Object.fromEntries(rest), ...valid.value }));
}

/** A file is named by what was uploaded before, never by what a form says. */
function withKeptFiles(
  page: Page,
  raw: Readonly<Record<string, unknown>>,
  answers: Answers,
): Readonly<Record<string, unknown>> {
  const kept = page.fields.flatMap((field): [string, Json | undefined][] =>
    field.type === 'file' ? [[field.id, answers[field.id]]] : [],
  );
  return { ...raw, ...Object.fromEntries(kept) };
}
