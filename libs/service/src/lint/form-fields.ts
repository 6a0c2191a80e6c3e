import type { Field } from '@alur/forms';
import type { Review } from './review.js';

export interface PlacedField {
  readonly field: Field;
  /** Path of the field in `form.yaml`. */
  readonly path: readonly (string | number)[];
}

export const pageFields = ({ bundle }: Review): readonly PlacedField[] =>
  bundle.form.pages.flatMap((page, at) =>
    page.fields.map((field, index) => ({ field, path: ['pages', at, 'fields', index] })),
  );

export const fieldsOfTask = ({ bundle }: Review, element: string): readonly PlacedField[] =>
  (bundle.tasks[element]?.fields ?? []).map((field, index) => ({ field, path: ['tasks', element, 'fields', index] }));

export const everyField = (review: Review): readonly PlacedField[] => [
  ...pageFields(review),
  ...Object.keys(review.bundle.tasks).flatMap((element) => fieldsOfTask(review, element)),
];

/** Fields and, behind each group, those inside it. A group may hold what it must not until it is judged. */
export const withInner = (placed: readonly PlacedField[]): readonly PlacedField[] =>
  placed.flatMap((one) => {
    const { field, path } = one;
    if (field.type !== 'group') return [one];
    const inner: readonly Field[] = field.fields;
    return [one, ...withInner(inner.map((own, index) => ({ field: own, path: [...path, 'fields', index] })))];
  });

export const fieldIds = (review: Review): ReadonlySet<string> =>
  new Set(everyField(review).map(({ field }) => field.id));
