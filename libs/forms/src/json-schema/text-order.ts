// JSON Schema knows no order of texts, and ISO dates are ordered as text: a pattern says which come before and after.
import type { JsonObject } from '@alur/kernel';

/** No date or option is longer, and a pattern grows with the square of it. */
const longest = 60;

export const textFrom = (least: string): JsonObject => oneOf(least.length > longest ? [] : from(least));
export const textUntil = (most: string): JsonObject => oneOf(most.length > longest ? [] : until(most));

const oneOf = (beginnings: readonly string[]): JsonObject => ({
  type: 'string',
  ...(beginnings.length > 0 ? { pattern: `^(?:${beginnings.join('|')})` } : {}),
});

/** It begins as the text does, or is alike up to a sign that comes later. */
const from = (text: string): readonly string[] => [
  literal(text),
  ...signsOf(text).map(([before, sign]) => `${literal(before)}[${escaped(sign + 1)}-\\uffff]`),
];

/** It is the text or ends before it, or is alike up to a sign that comes earlier. */
const until = (text: string): readonly string[] => [
  `${literal(text)}$`,
  ...signsOf(text).flatMap(([before, sign]) => [
    `${literal(before)}$`,
    `${literal(before)}[\\u0000-${escaped(sign - 1)}]`,
  ]),
];

/** Each sign with what stands before it. */
const signsOf = (text: string): readonly (readonly [string, number])[] =>
  Array.from({ length: text.length }, (_sign, at) => [text.slice(0, at), text.charCodeAt(at)] as const);

const literal = (text: string): string =>
  signsOf(text)
    .map(([, sign]) => escaped(sign))
    .join('');

const escaped = (sign: number): string =>
  /[0-9A-Za-z]/.test(String.fromCharCode(sign))
    ? String.fromCharCode(sign)
    : `\\u${sign.toString(16).padStart(4, '0')}`;
