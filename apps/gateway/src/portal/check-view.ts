import type { StoredFile } from '@alur/application';
import { formContext, refusedFiles } from '@alur/application';
import type { City } from '@alur/city';
import type { AnswerRow } from '@alur/contracts';
import type { Field, FieldErrors, FormContext, GroupField, Page } from '@alur/forms';
import { itemName, itemsOf, validateAnswers, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CheckAnswersPageView } from '@alur/portal-pages';
import type { OpenForm } from './open-form.js';
import { shownAnswer } from './shown-answer.js';

type SentFile = Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'state'>;

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
  const shown = new Set(pages.flatMap((page) => visibleFields(page, answers).map(({ id }) => id)));
  const refused = Object.entries(refusedFiles(answers, files)).filter(([id]) => shown.has(id));
  const faults = errors ?? { ...Object.fromEntries(refused), ...(checked.ok ? {} : checked.error) };
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
      rows: visibleFields(page, answers).map((field) => ({
        ...answerRow(field, { open, files, context }),
        ...(field.type === 'group' ? { itemChanges: itemChanges(open, page, field) } : {}),
      })),
    })),
    ...(Object.keys(faults).length > 0
      ? {
          faults: Object.entries(faults).map(([path, message]) => {
            return { href: hrefOf(path, { open, pages }), message: sentenceOf(path, message, pages) };
          }),
        }
      : {}),
    next: 'Setelah Anda kirim, petugas langsung menerima permohonan Anda. Anda mendapat nomor untuk melacaknya.',
  };
}

const itemChanges = ({ answers, at }: OpenForm, page: Page, group: GroupField): readonly string[] =>
  itemsOf(group, answers).map((_item, index) => at.changeItems(page.id).change(index + 1));

/** A fault inside an item leads to the page of the item: `children.1.nik`. */
function hrefOf(
  path: string,
  { open: { at }, pages }: { readonly open: OpenForm; readonly pages: readonly Page[] },
): string {
  const [id = '', index, inner] = path.split('.');
  const page = pages.find((one) => one.fields.some((field) => field.id === id)) ?? pages[0];
  if (!page) return at.check;
  return index === undefined
    ? `${at.change(page.id)}#${id}`
    : `${at.changeItems(page.id).change(Number(index) + 1)}${inner === undefined ? '' : `#${inner}`}`;
}

function sentenceOf(path: string, message: string, pages: readonly Page[]): string {
  const [id, index] = path.split('.');
  const field = pages.flatMap((page) => page.fields).find((one) => one.id === id);
  return field?.type === 'group' && index !== undefined ? `${itemName(field, Number(index))}: ${message}` : message;
}

function answerRow(
  field: Field,
  { open, files, context }: { open: OpenForm; files: readonly SentFile[]; context: FormContext },
): AnswerRow {
  return shownAnswer(field, open.answers, { files, context, url: open.at.file(field.id) });
}
