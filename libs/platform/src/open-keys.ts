// What the keys of a city open: made once for a process, and handed to every adapter that keeps something of people.
import type { FileStore, IdentityIndex, KeptData, KeyRing, KeyRotation, SubjectKeys } from '@alur/application';
import { diskFileStore, plainFiles } from '@alur/files';
import { fileKeyRing } from '@alur/identity';
import type { Vault } from '@alur/persistence';
import { identityIndex, keptData, keyRotation, sealPlainValues, subjectKeys, subjectVault } from '@alur/persistence';
import type { Pool } from 'pg';

export interface RingSettings {
  readonly filesFolder: string;
  /** The ring of the city's keys; absent where nothing sealed is read. */
  readonly secretKey?: { readonly file: string; readonly makeMissing: boolean };
}

export interface KeyPorts {
  readonly secretBox: KeyRing;
  readonly subjectKeys: SubjectKeys;
  readonly identities: IdentityIndex;
  readonly keyRotation: KeyRotation;
  readonly files: FileStore;
  readonly kept: KeptData;
  /** Seals what was written before values were sealed; gives how many rows. */
  sealPlainValues(): Promise<number>;
}

export function openKeys(
  { filesFolder, secretKey }: RingSettings,
  pool: Pool,
): { readonly ring: KeyRing; readonly vault: Vault; readonly keys: KeyPorts } {
  const ring = fileKeyRing({ file: secretKey?.file, makeMissing: secretKey?.makeMissing ?? false });
  const vault = subjectVault(ring, pool);
  const files = diskFileStore(filesFolder, vault);
  const keys: KeyPorts = {
    secretBox: ring,
    subjectKeys: subjectKeys(pool),
    identities: identityIndex(pool, ring),
    keyRotation: keyRotation(pool, ring),
    files,
    kept: keptData(pool, vault),
    sealPlainValues: () => sealPlainValues({ pool, vault, index: ring, files, plainFiles: plainFiles(filesFolder) }),
  };
  return { ring, vault, keys };
}
