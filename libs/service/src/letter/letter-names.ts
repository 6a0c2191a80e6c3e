import type { ServiceBundle } from '../contract/service.js';
import { applicationFields, taskFields } from '../fields.js';

/** What every letter may name beside the answers; filled in when the letter is issued. */
export const caseNames = [
  'reference',
  'letter_number',
  'letter_date',
  'valid_until',
  'service_name',
  'agency_name',
  'village_name',
  'district_name',
  'city_name',
  'signer_name',
  'signer_position',
] as const;

/** Names a letter of this bundle may use: every answer as people read it, and `caseNames`. A photo has no words, a group has its items. */
export function availableLetterNames(bundle: ServiceBundle): readonly string[] {
  const answers = [...applicationFields(bundle), ...taskFields(bundle)]
    .filter((field) => field.type !== 'file' && field.type !== 'group')
    .map((field) => field.id);
  return [...new Set([...answers, ...caseNames])];
}

/** In `{{#each}}`, beside what an item says: which one it is, counted from 1. */
export const itemNumber = 'item_number';

/** Lists a letter may go through, each with the names of its items. */
export const availableLetterLists = (bundle: ServiceBundle): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...applicationFields(bundle), ...taskFields(bundle)].flatMap((field) =>
      field.type === 'group' ? [[field.id, [itemNumber, ...field.fields.map(({ id }) => id)]] as const] : [],
    ),
  );
