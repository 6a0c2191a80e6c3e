import type { Field } from '@alur/forms';
import { everyField, withInner } from './form-fields.js';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** Types whose values always point to a person (UU 27/2022 art. 4): they may not stand in the open. */
const personal = new Set<Field['type']>(['name', 'nik', 'family-card', 'phone', 'file']);

export const fieldRules: Lint = (review) =>
  withInner(everyField(review)).flatMap(({ field, path }) => [
    ...(field.class === 'none' && personal.has(field.type)
      ? [
          findingIn(review.form, [...path, 'class'], {
            code: 'PERSONAL_FIELD_OPEN',
            element: field.id,
            message: `Isian "${field.id}" adalah data pribadi. Ganti class menjadi general atau specific.`,
          }),
        ]
      : []),
    ...(isEmptyRange(field)
      ? [
          findingIn(review.form, path, {
            code: 'RANGE_EMPTY',
            element: field.id,
            message: `Batas bawah isian "${field.id}" lebih besar dari batas atasnya. Tukar keduanya.`,
          }),
        ]
      : []),
  ]);

function isEmptyRange(field: Field): boolean {
  if (field.type === 'several' && (field.min ?? 1) > field.options.length) return true;
  if ('min' in field || 'max' in field) return (field.min ?? -Infinity) > (field.max ?? Infinity);
  if ('minLength' in field || 'maxLength' in field) return (field.minLength ?? 0) > (field.maxLength ?? Infinity);
  return false;
}
