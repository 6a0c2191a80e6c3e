// The rules for answering a correction: what was asked must be answered, a photo must be a new one.
import type { OpenCorrection } from '@alur/case';
import { fieldIdsOf } from '@alur/case';
import type { Answers, Corrected, FormContext, Page } from '@alur/forms';
import { correctAnswers, correctionPage, visibleFields } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';

interface Judging {
  readonly bundle: ServiceBundle;
  readonly correction: OpenCorrection;
  readonly before: Answers;
  readonly context: FormContext;
}

/** Judges everything written for a correction. What it opens without naming keeps its answer when none is given. */
export function judgeCorrection(
  { bundle, correction, before, context }: Judging,
  raw: Readonly<Record<string, unknown>>,
): Result<Corrected, Rejection> {
  const named = fieldIdsOf(correction);
  const page = correctionPage(bundle.form.pages, named);
  const kept = page.fields.filter(
    ({ id }) => !named.includes(id) && !Object.keys(raw).some((name) => name === id || name.startsWith(`${id}-`)),
  );
  const answers = Object.fromEntries(
    kept.flatMap(({ id }) => (before[id] === undefined ? [] : [[id, before[id]] as const])),
  );
  const judged = correctAnswers({ pages: bundle.form.pages, named }, before, { ...answers, ...raw }, context);
  if (!judged.ok) return err(dataInvalid(judged.error));
  const stale = staleFiles(page, named, before, judged.value.answers);
  return stale.length === 0
    ? judged
    : err(dataInvalid(Object.fromEntries(stale.map((id) => [id, 'Kirim foto atau berkas yang baru.']))));
}

/** A file that was returned is mended by another file only. */
const staleFiles = (page: Page, named: readonly string[], before: Answers, after: Answers): readonly string[] =>
  visibleFields(page, after).flatMap(({ id, type }) =>
    type === 'file' && named.includes(id) && before[id] !== undefined && after[id] === before[id] ? [id] : [],
  );

export const dataInvalid = (fields: Readonly<Record<string, string>>): Rejection => ({
  code: 'DATA_INVALID',
  message: 'Ada isian yang perlu diperbaiki.',
  fields,
});

/**
 * A file is named by what was uploaded for this correction, never by what a form says. The items of a group were kept one by one:
 * they stand, as they were sent or mended since, unless the form brings a list of its own.
 */
export const withWhatIsKept = (
  page: Page,
  raw: Readonly<Record<string, unknown>>,
  { before, draft }: { readonly before: Answers; readonly draft: Answers },
): Readonly<Record<string, unknown>> => {
  const files = page.fields.filter((field) => field.type === 'file').map((field) => field.id);
  const written = Object.entries(raw).filter(([id]) => !files.includes(id));
  const uploaded = files.flatMap((id) => (draft[id] === undefined ? [] : [[id, draft[id]] as const]));
  const lists = page.fields.flatMap(({ id, type }) => {
    const list = draft[id] === undefined ? before[id] : draft[id];
    return type === 'group' && !Object.hasOwn(raw, id) && list !== undefined ? [[id, list] as const] : [];
  });
  return Object.fromEntries([...written, ...uploaded, ...lists]);
};
