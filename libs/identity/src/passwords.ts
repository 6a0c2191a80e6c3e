import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '@alur/application';

/** argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwords: Passwords = {
  hash: (password) => hash(password, parameters),
  matches: (stored, password) => verify(stored, password),
};
