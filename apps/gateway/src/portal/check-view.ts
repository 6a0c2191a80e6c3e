import type { OpenDraft, StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { AnswerRow } from '@alur/contracts';
import type { Field, FieldErrors, FormContext } from '@alur/forms';
import { displayValue, validateAnswers, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CheckAnswersPageView } from '@alur/portal-pages';
import { paths } from '@alur/portal-pages';

export interface Checked {
  readonly city: City;
  readonly at: Instant;
  readonly open: OpenDraft;
  readonly files: readonly StoredFile[];
  readonly errors?: FieldErrors;
}

/** Every visible answer with its way back; what is wrong or missing is listed with where to mend it. */
export function checkView({ city, at, open, files, errors }: Checked): CheckAnswersPageView {
  const { draft, version, news } = open;
  const { form, name } = version.bundle;
  const context = formContext(city, at);
  const pages = visiblePages(form, draft.answers);
  const checked = validateAnswers(form.pages, draft.answers, context);
  const faults = errors ?? (checked.ok ? {} : checked.error);
  const last = pages.at(-1);
  return {
    draft: draft.id,
    service: name,
    version: version.hash,
    ...(news ? { news } : {}),
    back: last ? paths.question(draft.id, last.id) : paths.service(draft.serviceId),
    sections: pages.map((page) => ({
      title: page.title,
      change: `${paths.question(draft.id, page.id)}?ubah`,
      rows: visibleFields(page, draft.answers).map((field) => answerRow(field, { draft, files, context })),
    })),
    ...(Object.keys(faults).length > 0
      ? {
          faults: Object.entries(faults).map(([id, message]) => {
            const page = pages.find((one) => one.fields.some((field) => field.id === id)) ?? pages[0];
            return { href: page ? `${paths.question(draft.id, page.id)}?ubah#${id}` : paths.check(draft.id), message };
          }),
        }
      : {}),
    next: 'Setelah Anda kirim, petugas langsung menerima permohonan Anda. Anda mendapat nomor untuk melacaknya.',
  };
}

function answerRow(
  field: Field,
  { draft, files, context }: { draft: OpenDraft['draft']; files: readonly StoredFile[]; context: FormContext },
): AnswerRow {
  const value = draft.answers[field.id];
  const file = field.type === 'file' ? files.find((one) => one.id === value) : undefined;
  if (!file)
    return {
      field: field.id,
      label: field.label,
      text: value === undefined ? 'Tidak diisi' : displayValue(field, value, context),
    };
  const { id, name, mediaType, bytes } = file;
  return {
    field: field.id,
    label: field.label,
    text: name,
    file: { id, name, mediaType, bytes, url: paths.draftFile(draft.id, field.id) },
  };
}
