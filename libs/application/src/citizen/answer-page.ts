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
  const valid = validatePage(page, withWhatIsKept(page, raw, before), before, context);
  if (!valid.ok) return err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu diperbaiki.', fields: valid.error });
  const own = new Set(page.fields.map((field) => field.id));
  const rest = Object.entries(before).filter(([id]) => !own.has(id));
  return ok(withoutHidden(pages, { ...Object.fromEntries(rest), ...valid.value }));
}

/**
 * A file is named by what was uploaded into this draft, never by what a form says. The items of a group were kept one by one:
 * they stand unless the form brings a list of its own.
 */
function withWhatIsKept(
  page: Page,
  raw: Readonly<Record<string, unknown>>,
  answers: Answers,
): Readonly<Record<string, unknown>> {
  const kept = page.fields.flatMap((field): [string, Json | undefined][] =>
    field.type === 'file' || (field.type === 'group' && !Object.hasOwn(raw, field.id))
      ? [[field.id, answers[field.id]]]
      : [],
  );
  return { ...raw, ...Object.fromEntries(kept) };
}
