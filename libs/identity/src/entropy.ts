import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Entropy } from '@alur/application';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Everything random or hashed comes from here, so that decisions stay pure. */
export interface SystemEntropy extends Entropy {
  /** 256 random bits, base64url. */
  token(): string;
  sixDigits(): string;
}

export const systemEntropy: SystemEntropy = {
  uuid: () => randomUUID(),
  uuidOf: (name) => versionEight(createHash('sha256').update(name).digest('hex')),
  crockford40: () => Array.from(randomBytes(8), (byte) => crockford[byte % 32]).join(''),
  salt: () => randomBytes(16).toString('base64url'),
  token: () => randomBytes(32).toString('base64url'),
  sixDigits: () => String(randomInt(0, 1_000_000)).padStart(6, '0'),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
};

/** RFC 9562 version 8: the first 122 bits of a hash. */
const versionEight = (hash: string): string =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
