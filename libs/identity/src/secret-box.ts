import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SecretBox } from '@alur/application';

const keyBytes = 32;
const ivBytes = 12;

/** AES-256-GCM: `<key id>.<iv>.<text and tag>`. The purpose is authenticated with it, so that a value cannot be moved to another row. */
export function secretBoxOf(key: Uint8Array): SecretBox {
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return {
    seal(purpose, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`${keyId}|${purpose}`));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return Promise.resolve([keyId, iv.toString('base64url'), sealed.toString('base64url')].join('.'));
    },
    open(purpose, sealed) {
      const [id, iv = '', body = ''] = sealed.split('.');
      return Promise.resolve(id === keyId ? opened({ key, aad: `${keyId}|${purpose}`, iv, body }) : undefined);
    },
  };
}

function opened(from: { readonly key: Uint8Array; readonly aad: string; readonly iv: string; readonly body: string }) {
  const bytes = Buffer.from(from.body, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', from.key, Buffer.from(from.iv, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(from.aad))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/**
 * With the key of a file: 32 bytes in base64 (`openssl rand -base64 32`). Read at the first use, since most commands need none.
 * Only a demo city gets one made for it: elsewhere a new key would leave everything sealed before shut for ever.
 */
export function fileSecretBox(file: string | undefined, makeMissing: boolean): SecretBox {
  let box: Promise<SecretBox> | undefined;
  const ready = (): Promise<SecretBox> => (box ??= readKey(file, makeMissing).then(secretBoxOf));
  return {
    seal: async (purpose, text) => (await ready()).seal(purpose, text),
    open: async (purpose, sealed) => (await ready()).open(purpose, sealed),
  };
}

/** The 32 bytes of the file; where there are none yet, a demo city makes some. */
export async function readKey(file: string | undefined, makeMissing: boolean): Promise<Uint8Array> {
  if (file === undefined) throw new Error('SECRET_KEY_PATH is not set: it names the file with the key of this city.');
  const text = await readFile(file, 'utf8').catch(async (error: unknown) => {
    if (makeMissing && codeOf(error) === 'ENOENT') return makeKey(file);
    throw new Error(`SECRET_KEY_PATH: ${file} cannot be read.`, { cause: error });
  });
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes)
    throw new Error(
      `SECRET_KEY_PATH: expected ${file} to hold 32 bytes in base64, but it holds ${String(key.length)}.`,
    );
  return key;
}

/** Two processes that start together: the second finds the file of the first. */
async function makeKey(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const key = `${randomBytes(keyBytes).toString('base64')}\n`;
  // Moved into place whole, so that nobody reads half a key; linking fails where there is one already.
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, key, { mode: 0o600 });
  try {
    await link(own, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(own);
  }
  return readFile(file, 'utf8');
}

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;
