import type { Answers, Field } from '@alur/forms';
import { itemsOf } from '@alur/forms';
import type { FamilyNumber } from '../ports/family-ties.js';

/** Every number of a person or a family card among the answers, also those in lists. */
export const familyNumbers = (fields: readonly Field[], answers: Answers): readonly FamilyNumber[] =>
  fields.flatMap((field): readonly FamilyNumber[] => {
    if (field.type === 'group') return itemsOf(field, answers).flatMap((item) => familyNumbers(field.fields, item));
    const value = answers[field.id];
    return (field.type === 'family-card' || field.type === 'nik') && typeof value === 'string'
      ? [{ kind: field.type, value }]
      : [];
  });
