// A draft of a service as the form that citizens would fill in, with example answers.
import type { PreviewedService } from '@alur/application';
import type { FormContext, Page } from '@alur/forms';
import { exampleAnswers, exampleAnswersAt } from '@alur/forms';
import type { JsonObject } from '@alur/kernel';
import type { FormAddresses, OpenForm } from '../open-form.js';
import { withoutEmptied, writeCarried } from './carried-answers.js';

/** These pages alone may stand in a frame, and only in one of ours. */
export const previewRoot = 'studio-pratinjau';

/** The photo that example answers speak of. */
export const exampleFile = {
  id: 'berkas-contoh',
  name: 'Berkas contoh.jpg',
  mediaType: 'image/svg+xml',
  bytes: 120_000,
  state: 'clean',
} as const;

export function previewAddresses(draftId: string, carried: JsonObject): FormAddresses {
  const root = `/${previewRoot}/${encodeURIComponent(draftId)}`;
  const text = writeCarried(carried);
  const ask = (...more: readonly string[]): string => {
    const query = [...more, ...(text === '' ? [] : [`isian=${text}`])].join('&');
    return query === '' ? '' : `?${query}`;
  };
  const question = (page: string): string => `${root}/isi/${encodeURIComponent(page)}`;
  const asked = (page: string): string => `${question(page)}${ask()}`;
  const changed = (page: string): string => `${question(page)}${ask('ubah')}`;
  // Nothing is kept, so an item has no page of its own here: the list of examples stays as it is.
  const stay = (address: string) => ({ change: () => address, remove: () => address });
  return {
    start: `${root}${ask()}`,
    question: asked,
    change: changed,
    check: `${root}/periksa${ask()}`,
    file: (field) => `${root}/berkas/${encodeURIComponent(field)}`,
    items: (page) => stay(asked(page)),
    changeItems: (page) => stay(changed(page)),
  };
}

export interface Previewed {
  readonly draftId: string;
  readonly service: PreviewedService;
  readonly carried: JsonObject;
  readonly context: FormContext;
}

/** With a page that has to be shown, the examples lead to it. */
export function previewedForm({ draftId, service, carried, context }: Previewed, page?: Page): OpenForm {
  const { name, pages } = service;
  const answers = page ? exampleAnswersAt({ pages, page }, carried, context) : exampleAnswers(pages, carried, context);
  return {
    service: name,
    pages,
    answers: withoutEmptied(answers, carried),
    at: previewAddresses(draftId, carried),
    version: 'pratinjau',
  };
}
