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

/** Names a letter of this bundle may use: every answer as people read it, and `caseNames`. A photo has no words. */
export function availableLetterNames(bundle: ServiceBundle): readonly string[] {
  const answers = [...applicationFields(bundle), ...taskFields(bundle)]
    .filter((field) => field.type !== 'file')
    .map((field) => field.id);
  return [...new Set([...answers, ...caseNames])];
}
