// The numbers in a section of answers by which a person may be found again.
import type { Answers, Field } from '@alur/forms';
import { itemsOf } from '@alur/forms';
import type { IdentityKind, IdentityNumber } from '../ports/identity-index.js';

const kinds: Partial<Record<Field['type'], Exclude<IdentityKind, 'account'>>> = {
  nik: 'nik',
  'family-card': 'family-card',
  phone: 'phone',
};

/** As a part of a row of data: absent where the fields ask for no such numbers. */
export const numbersIn = (
  fields: readonly Field[],
  answers: Answers,
): { readonly numbers?: readonly IdentityNumber[] } =>
  fields.some(asksForNumbers) ? { numbers: identityNumbers(fields, answers) } : {};

const asksForNumbers = (field: Field): boolean =>
  field.type === 'group' ? field.fields.some(asksForNumbers) : kinds[field.type] !== undefined;

const identityNumbers = (fields: readonly Field[], answers: Answers): readonly IdentityNumber[] =>
  fields.flatMap((field): readonly IdentityNumber[] => {
    if (field.type === 'group') return itemsOf(field, answers).flatMap((item) => identityNumbers(field.fields, item));
    const kind = kinds[field.type];
    const value = answers[field.id];
    return kind && typeof value === 'string' && value !== '' ? [{ kind, value }] : [];
  });
