import type { WrittenField } from '../fields/field-kinds.js';
import { fieldId, pageId } from '../fields/new-id.js';

/** A page as it is being written. */
export interface WrittenPage {
  readonly id?: string;
  readonly title?: string;
  readonly help?: string;
  readonly showWhen?: unknown;
  readonly fields?: readonly WrittenField[];
}

export const pagesIn = (value: unknown): readonly WrittenPage[] =>
  Array.isArray(value) ? (value as readonly WrittenPage[]) : [];

export const fieldsIn = (holder: { readonly fields?: unknown } | undefined): readonly WrittenField[] =>
  Array.isArray(holder?.fields) ? (holder.fields as readonly WrittenField[]) : [];

/** What is asked on the pages before one. */
export const askedBefore = (pages: readonly WrittenPage[], index: number): readonly WrittenField[] =>
  pages.slice(0, index).flatMap(fieldsIn);

/** The same page again, with ids of its own throughout, conditions among its own questions included. */
export function copyOfPage(
  page: WrittenPage,
  taken: { readonly pages: ReadonlySet<string>; readonly fields: ReadonlySet<string> },
): WrittenPage {
  const used = new Set(taken.fields);
  const ids = new Map<string, string>();
  for (const { id, label = '' } of fieldsIn(page)) {
    const fresh = fieldId(label || (id ?? ''), used);
    used.add(fresh);
    if (id !== undefined) ids.set(id, fresh);
  }
  const fields = fieldsIn(page).map((field) => ({
    ...field,
    ...(field.id === undefined ? {} : { id: ids.get(field.id) ?? field.id }),
    ...(field.showWhen === undefined ? {} : { showWhen: renamed(field.showWhen, ids) }),
  }));
  return { ...page, id: pageId(page.title ?? '', taken.pages), fields };
}

function renamed(condition: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(condition)) return condition.map((part) => renamed(part, ids));
  if (typeof condition !== 'object' || condition === null) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([key, value]) => [
      key,
      key === 'field' && typeof value === 'string'
        ? (ids.get(value) ?? value)
        : key === 'all' || key === 'any'
          ? renamed(value, ids)
          : value,
    ]),
  );
}
