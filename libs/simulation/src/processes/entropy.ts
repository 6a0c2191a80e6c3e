import { createHash } from 'node:crypto';
import type { Entropy } from '@alur/application';
import type { Chance } from '../chance.js';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is random elsewhere comes from the run's own chance here. */
export function seededEntropy(chance: Chance): Entropy {
  const hex = (digits: number): string => Array.from({ length: digits }, () => chance.below(16).toString(16)).join('');
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const uuidFrom = (digits: string): string =>
    `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  return {
    uuid: () => uuidFrom(hex(32)),
    uuidOf: (name) => uuidFrom(sha256(name)),
    crockford40: () => Array.from({ length: 8 }, () => crockford[chance.below(32)] ?? '0').join(''),
    salt: () => hex(16),
    sha256,
  };
}
