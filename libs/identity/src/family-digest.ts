import { createHmac, hkdfSync } from 'node:crypto';
import { readKey } from './secret-box.js';

/** HMAC-SHA-256 under a key of its own, derived from the city's: what is sealed elsewhere says nothing of it. */
export function familyDigest(
  file: string | undefined,
  makeMissing: boolean,
): (kind: string, value: string) => Promise<string> {
  let key: Promise<Buffer> | undefined;
  const ready = (): Promise<Buffer> =>
    (key ??= readKey(file, makeMissing).then((secret) =>
      Buffer.from(hkdfSync('sha256', secret, '', 'alur family ties 1', 32)),
    ));
  return async (kind, value) =>
    createHmac('sha256', await ready())
      .update(`${kind}\0${value}`)
      .digest('hex');
}
