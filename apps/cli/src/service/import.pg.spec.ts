import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from '@alur/testing';
import type { TestDatabase } from '@alur/testing';
import { createDataSource } from '@alur/persistence';

const shipped = path.join(__dirname, '../../../../config/services/diskumperindag/surat-ket-usaha');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** As a program of its own: the adapters of a running city are packages that Jest does not load. */
function importOnce(folder = shipped) {
  const bin = path.join(__dirname, '../../bin/alur.cjs');
  const environment = { ...process.env, DATABASE_URL: database.url };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'service', 'import', folder, '--json'], {
    encoding: 'utf8',
    env: environment,
  });
  if (stdout === '') throw new Error(stderr);
  return { status, answer: JSON.parse(stdout) as Readonly<Record<string, unknown>> };
}

/** The shipped service, saying that the law changed its fee, which it did not. */
async function withFalseOverride(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'import-')), path.basename(shipped));
  await cp(shipped, folder, { recursive: true });
  await appendFile(
    path.join(folder, 'service.yaml'),
    "\noverride: { basis: Perda 3/2027, since: '2027-01-01', changes: [standard/fee] }\n",
  );
  return folder;
}

describe('alur service import', () => {
  it('publishes the service in the running city; a second time changes nothing', async () => {
    const { answer } = importOnce();
    expect(answer).toMatchObject({ file: shipped, ok: true, service: 'surat-ket-usaha' });
    expect(importOnce().status).toBe(0);
    const source = await createDataSource(database.url, 1).initialize();
    try {
      const versions: unknown = await source.query('SELECT service_id, hash FROM service_version');
      expect(versions).toEqual([{ service_id: 'surat-ket-usaha', hash: answer['hash'] }]);
    } finally {
      await source.destroy();
    }
  });

  it('says that it refused what only the version published before makes wrong', async () => {
    importOnce();
    const { status, answer } = importOnce(await withFalseOverride());
    expect(status).toBe(1);
    expect(answer).toMatchObject({ ok: false, diagnostics: [{ code: 'OVERRIDE_UNCHANGED', element: 'standard/fee' }] });
    expect(answer['hash']).toBeUndefined();
  });
});
