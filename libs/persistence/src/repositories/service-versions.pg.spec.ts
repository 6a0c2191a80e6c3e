import { createHash, randomUUID } from 'node:crypto';
import type { CompiledVersion } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { subjectVault } from '../vault/vault.js';
import { drafts } from './drafts.js';
import { servicePublications } from './service-publications.js';
import { serviceVersions } from './service-versions.js';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 2).initialize();
  pool = new Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});

const versionsOf = (compiled: string[] = [], broken: string[] = []) =>
  serviceVersions(
    source,
    (files, hash) => {
      compiled.push(hash);
      if (files['service.yaml'] === 'broken') return Promise.reject(new Error(`${hash} does not compile`));
      return Promise.resolve({ hash, bundle: { name: hash } } as unknown as CompiledVersion);
    },
    (hash) => broken.push(hash),
  );

const publish = async (serviceId: string, text: string): Promise<string> => {
  const hash = createHash('sha256').update(`${serviceId}${text}`).digest('hex');
  const publications = servicePublications(source, () => undefined);
  const after = (await publications.list(serviceId)).length;
  await publications.publish({ hash, serviceId, files: { 'service.yaml': text }, by: 'test', changes: [], after });
  return hash;
};

const caseOf = async (hash: string): Promise<string> => {
  const id = randomUUID();
  await source.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     VALUES ($1, $2, 'izin', $3, $4, clock_timestamp(), 1, '{}', '')`,
    [id, id, hash, randomUUID()],
  );
  return id;
};

describe('a published version', () => {
  it('cannot be altered by anybody', async () => {
    const hash = await publish('izin', 'a');
    for (const change of [`files = '{}'`, `service_id = 'lain'`, `hash = 'lain'`])
      await expect(source.query(`UPDATE service_version SET ${change} WHERE hash = $1`, [hash])).rejects.toThrow(
        `service_version ${hash} is immutable`,
      );
    await expect(source.query('TRUNCATE service_version CASCADE')).rejects.toThrow('is kept: TRUNCATE is refused');
    expect(await source.query('SELECT files, service_id FROM service_version WHERE hash = $1', [hash])).toEqual([
      { files: { 'service.yaml': 'a' }, service_id: 'izin' },
    ]);
  });

  it('is not deleted once it was offered, nor while a case or a draft needs it, also one that was begun with it', async () => {
    const [ofCase, ofDraft, begun, free] = ['b', 'c', 'd', 'e'].map((text) => `stored-${text}`);
    for (const hash of [ofCase, ofDraft, begun, free])
      await source.query(
        `INSERT INTO service_version (hash, service_id, files, published_at) VALUES ($1, 'izin', '{}', clock_timestamp())`,
        [hash],
      );
    await caseOf(ofCase ?? '');
    const kept = drafts(source, subjectVault(testRing, pool));
    const draft = await kept.create({
      id: randomUUID(),
      serviceId: 'izin',
      versionHash: begun ?? '',
      citizenId: randomUUID(),
    });
    await kept.renew({ id: draft.id, revision: 1, versionHash: ofDraft ?? '', changedFrom: begun ?? '', answers: {} });
    const remove = (hash = ''): Promise<unknown> => source.query('DELETE FROM service_version WHERE hash = $1', [hash]);
    for (const hash of [ofCase, ofDraft, begun]) await expect(remove(hash)).rejects.toThrow('is in use');
    await expect(remove(await publish('izin', 'o'))).rejects.toThrow('service_publication_version_fk');
    await expect(remove(free)).resolves.toEqual([[], 1]);
  });

  it('may be offered again', async () => {
    const [first, second] = [await publish('kembali', 'a'), await publish('kembali', 'b')];
    const order = async () => (await versionsOf().listVersions('kembali')).map(({ hash }) => hash);
    expect(await order()).toEqual([second, first]);
    await publish('kembali', 'a');
    expect(await order()).toEqual([first, second]);
    expect((await versionsOf().findPublished('kembali'))?.hash).toBe(first);
  });

  it('is compiled once, by its own files', async () => {
    const hash = await publish('izin', 'f');
    const compiled: string[] = [];
    const versions = versionsOf(compiled);
    await Promise.all([versions.getVersion(hash), versions.getVersion(hash)]);
    expect(compiled).toEqual([hash]);
  });

  it('that does not compile is left out of the lists, told once, and takes no other with it', async () => {
    const [whole, broken] = [await publish('utuh', 'a'), await publish('rusak', 'broken')];
    const told: string[] = [];
    const versions = versionsOf([], told);
    for (const list of [await versions.listPublished(), await versions.listKnown()]) {
      const hashes = list.map(({ hash }) => hash);
      expect(hashes).toContain(whole);
      expect(hashes).not.toContain(broken);
    }
    await expect(versions.getVersion(broken)).rejects.toThrow('does not compile');
    await expect(versions.findPublished('rusak')).rejects.toThrow('does not compile');
    expect(told).toEqual([broken]);
    expect(await versions.listNeeded()).toEqual(expect.arrayContaining([whole, broken]));
  });
});

describe('a case', () => {
  it('never changes its version; everything else of it may', async () => {
    const [mine, other] = [await publish('izin', 'g'), await publish('izin', 'h')];
    const id = await caseOf(mine);
    await expect(source.query('UPDATE case_instance SET version_hash = $2 WHERE id = $1', [id, other])).rejects.toThrow(
      `case ${id} is pinned to its version`,
    );
    await source.query('UPDATE case_instance SET revision = 2 WHERE id = $1', [id]);
    expect(await source.query('SELECT version_hash, revision FROM case_instance WHERE id = $1', [id])).toEqual([
      { version_hash: mine, revision: 2 },
    ]);
  });
});

describe('a draft', () => {
  const begin = async () => {
    const kept = drafts(source, subjectVault(testRing, pool));
    const draft = await kept.create({
      id: randomUUID(),
      serviceId: 'izin',
      versionHash: 'v1',
      citizenId: randomUUID(),
    });
    const answered = await kept.save(draft.id, 1, { name: 'Siti' });
    return { kept, id: draft.id, revision: answered?.revision ?? 0 };
  };

  it('is carried over with its answers, and remembers what it was begun with', async () => {
    const { kept, id, revision } = await begin();
    const renewed = await kept.renew({ id, revision, versionHash: 'v2', changedFrom: 'v1', answers: { name: 'Siti' } });
    expect(renewed).toMatchObject({ versionHash: 'v2', changedFrom: 'v1', answers: { name: 'Siti' }, revision: 3 });
    expect(await kept.find(id)).toEqual(renewed);
  });

  it('stays as another window left it, and as it was sent', async () => {
    const { kept, id, revision } = await begin();
    await kept.save(id, revision, { name: 'Siti Aminah' });
    expect(await kept.renew({ id, revision, versionHash: 'v2', answers: {} })).toBeUndefined();
    await kept.markSubmitted(id);
    expect(await kept.renew({ id, revision: revision + 1, versionHash: 'v2', answers: {} })).toBeUndefined();
    expect(await kept.find(id)).toMatchObject({ versionHash: 'v1', answers: { name: 'Siti Aminah' } });
  });
});
