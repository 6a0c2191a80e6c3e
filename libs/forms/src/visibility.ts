// What a person gets to see. A question may depend on earlier answers only, so one pass in order decides everything.
import type { Json } from '@alur/kernel';
import { answerOf, holds } from './conditions.js';
import type { Answers, Condition, Field, GroupField, ItemField, Page } from './contract/form.js';

export interface Form {
  readonly pages: readonly Page[];
}

const shown = (part: { readonly showWhen?: Condition }, answers: Answers): boolean =>
  part.showWhen === undefined || holds(part.showWhen, answers);

/** The answers to questions that are shown: what was answered before another answer hid the question is left out. */
export function withoutHidden(pages: readonly Page[], answers: Answers): Answers {
  const kept: Record<string, Json> = {};
  for (const page of pages) {
    if (!shown(page, kept)) continue;
    for (const field of page.fields) keepIfShown(field, answers, kept);
  }
  return kept;
}

function keepIfShown(field: Field, answers: Answers, kept: Record<string, Json>): void {
  const answer = answerOf(answers, field.id);
  if (answer === undefined || !shown(field, kept)) return;
  kept[field.id] = field.type === 'group' ? itemsShown(field, answer as Json, kept) : (answer as Json);
}

/** Of each item what is asked of it beside these answers; what is no list of items is left as it is. */
function itemsShown({ fields }: GroupField, answer: Json, before: Answers): Json {
  if (!isItems(answer)) return answer;
  return answer.map((item) => {
    const known: Record<string, Json> = { ...before };
    for (const field of fields) keepIfShown(field, item, known);
    return Object.fromEntries(fields.flatMap(({ id }) => (known[id] === undefined ? [] : [[id, known[id]] as const])));
  });
}

const isItems = (answer: unknown): answer is readonly Answers[] =>
  Array.isArray(answer) && answer.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));

/** What was answered for each item of a group; none where nothing was. */
export function itemsOf(group: Pick<GroupField, 'id'>, answers: Readonly<Record<string, unknown>>): readonly Answers[] {
  const answer = answerOf(answers, group.id);
  return isItems(answer) ? answer : [];
}

/** The questions that are asked of one item beside the other answers of the form. */
export function itemFields(group: GroupField, item: Answers, answers: Answers): readonly ItemField[] {
  const shownIds = new Set(visibleFields(group, { ...answers, ...item }).map(({ id }) => id));
  return group.fields.filter(({ id }) => shownIds.has(id));
}

/** The pages this person goes through, in order. */
export const visiblePages = (form: Form, answers: Answers): readonly Page[] => {
  const kept = withoutHidden(form.pages, answers);
  return form.pages.filter((page) => shown(page, kept));
};

/** The questions of one page that are shown; `answers` are those of the whole form. */
export function visibleFields(page: { readonly fields: readonly Field[] }, answers: Answers): readonly Field[] {
  const own = new Set(page.fields.map((field) => field.id));
  const kept: Record<string, Json> = Object.fromEntries(Object.entries(answers).filter(([id]) => !own.has(id)));
  return page.fields.filter((field) => {
    keepIfShown(field, answers, kept);
    return shown(field, kept);
  });
}

/** The page after this one; none when the answers are ready to be checked. An unknown page has none after it. */
export function nextPage(form: Form, pageId: string, answers: Answers): Page | undefined {
  const at = form.pages.findIndex((page) => page.id === pageId);
  if (at < 0) return undefined;
  const open = new Set(visiblePages(form, answers));
  return form.pages.find((page, index) => index > at && open.has(page));
}
