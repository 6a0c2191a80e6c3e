// The key that signs checkpoints (Ed25519): a PEM file that only its owner may read.
import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Checkpoint, CheckpointSeal, SignedCheckpoint } from '@alur/application';

/** Says what is signed, so that no signature for something else is ever taken for one of these. */
const signedText = ({ number, at, root }: Pick<SignedCheckpoint, 'number' | 'at' | 'root'>): Buffer =>
  Buffer.from(JSON.stringify(['alur-checkpoint-v1', number, at, root]));

const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

function sealOf(privateKey: KeyObject): CheckpointSeal {
  const publicKey = createPublicKey(privateKey);
  const key = fingerprintOf(publicKey);
  return {
    ...witnessOf([publicKey]),
    sign({ number, at, root }: Checkpoint) {
      const signature = sign(null, signedText({ number, at, root }), privateKey).toString('base64');
      return { number, at, root, key, signature };
    },
  };
}

/** One of these keys has signed it; the key that a file names is only a hint. */
const witnessOf = (publicKeys: readonly KeyObject[]): Pick<CheckpointSeal, 'isGenuine'> => ({
  isGenuine: (signed) =>
    publicKeys.some((key) => verify(null, signedText(signed), key, Buffer.from(signed.signature, 'base64'))),
});

/** Throws where the file is missing, may be read by others, or holds no Ed25519 key. */
export async function readSeal(file: string): Promise<CheckpointSeal> {
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0)
    throw new Error(`Expected ${file} to be readable by its owner only (chmod 600), but its mode is ${modeOf(mode)}.`);
  const key = createPrivateKey(await readFile(file, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`Expected an Ed25519 key in ${file}, but it is ${String(key.asymmetricKeyType)}.`);
  return sealOf(key);
}

const modeOf = (mode: number): string => (mode & 0o777).toString(8).padStart(3, '0');

/** As `readSeal`, and makes the key where there is none. */
export async function readOrMakeSeal(
  file: string,
): Promise<{ readonly seal: CheckpointSeal; readonly isNew: boolean }> {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    await mkdir(dirname(file), { recursive: true });
    // Two workers that start together: the second reads what the first has written.
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
    return { seal: sealOf(privateKey), isNew: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { seal: await readSeal(file), isNew: false };
  }
}

/** Keys to check signatures with: private or public ones, several where the key was changed; undefined without a file. */
export async function readWitness(file: string): Promise<Pick<CheckpointSeal, 'isGenuine'> | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const blocks = text.match(/-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g) ?? [];
  return witnessOf(blocks.map((block) => createPublicKey(block)));
}
