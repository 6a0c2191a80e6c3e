import { mod37_36 } from 'cdigit';
import type { Entropy } from '../ports/people.js';

/** `BTU-XXXX-XXXX-C`: 40 random bits in Crockford base32 and an ISO/IEC 7064 MOD 37,36 check character. */
export function newReference(entropy: Pick<Entropy, 'crockford40'>): string {
  const body = entropy.crockford40();
  return `BTU-${body.slice(0, 4)}-${body.slice(4)}-${mod37_36.compute(body)}`;
}

/** What a person typed, in the shape of a reference; nothing when it cannot be one (wrong length or check character). */
export function readReference(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^BTU/, '');
  const body = plain.slice(0, 8).replace(/O/g, '0').replace(/[IL]/g, '1');
  const check = plain.slice(8);
  if (body.length !== 8 || check.length !== 1 || !mod37_36.validate(body + check)) return undefined;
  return `BTU-${body.slice(0, 4)}-${body.slice(4)}-${check}`;
}
