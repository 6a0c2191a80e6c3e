// A form as its pages show it: a citizen's draft, or a designer's preview of one that nobody has begun.
import type { OpenDraft } from '@alur/application';
import type { Answers, FormContext, Page } from '@alur/forms';
import { firstUnanswered, nextPage } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import { paths } from '@alur/portal-pages';
import type { ItemPaths } from './group-items-view.js';

/** Where its pages live. */
export interface FormAddresses {
  /** Before the first question. */
  readonly start: string;
  question(page: string): string;
  /** The same page, to change an answer and come back to the check page. */
  change(page: string): string;
  readonly check: string;
  file(field: string): string;
  /** The items of the page's group, asked for the first time. */
  items(page: string): ItemPaths;
  /** The same, to come back to the check page. */
  changeItems(page: string): ItemPaths;
}

export interface OpenForm {
  /** Name of the service. */
  readonly service: string;
  readonly pages: readonly Page[];
  readonly answers: Answers;
  readonly at: FormAddresses;
  /** Hash of the version it is by. */
  readonly version: string;
  readonly savedAt?: Instant;
  /** What is new in the service since the person began. */
  readonly news?: readonly string[];
}

export const formOfDraft = ({ draft, version, news }: OpenDraft): OpenForm => ({
  service: version.bundle.name,
  pages: version.bundle.form.pages,
  answers: draft.answers,
  version: version.hash,
  savedAt: draft.updatedAt,
  at: {
    start: paths.service(draft.serviceId),
    question: (page) => paths.question(draft.id, page),
    change: (page) => `${paths.question(draft.id, page)}?ubah`,
    check: paths.check(draft.id),
    file: (field) => paths.draftFile(draft.id, field),
    items: (page) => itemsOfDraft(draft.id, page, ''),
    changeItems: (page) => itemsOfDraft(draft.id, page, '?ubah'),
  },
  ...(news ? { news } : {}),
});

const itemsOfDraft = (draftId: string, page: string, query: string): ItemPaths => ({
  change: (number) => `${paths.item(draftId, page, number)}${query}`,
  remove: (number) => `${paths.removeItem(draftId, page, number)}${query}`,
});

/** Where a person goes on after a page. Who only changed an answer goes back, unless that opened another question. */
export function wayOn(
  { pages, answers, at }: OpenForm,
  { page, editing }: { readonly page: Page; readonly editing: boolean },
  context: FormContext,
): string {
  const isAsked = pages.some((one) => one.id === page.id);
  const next =
    editing || !isAsked ? firstUnanswered({ pages }, answers, context) : nextPage({ pages }, page.id, answers);
  return next ? at.question(next.id) : at.check;
}
