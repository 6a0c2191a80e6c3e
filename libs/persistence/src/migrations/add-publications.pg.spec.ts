// A city that runs already: what it offers when it is updated is offered afterwards, with who published it.
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { createDataSource } from '../data-source.js';
import { servicePublications } from '../repositories/service-publications.js';
import { AddPublications20261127100000 } from './20261127100000-add-publications.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('carries over what was published, in its order', async () => {
  const source = await createDataSource(database.url, 1).initialize();
  try {
    await source.query(`
      DROP TABLE service_publication; DROP FUNCTION service_publication_refuse_change; DROP INDEX service_draft_folder_idx;
      ALTER TABLE service_draft DROP COLUMN handed_in_by, DROP COLUMN handed_in_at, DROP COLUMN handed_in_note;
      ALTER TABLE service_import DROP COLUMN outcome;
      INSERT INTO service_import (folder, service_id, hash, findings, imported_at)
      VALUES ('dinsos/izin', 'izin', 'v2', '[]', now()), ('dinsos/rusak', NULL, NULL, '[]', now());
      INSERT INTO service_version (hash, service_id, files, published_at)
      VALUES ('v1', 'izin', '{}', '2026-11-24T03:00:00Z'), ('v2', 'izin', '{}', '2026-11-24T02:00:00Z'), ('w', 'lain', '{}', '2026-11-24T02:00:00Z');
      INSERT INTO audit_event (actor, action, subject_kind, subject_id, outcome, details)
      VALUES ('petugas', 'version-published', 'service', 'izin', 'done', '{"hash":"v1"}')`);
    const runner = source.createQueryRunner();
    await new AddPublications20261127100000().up(runner);
    await runner.release();
    const all = await servicePublications(source, () => undefined).listAll();
    expect(
      all.map(({ number, hash, state, publishedBy, offeredFrom }) => [number, hash, state, publishedBy, offeredFrom]),
    ).toEqual([
      [2, 'v1', 'offered', 'petugas', '2026-11-24T03:00:00.000Z'],
      [1, 'v2', 'replaced', 'operator', '2026-11-24T02:00:00.000Z'],
      [1, 'w', 'offered', 'operator', '2026-11-24T02:00:00.000Z'],
    ]);
    expect(await source.query('SELECT folder, outcome FROM service_import ORDER BY folder')).toEqual([
      { folder: 'dinsos/izin', outcome: 'offered' },
      { folder: 'dinsos/rusak', outcome: 'refused' },
    ]);
  } finally {
    await source.destroy();
  }
});
