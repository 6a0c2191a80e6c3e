import type { OpenDraft, StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { AnswerRow } from '@alur/contracts';
import type { Field, FieldErrors, FormContext, GroupField, Page } from '@alur/forms';
import { itemName, itemsOf, validateAnswers, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CheckAnswersPageView } from '@alur/portal-pages';
import { paths } from '@alur/portal-pages';
import { shownAnswer } from './shown-answer.js';

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
      rows: visibleFields(page, draft.answers).map((field) => ({
        ...answerRow(field, { draft, files, context }),
        ...(field.type === 'group' ? { itemChanges: itemChanges(draft, page, field) } : {}),
      })),
    })),
    ...(Object.keys(faults).length > 0
      ? {
          faults: Object.entries(faults).map(([path, message]) => {
            return { href: hrefOf(path, { draft, pages }), message: sentenceOf(path, message, pages) };
          }),
        }
      : {}),
    next: 'Setelah Anda kirim, petugas langsung menerima permohonan Anda. Anda mendapat nomor untuk melacaknya.',
  };
}

const itemChanges = (draft: OpenDraft['draft'], page: Page, group: GroupField): readonly string[] =>
  itemsOf(group, draft.answers).map((_item, index) => `${paths.item(draft.id, page.id, index + 1)}?ubah`);

/** A fault inside an item leads to the page of the item: `children.1.nik`. */
function hrefOf(
  path: string,
  { draft, pages }: { readonly draft: OpenDraft['draft']; readonly pages: readonly Page[] },
): string {
  const [id = '', index, inner] = path.split('.');
  const page = pages.find((one) => one.fields.some((field) => field.id === id)) ?? pages[0];
  if (!page) return paths.check(draft.id);
  return index === undefined
    ? `${paths.question(draft.id, page.id)}?ubah#${id}`
    : `${paths.item(draft.id, page.id, Number(index) + 1)}?ubah${inner === undefined ? '' : `#${inner}`}`;
}

function sentenceOf(path: string, message: string, pages: readonly Page[]): string {
  const [id, index] = path.split('.');
  const field = pages.flatMap((page) => page.fields).find((one) => one.id === id);
  return field?.type === 'group' && index !== undefined ? `${itemName(field, Number(index))}: ${message}` : message;
}

function answerRow(
  field: Field,
  { draft, files, context }: { draft: OpenDraft['draft']; files: readonly StoredFile[]; context: FormContext },
): AnswerRow {
  return shownAnswer(field, draft.answers, { files, context, url: paths.draftFile(draft.id, field.id) });
}
