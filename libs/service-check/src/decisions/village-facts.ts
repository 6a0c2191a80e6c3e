import type { City } from '@alur/city';
import type { Example } from '@alur/expressions';
import { factsOf } from '@alur/forms';
import { formContextOf } from '@alur/service';
import type { AskedField } from './asked-fields.js';

/** By village question, what each village of the city makes of it: its code and the facts that come with it. */
export function villageRows(
  asked: ReadonlyMap<string, AskedField>,
  city: City,
): ReadonlyMap<string, readonly Example[]> {
  const context = formContextOf(city, '2026-01-05');
  const { villages } = context;
  return new Map(
    [...asked].flatMap(([id, { field }]) =>
      field.type === 'village'
        ? [[id, Object.keys(villages).map((code) => factsOf([field], { [id]: code }, context))] as const]
        : [],
    ),
  );
}
