import type { Field } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { PlacedField } from './form-fields.js';
import { everyField, fieldsOfTask, pageFields, withInner } from './form-fields.js';
import type { Lint, Review } from './review.js';
import { findingIn } from './review.js';

/**
 * An id names one thing. Only two tasks may share a field, when it means the same in both: type, class and options.
 * Participants, tasks and outcomes are keys of a map; the YAML reader finds those written twice.
 */
export const duplicateIds: Lint = (review) => [
  ...pages(review),
  ...fields(review),
  ...inGroups(review),
  ...options(review),
];

const pages = ({ bundle, form }: Review): readonly Diagnostic[] =>
  repeated(bundle.form.pages.map((page) => page.id)).map((at) => {
    const id = bundle.form.pages[at]?.id ?? '';
    return findingIn(form, ['pages', at, 'id'], {
      code: 'DUPLICATE_ID',
      element: id,
      message: `Id halaman "${id}" dipakai dua kali. Beri nama lain.`,
    });
  });

function fields(review: Review): readonly Diagnostic[] {
  const application = pageFields(review);
  const taken = new Set(application.map(({ field }) => field.id));
  const twice = (placed: readonly PlacedField[]) =>
    repeated(placed.map(({ field }) => field.id)).flatMap((at) => placed[at] ?? []);
  const shared = new Map<string, string>();
  const found = twice(application);
  for (const element of Object.keys(review.bundle.tasks)) {
    const own = fieldsOfTask(review, element);
    found.push(...twice(own), ...own.filter(({ field }) => taken.has(field.id) || isOther(shared, field)));
    for (const { field } of own) shared.set(field.id, shared.get(field.id) ?? meaning(field));
  }
  return found.map(({ field, path }) =>
    findingIn(review.form, [...path, 'id'], {
      code: 'DUPLICATE_ID',
      element: field.id,
      message: `Id isian "${field.id}" sudah dipakai untuk isian lain. Beri nama lain.`,
    }),
  );
}

const isOther = (shared: ReadonlyMap<string, string>, field: Field): boolean =>
  shared.has(field.id) && shared.get(field.id) !== meaning(field);

const meaning = (field: Field): string =>
  canonicalJson([
    field.type,
    field.class,
    'options' in field ? field.options.map(({ value, label }) => [value, label]) : [],
    field.type === 'group' ? field.fields.map((inner) => [inner.id, meaning(inner)]) : [],
  ]);

/** An item is read beside the answers of the form: a name inside must not be one outside. Two groups may ask the same. */
function inGroups(review: Review): readonly Diagnostic[] {
  const outside = new Set(everyField(review).map(({ field }) => field.id));
  return everyField(review).flatMap(({ field: group, path }) => {
    if (group.type !== 'group') return [];
    const ids = group.fields.map(({ id }) => id);
    const twice = repeated(ids);
    return ids.flatMap((id, at) =>
      outside.has(id) || twice.includes(at)
        ? [
            findingIn(review.form, [...path, 'fields', at, 'id'], {
              code: 'DUPLICATE_ID',
              element: id,
              message: `Id isian "${id}" di dalam "${group.id}" sudah dipakai untuk isian lain. Beri nama lain, misalnya "${group.id}_${id}".`,
            }),
          ]
        : [],
    );
  });
}

const options = (review: Review): readonly Diagnostic[] =>
  withInner(everyField(review)).flatMap(({ field, path }) => {
    if (field.type !== 'choice' && field.type !== 'several') return [];
    return repeated(field.options.map(({ value }) => value)).map((at) => {
      const value = field.options[at]?.value ?? '';
      return findingIn(review.form, [...path, 'options', at], {
        code: 'DUPLICATE_ID',
        element: field.id,
        message: `Pilihan "${value}" pada "${field.id}" ada dua kali. Hapus salah satu.`,
      });
    });
  });

/** Indexes of values that stood in the list before. */
const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
