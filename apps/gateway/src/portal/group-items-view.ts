// The items of a group as the pages show them: the list, the page of one, and what is asked before one is removed.
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { Answers, FieldErrors, FormContext, GroupField } from '@alur/forms';
import { displayItems, itemFields, itemName, itemsOf, mostOfItems } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { FieldView, ItemPageView, ItemView, RemoveItemPageView } from '@alur/portal-pages';
import { dependsOn } from './depends-on.js';
import { typedValue } from './typed-answers.js';

/** Addresses of an item by its number, from 1. */
export interface ItemPaths {
  change(number: number): string;
  remove(number: number): string;
}

export interface ShownGroup {
  readonly group: GroupField;
  /** Of the whole form. */
  readonly answers: Answers;
  readonly context: FormContext;
  readonly paths: ItemPaths;
  readonly errors: FieldErrors;
}

/** Faults stand at the item they are of: `children.1.nik` at the second. */
export function listView({ group, answers, context, paths, errors }: ShownGroup): Pick<FieldView, 'items' | 'addUrl'> {
  const items = displayItems(group, answers, context).map(({ label, name }, index): ItemView => {
    const at = `${group.id}.${String(index)}`;
    const [, fault] = Object.entries(errors).find(([path]) => path === at || path.startsWith(`${at}.`)) ?? [];
    return {
      label,
      name,
      changeUrl: paths.change(index + 1),
      removeUrl: paths.remove(index + 1),
      ...(fault === undefined ? {} : { fault }),
    };
  });
  return { items, ...(items.length < mostOfItems(group) ? { addUrl: paths.change(items.length + 1) } : {}) };
}

export interface AskedItem {
  readonly city: City;
  readonly at: Instant;
  readonly service: string;
  /** Title of the page, or label of the group. */
  readonly question: string;
  readonly group: GroupField;
  /** Of the whole form. */
  readonly answers: Answers;
  /** Of the answers. */
  readonly revision: number;
  /** From 0. */
  readonly index: number;
  readonly action: string;
  readonly back: string;
  /** Where one more item is written; there while an item stands at the index and the list has room. */
  readonly addAction?: string;
}

export interface ItemFault {
  /** By field of the group, or by the group's id. */
  readonly errors?: FieldErrors;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly problem?: string;
  /** The list is not the one that was looked at. */
  readonly isChanged?: boolean;
}

export function itemView(asked: AskedItem, fault: ItemFault): ItemPageView {
  const { city, at, service, question, group, answers, revision, index, action, back, addAction } = asked;
  const { errors = {}, typed, isChanged = false } = fault;
  const problem = isChanged ? changedWords(asked, fault.problem) : (errors[group.id] ?? fault.problem);
  const { [group.id]: _own, ...before } = answers;
  const item = itemsOf(group, answers)[index] ?? {};
  const visible = new Set(itemFields(group, item, before).map(({ id }) => id));
  const own = new Set(group.fields.map(({ id }) => id));
  return {
    service,
    question,
    heading: itemName(group, index),
    // What depends on another answer of the item is shown all along: without a script nothing could open it.
    fields: group.fields
      .filter((field) => visible.has(field.id) || dependsOn(field, own))
      .map((field) => ({
        field,
        value: typed ? typedValue(field, typed) : item[field.id],
        ...(errors[field.id] === undefined ? {} : { error: errors[field.id] as string }),
      })),
    villages: formContext(city, at).villages,
    action,
    back,
    revision,
    ...(problem === undefined ? {} : { problem }),
    ...(isChanged && addAction !== undefined ? { addAction } : {}),
  };
}

/** Whoever stands at the place now is named before they are written over. */
function changedWords({ city, at, group, answers, index, addAction }: AskedItem, problem = ''): string {
  const there = displayItems(group, answers, formContext(city, at))[index];
  if (!there) return `${problem} Periksa isian Anda, lalu simpan sekali lagi.`;
  const place = there.label === there.name ? there.label : `${there.label} sekarang ${there.name}`;
  return addAction === undefined
    ? `${problem} ${place}. Simpan hanya bila isian Anda memang menggantikannya.`
    : `${problem} ${place}. Simpan bila isian Anda menggantikannya, atau tambahkan sebagai yang baru.`;
}

/** Nothing where there is no such item any more. */
export function removalView(asked: AskedItem): RemoveItemPageView | undefined {
  const { city, at, service, question, group, answers, index, action, back, revision } = asked;
  const item = displayItems(group, answers, formContext(city, at))[index];
  return item && { service, question, name: item.name, item, action, back, revision };
}
