/**
 * What a designer answers in a preview goes with the address from page to page, since nothing of it is stored. An address may
 * hold nothing personal: what is typed there is judged, and gives way to the example again. Of every field it may be said
 * that it was left empty.
 */
import type { Answers, Page } from '@alur/forms';
import { publicValues } from '@alur/forms';
import type { Json, JsonObject } from '@alur/kernel';

const most = 4_000;

/** Nothing for a text that somebody made up. */
export function readCarried(text: string | undefined): JsonObject {
  if (!text || text.length > most) return {};
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as JsonObject) : {};
  } catch {
    return {};
  }
}

/** More than an address holds is left to the examples. */
export function writeCarried(carried: JsonObject): string {
  if (Object.keys(carried).length === 0) return '';
  const text = Buffer.from(JSON.stringify(carried)).toString('base64url');
  return text.length > most ? '' : text;
}

/** With a page answered: its open answers, and which of its questions were left empty. */
export function carryPage(carried: JsonObject, page: Page, answers: Answers): JsonObject {
  const open = publicValues(page.fields, answers);
  const own = page.fields.map(({ id }): [string, Json | undefined] => [
    id,
    answers[id] === undefined ? null : open[id],
  ]);
  const all = Object.entries({ ...carried, ...Object.fromEntries(own) });
  return Object.fromEntries(all.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** The answers without those that were left empty: an example would fill them again where they are required. */
export const withoutEmptied = (answers: Answers, carried: JsonObject): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => carried[id] !== null));
