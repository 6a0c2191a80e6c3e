// How a value looks to somebody who need not know all of it. Which fields that are is the city's to say, by kind and class, never by name.
import type { Json } from '@alur/kernel';
import type { Field } from '../contract/form.js';

export interface MaskRule {
  /** Kinds of fields, `nik`. */
  readonly kinds: readonly string[];
  /** Data classes, `specific`. */
  readonly classes: readonly string[];
}

const dot = '•';

/** A list is masked item by item; a file is opened or not, and a declaration says nothing about anybody. */
export const isMasked = ({ type, class: dataClass }: Field, { kinds, classes }: MaskRule): boolean =>
  type !== 'group' &&
  type !== 'file' &&
  type !== 'declaration' &&
  (kinds.includes(type) || classes.includes(dataClass));

/** `3579••••••••9901`, `+62812••••1234`; of anything else not even its length is told. */
export function maskedText({ type }: Field, value: Json): string {
  const text = typeof value === 'string' ? value : '';
  if (type === 'phone') return text.replace(/^(\+62\d{3})\d{2,}(\d{4})$|^.*$/s, phone);
  if ((type === 'nik' || type === 'family-card') && text.length === 16)
    return `${text.slice(0, 4)}${dot.repeat(8)}${text.slice(-4)}`;
  return dot.repeat(6);
}

const phone = (_all: string, head?: string, tail?: string): string =>
  head === undefined || tail === undefined ? dot.repeat(6) : `${head}${dot.repeat(4)}${tail}`;
