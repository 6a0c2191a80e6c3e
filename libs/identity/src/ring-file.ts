// The file of a city's keys. One line of 32 bytes in base64 is a key; `index` before it makes it a secret of the index.
import { hkdfSync, randomBytes } from 'node:crypto';
import { appendFile, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Each list with the newest last. */
export interface RingFile {
  readonly keys: readonly Uint8Array[];
  readonly indexSecrets: readonly Uint8Array[];
}

const keyBytes = 32;
const indexWord = /^index\s+/;

/** Throws with the number of a line that is no key. Without a line for it, the secret of the index follows from the first key. */
export function readRing(text: string, file: string): RingFile {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), place: index + 1 }));
  const written = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const bytesOf = ({ line, place }: { line: string; place: number }): Buffer => {
    const bytes = Buffer.from(line.replace(indexWord, ''), 'base64');
    if (bytes.length === keyBytes) return bytes;
    throw new Error(
      `SECRET_KEY_PATH: expected line ${String(place)} of ${file} to hold 32 bytes in base64, but it holds ${String(bytes.length)}.`,
    );
  };
  const keys = written.filter(({ line }) => !indexWord.test(line)).map(bytesOf);
  const [first] = keys;
  if (!first) throw new Error(`SECRET_KEY_PATH: expected ${file} to hold 32 bytes in base64, but it holds 0.`);
  const secrets = written.filter(({ line }) => indexWord.test(line)).map(bytesOf);
  return { keys, indexSecrets: secrets.length > 0 ? secrets : [derivedSecret(first)] };
}

const derivedSecret = (key: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'alur index', keyBytes));

/** Once there is more than one key, or another secret, what followed from the first key is written down: that key may go. */
export function addition(text: string, { indexSecrets }: RingFile, what: 'key' | 'index'): string {
  const one = randomBytes(keyBytes).toString('base64');
  const [secret] = indexSecrets;
  const isWritten = text.split('\n').some((line) => indexWord.test(line.trim()));
  const kept = isWritten || !secret ? [] : [`index ${Buffer.from(secret).toString('base64')}`];
  const lines = [...kept, what === 'index' ? `index ${one}` : one].map((line) => `${line}\n`).join('');
  return text.endsWith('\n') ? lines : `\n${lines}`;
}

/** Read again only when it changed. */
export const stampOf = async (file: string): Promise<string> => {
  const { mtimeMs, size, ino } = await stat(file);
  return [mtimeMs, size, ino].join(' ');
};

/** Only a demo city gets one made for it: elsewhere a new key would leave everything sealed before shut for ever. */
export async function readRingText(file: string | undefined, makeMissing: boolean): Promise<string> {
  if (file === undefined) throw new Error('SECRET_KEY_PATH is not set: it names the file with the keys of this city.');
  return readFile(file, 'utf8').catch(async (error: unknown) => {
    if (makeMissing && codeOf(error) === 'ENOENT') return makeRing(file);
    throw new Error(`SECRET_KEY_PATH: ${file} cannot be read.`, { cause: error });
  });
}

/** At the end of the same file: one that was moved into its place would not be seen through a mount of the file alone. */
export const appendToRing = (file: string, lines: string): Promise<void> => appendFile(file, lines);

/** Two processes that start together: the second finds the file of the first. */
async function makeRing(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 });
  try {
    // Linking fails where there is one already.
    await link(own, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(own);
  }
  return readFile(file, 'utf8');
}

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;
