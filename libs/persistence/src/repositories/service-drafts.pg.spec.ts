import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { NameDraftServices20261128090000 } from '../migrations/20261128090000-name-draft-services.js';
import { serviceDrafts } from './service-drafts.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 4).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const draftOf = (serviceId: string, name = 'Izin') => ({
  ...{ id: randomUUID(), name, serviceId, createdBy: 'ayu', origin: { kind: 'empty' as const } },
  files: { 'service.yaml': `id: ${serviceId}\n` },
});

describe('a draft of a service', () => {
  it('is the only one that is open, however many begin it at once', async () => {
    const drafts = serviceDrafts(source);
    const begun = await Promise.all(['a', 'b', 'c', 'd'].map((name) => drafts.createAlone(draftOf('izin', name))));
    const [first, ...more] = begun.flatMap((one) => (one.ok ? [one.value] : []));
    expect(more).toEqual([]);
    const refused = begun.flatMap((one) => (one.ok ? [] : [one.error]));
    expect(refused).toEqual(Array(3).fill({ id: first?.id, name: first?.name }));
    expect(await drafts.findOpenOf('izin')).toEqual({ id: first?.id, name: first?.name });
  });

  it('makes room for the next when it is finished, or becomes another service’s', async () => {
    const drafts = serviceDrafts(source);
    const first = draftOf('izin-a');
    await drafts.createAlone(first);
    await drafts.move({ id: first.id, revision: 1, what: 'discarded', by: 'ayu' });
    const second = draftOf('izin-a');
    expect((await drafts.createAlone(second)).ok).toBe(true);
    await drafts.save({ ...second, revision: 1, serviceId: 'izin-b', by: 'ayu', parts: ['identity'] });
    expect(await drafts.findOpenOf('izin-a')).toBeUndefined();
    expect(await drafts.createAlone(draftOf('izin-b'))).toMatchObject({ ok: false, error: { id: second.id } });
  });

  it('that was begun before its service was written beside it is found as well', async () => {
    const { id } = await serviceDrafts(source).create(draftOf('izin-lama'));
    await source.query('ALTER TABLE service_draft DROP COLUMN service_id');
    const runner = source.createQueryRunner();
    await new NameDraftServices20261128090000().up(runner);
    await runner.release();
    expect(await serviceDrafts(source).findOpenOf('izin-lama')).toMatchObject({ id });
  });
});
