import type { Field } from '@alur/forms';

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A kept answer as people write it: `0812-3456-7890`, `1.250.000`. What was typed and is not understood comes back unchanged. */
export function written(field: Field, value: unknown): string {
  const plain = text(value);
  switch (field.type) {
    case 'phone':
      return plain.replace(/^\+62(\d{3})(\d{3,4})(\d+)$/, '0$1-$2-$3');
    case 'nik':
    case 'family-card':
      return plain.replace(/^(\d{4})(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
    case 'rupiah':
      return typeof value === 'number' ? plain.replace(/\B(?=(?:\d{3})+$)/g, '.') : plain;
    default:
      return plain;
  }
}

export interface DateBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The three boxes of a date from an ISO date or from what was typed in them. */
export function dateBoxes(value: unknown): DateBoxes {
  if (typeof value === 'object' && value !== null) {
    const typed = value as Readonly<Record<string, unknown>>;
    return { day: text(typed['day']), month: text(typed['month']), year: text(typed['year']) };
  }
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text(value)) ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
