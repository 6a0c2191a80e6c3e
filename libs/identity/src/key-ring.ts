import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Digest, KeyRing, RingKeys } from '@alur/application';
import { addition, appendToRing, readRing, readRingText, stampOf } from './ring-file.js';
import { openWith, sealWith } from './secret-box.js';

interface NamedKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

interface IndexSecret extends NamedKey {
  /** One for each purpose, made at its first use. */
  readonly purposes: Map<string, Uint8Array>;
}

interface Ring {
  readonly stamp: string;
  readonly text: string;
  readonly keys: readonly NamedKey[];
  readonly secrets: readonly IndexSecret[];
}

/** Of the key itself, so that no list of names can go wrong. */
const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/** How long a ring is trusted before its file is looked at again. */
const trustedMs = 1_000;

export interface RingSettings {
  readonly file: string | undefined;
  readonly makeMissing: boolean;
  now?(): number;
}

/** Read at the first use, since most commands need none, and again when the file has changed. */
export function fileKeyRing({ file, makeMissing, now = () => performance.now() }: RingSettings): KeyRing {
  let known: Ring | undefined;
  let reading: Promise<Ring> | undefined;
  let lookedAt = -Infinity;

  const look = async (): Promise<Ring> => {
    const begun = now();
    const text = await readRingText(file, makeMissing);
    const { keys, indexSecrets } = readRing(text, file ?? '');
    const named = (bytes: Uint8Array): NamedKey => ({ id: idOf(bytes), bytes });
    const secrets = indexSecrets.map((bytes) => ({ ...named(bytes), purposes: new Map<string, Uint8Array>() }));
    known = { stamp: await stampOf(file ?? ''), text, keys: keys.map(named), secrets };
    lookedAt = begun;
    return known;
  };
  const again = (): Promise<Ring> => (reading ??= look().finally(() => (reading = undefined)));
  const ring = async (): Promise<Ring> => {
    if (!known) return again();
    if (now() - lookedAt < trustedMs) return known;
    lookedAt = now();
    // A file that is gone for a moment, or half copied, does not stop a city that is running.
    const changed = await stampOf(file ?? '').then(
      (stamp) => stamp !== known?.stamp,
      () => false,
    );
    return changed ? again().catch(() => known as Ring) : known;
  };
  const newest = (list: readonly NamedKey[]): NamedKey => {
    const last = list.at(-1);
    if (!last) throw new Error('Expected a ring to hold a key');
    return last;
  };
  const add = async (what: 'key' | 'index'): Promise<string> => {
    const { text, keys, secrets } = await again();
    const lists = { keys: keys.map(({ bytes }) => bytes), indexSecrets: secrets.map(({ bytes }) => bytes) };
    await appendToRing(file ?? '', addition(text, lists, what));
    const after = await again();
    return newest(what === 'key' ? after.keys : after.secrets).id;
  };
  return {
    async seal(purpose, text) {
      return sealWith(newest((await ring()).keys), purpose, text);
    },
    async open(purpose, sealed) {
      const id = sealed.slice(0, sealed.indexOf('.'));
      const find = ({ keys }: Ring): NamedKey | undefined => keys.find((key) => key.id === id);
      // Somebody sealed with a key that is newer than what we know.
      const key = find(await ring()) ?? find(await again());
      return key && openWith(key, purpose, sealed);
    },
    async digestsOf(purpose, value) {
      return [...(await ring()).secrets].reverse().map((secret) => digestOf(secret, purpose, value));
    },
    async keys(): Promise<RingKeys> {
      const { keys, secrets } = await ring();
      return { sealing: newest(keys).id, opening: keys.map(({ id }) => id), index: secrets.map(({ id }) => id) };
    },
    addKey: () => add('key'),
    addIndexSecret: () => add('index'),
  };
}

function digestOf(secret: IndexSecret, purpose: string, value: string): Digest {
  let key = secret.purposes.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', secret.bytes, '', `alur index ${purpose}`, 32));
    secret.purposes.set(purpose, key);
  }
  return { keyId: secret.id, digest: createHmac('sha256', key).update(value).digest('hex') };
}
