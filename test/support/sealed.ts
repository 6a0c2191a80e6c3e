// What a city keeps sealed, opened with its own keys: for a test that looks into the database past the processes.
import type { Drafts } from '@alur/application';
import { fileKeyRing } from '@alur/identity';
import type { DevelopmentOutbox, Vault } from '@alur/persistence';
import { createDataSource, developmentOutbox, drafts, subjectVault } from '@alur/persistence';
import { Pool } from 'pg';

export interface Sealed {
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly outbox: DevelopmentOutbox;
  close(): Promise<void>;
}

export async function openSealed(city: {
  readonly database: { readonly url: string };
  readonly secretKeyFile: string;
}): Promise<Sealed> {
  const pool = new Pool({ connectionString: city.database.url, max: 2 });
  // A server that restarts ends idle connections: the next question gets a new one.
  pool.on('error', () => undefined);
  const source = await createDataSource(city.database.url, 1).initialize();
  const vault = subjectVault(fileKeyRing({ file: city.secretKeyFile, makeMissing: false }), pool);
  return {
    vault,
    drafts: drafts(source, vault),
    outbox: developmentOutbox(source, vault),
    async close() {
      await source.destroy();
      await pool.end();
    },
  };
}
