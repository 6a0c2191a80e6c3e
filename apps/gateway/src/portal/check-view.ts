import type { StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { AnswerRow } from '@alur/contracts';
import type { Field, FieldErrors, FormContext } from '@alur/forms';
import { displayValue, validateAnswers, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CheckAnswersPageView } from '@alur/portal-pages';
import type { OpenForm } from './open-form.js';

type SentFile = Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes'>;

export interface Checked {
  readonly city: City;
  readonly at: Instant;
  readonly open: OpenForm;
  readonly files: readonly SentFile[];
  readonly errors?: FieldErrors;
}

/** Every visible answer with its way back; what is wrong or missing is listed with where to mend it. */
export function checkView({ city, at, open, files, errors }: Checked): CheckAnswersPageView {
  const { answers, news } = open;
  const context = formContext(city, at);
  const pages = visiblePages(open, answers);
  const checked = validateAnswers(open.pages, answers, context);
  const faults = errors ?? (checked.ok ? {} : checked.error);
  const last = pages.at(-1);
  return {
    action: open.at.check,
    service: open.service,
    version: open.version,
    ...(news ? { news } : {}),
    back: last ? open.at.question(last.id) : open.at.start,
    sections: pages.map((page) => ({
      title: page.title,
      change: open.at.change(page.id),
      rows: visibleFields(page, answers).map((field) => answerRow(field, { open, files, context })),
    })),
    ...(Object.keys(faults).length > 0
      ? {
          faults: Object.entries(faults).map(([id, message]) => {
            const page = pages.find((one) => one.fields.some((field) => field.id === id)) ?? pages[0];
            return { href: page ? `${open.at.change(page.id)}#${id}` : open.at.check, message };
          }),
        }
      : {}),
    next: 'Setelah Anda kirim, petugas langsung menerima permohonan Anda. Anda mendapat nomor untuk melacaknya.',
  };
}

function answerRow(
  field: Field,
  { open, files, context }: { open: OpenForm; files: readonly SentFile[]; context: FormContext },
): AnswerRow {
  const value = open.answers[field.id];
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
    file: { id, name, mediaType, bytes, url: open.at.file(field.id) },
  };
}
