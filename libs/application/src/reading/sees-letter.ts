import { isRefusalLetter } from '@alur/service';
import { allFields } from '../turn/turn-context.js';
import type { SeenCase } from './seen-case.js';

/**
 * Why somebody was refused is for those who see every answer the letter repeats. What was granted is shown around on
 * paper anyway, and open to everybody the case came to.
 */
export function seesLetter({ bundle, fields }: Pick<SeenCase, 'bundle' | 'fields'>, letterId: string): boolean {
  if (!isRefusalLetter(bundle, letterId)) return true;
  const repeated = new Set(bundle.letters[letterId]?.names);
  return allFields(bundle).every(({ id }) => !repeated.has(id) || fields.has(id));
}
