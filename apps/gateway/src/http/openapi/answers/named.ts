import type { Named, PageOf, Permission, Problem } from '@alur/contracts';
import type { Diagnostic } from '@alur/kernel';
import type { Schema } from '../schema.js';
import { list, maybe, number, object, oneOf, text, yesNo } from '../schema.js';

export const named = object<Named>({ key: text, name: text });

export const permission = object<Permission>({ allowed: yesNo, reason: maybe(text) });

export const diagnostic = object<Diagnostic>({
  code: text,
  severity: oneOf('error', 'warning'),
  file: text,
  line: maybe(number),
  column: maybe(number),
  element: maybe(text),
  message: text,
});

export const pageOf = (items: Schema): Schema =>
  object<PageOf<unknown>>({ data: list(items), nextCursor: maybe(text) });

export const dataOf = (items: Schema): Schema => object<{ readonly data: readonly unknown[] }>({ data: list(items) });

/** RFC 9457 as we send it. */
export const problem = object<Problem>({
  type: text,
  title: text,
  status: number,
  code: { json: { type: 'string', description: 'Stable: what a program decides by' } },
  detail: { json: { type: 'string', description: 'An Indonesian sentence for a person, with what to do' } },
  instance: maybe(text),
  errors: maybe(list(object<NonNullable<Problem['errors']>[number]>({ pointer: text, field: text, detail: text }))),
  traceId: { json: { type: 'string', description: 'To name when asking for help' } },
});
