import { randomUUID } from 'node:crypto';
import type { CompiledVersion, NewPublication } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { serviceDrafts } from './service-drafts.js';
import { servicePublications } from './service-publications.js';
import { serviceVersions } from './service-versions.js';

let database: TestDatabase;
let source: DataSource;
/** Another process of the city: nothing of the first one is known to it but what is in the database. */
let other: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 3).initialize();
  other = await createDataSource(database.url, 1).initialize();
});
afterAll(async () => {
  await Promise.all([source.destroy(), other.destroy()]);
  await database.drop();
});

const publications = () => servicePublications(source, () => undefined);
const elsewhere = () =>
  serviceVersions(
    other,
    (_files, hash) => Promise.resolve({ hash, bundle: { id: hash, name: hash } } as unknown as CompiledVersion),
    (_hash, error) => {
      throw error;
    },
  );
const inFuture = async (milliseconds: number): Promise<string> => {
  const [row] = await source.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  return new Date((row?.now.getTime() ?? 0) + milliseconds).toISOString();
};
const publish = (serviceId: string, hash: string, after: number, more: Partial<NewPublication> = {}) =>
  publications().publish({ hash, serviceId, files: { 'service.yaml': hash }, by: 'test', changes: [], after, ...more });
const states = async (serviceId: string) =>
  (await publications().list(serviceId)).map(({ number, hash, state }) => `${String(number)} ${hash} ${state}`);
const offered = async (serviceId: string) => (await elsewhere().findPublished(serviceId))?.hash;
const untilOffered = async (serviceId: string, hash: string): Promise<void> => {
  while ((await offered(serviceId)) !== hash) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('what is offered', () => {
  it('is the last version whose date has come, for every process as soon as it comes', async () => {
    await publish('datang', 'a', 0);
    await publish('datang', 'b', 1, { offeredFrom: await inFuture(400) });
    expect([await offered('datang'), await states('datang')]).toEqual(['a', ['2 b coming', '1 a offered']]);
    await untilOffered('datang', 'b');
    expect(await states('datang')).toEqual(['2 b offered', '1 a replaced']);
  });

  it('is nothing before the first date, and nobody learns of it by a list', async () => {
    await publish('kelak', 'k', 0, { offeredFrom: await inFuture(3_600_000) });
    expect(await offered('kelak')).toBeUndefined();
    expect((await elsewhere().listKnown()).map(({ hash }) => hash)).not.toContain('k');
  });

  it('is never published past what is coming, nor from a time that is over, nor after a version nobody has seen', async () => {
    const soon = await inFuture(3_600_000);
    expect(await publish('urut', 'a', 0, { offeredFrom: soon })).toBe(true);
    expect(await publish('urut', 'b', 1)).toBe(false);
    expect(await publish('urut', 'b', 0, { offeredFrom: soon })).toBe(false);
    expect(await publish('urut', 'b', 1, { offeredFrom: await inFuture(-1_000) })).toBe(false);
    expect(await publish('urut', 'b', 1, { offeredFrom: soon })).toBe(true);
    expect(await states('urut')).toEqual(['2 b coming', '1 a coming']);
  });

  it('is published once of many who publish after the same version', async () => {
    const results = await Promise.all(['a', 'b', 'c'].map((hash) => publish('serentak', hash, 0)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await states('serentak')).toHaveLength(1);
  });
});

describe('a service that is closed', () => {
  const end = { by: 'officer:x', reason: 'Digantikan' };

  it('is offered no more, now and at the dates that were to come; its last version stays known', async () => {
    await publish('tutup', 't1', 0);
    await publish('tutup', 't2', 1, { offeredFrom: await inFuture(300) });
    expect(await publications().retire({ serviceId: 'tutup', ...end })).toBe(true);
    expect(await states('tutup')).toEqual(['2 t2 cancelled', '1 t1 retired']);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect([await offered('tutup'), await states('tutup')]).toEqual([undefined, ['2 t2 cancelled', '1 t1 retired']]);
    expect((await elsewhere().listKnown()).map(({ hash }) => hash)).toContain('t1');
    expect((await elsewhere().listPublished()).map(({ hash }) => hash)).not.toContain('t1');
    expect(await publications().retire({ serviceId: 'tutup', ...end })).toBe(false);
  });

  it('may be offered again, also by the same version', async () => {
    expect(await publish('tutup', 't1', 2)).toBe(true);
    expect([await offered('tutup'), (await states('tutup'))[0]]).toEqual(['t1', '3 t1 offered']);
  });

  it('is another thing than a version taken back before its date: that leaves what is offered', async () => {
    await publish('batal', 'a', 0);
    await publish('batal', 'b', 1, { offeredFrom: await inFuture(3_600_000) });
    const [coming, now] = await publications().list('batal');
    expect(await publications().cancel({ id: now?.id ?? '', ...end })).toBe(false);
    expect(await publications().cancel({ id: coming?.id ?? '', ...end })).toBe(true);
    expect([await offered('batal'), await states('batal')]).toEqual(['a', ['2 b cancelled', '1 a offered']]);
    expect(await publish('batal', 'c', 2)).toBe(true);
  });
});

describe('a publication', () => {
  it('may gain its retirement once, and nothing else, whoever asks', async () => {
    await publish('dinding', 'a', 0);
    const change = (set: string): Promise<unknown> =>
      source.query(`UPDATE service_publication SET ${set} WHERE service_id = 'dinding'`);
    for (const set of [`hash = 't1'`, `offered_from = now() + interval '1 day'`, `changes = '[1]'`, 'number = 7'])
      await expect(change(set)).rejects.toThrow('append only');
    await expect(change(`retired_at = now()`)).rejects.toThrow('retired_whole');
    await change(`retired_at = now(), retired_by = 'x', retired_reason = 'y'`);
    await expect(change(`retired_at = NULL, retired_by = NULL, retired_reason = NULL`)).rejects.toThrow('append only');
    await expect(source.query(`DELETE FROM service_publication`)).rejects.toThrow('append only');
    await expect(source.query('TRUNCATE service_publication')).rejects.toThrow('append only');
  });
});

describe('a reviewed draft', () => {
  const kept = () => serviceDrafts(source);
  const inReview = async (): Promise<{ readonly id: string; readonly revision: number }> => {
    const { id } = await kept().create({
      ...{ id: randomUUID(), name: 'Izin', files: {}, createdBy: 'ayu' },
      origin: { kind: 'empty' },
    });
    const handedIn = await kept().move({ id, revision: 1, what: 'handed-in', by: 'ayu', note: 'Sudah lengkap' });
    expect(handedIn).toMatchObject({ state: 'in-review', revision: 2, handedIn: { by: 'ayu', note: 'Sudah lengkap' } });
    return { id, revision: 2 };
  };

  it('is closed by its publication, in the same statement, with both histories', async () => {
    const { id, revision } = await inReview();
    const draft = { id, revision, reviewedBy: 'dewi' };
    expect(await publish('rancangan', 'r1', 0, { by: 'officer:dewi', note: 'Sesuai', draft })).toBe(true);
    expect(await kept().find(id)).toMatchObject({ state: 'published', revision: 3, changedBy: 'dewi' });
    const [told] = await kept().history(id);
    expect(told).toMatchObject({ what: 'published', by: 'dewi', details: { hash: 'r1', number: 1, note: 'Sesuai' } });
    const [publication] = await publications().list('rancangan');
    expect(publication).toMatchObject({ draftId: id, publishedBy: 'officer:dewi', reviewedBy: 'officer:dewi' });
  });

  it('is published once of two who approve at once', async () => {
    const { id, revision } = await inReview();
    const answers = await Promise.all(
      ['dewi', 'surya'].map((reviewedBy) =>
        publish('berdua', 'b1', 0, { by: `officer:${reviewedBy}`, draft: { id, revision, reviewedBy } }),
      ),
    );
    expect(answers.sort()).toEqual([false, true]);
    expect(await states('berdua')).toEqual(['1 b1 offered']);
  });

  it('stays as it is where its version cannot be published, and publishes nothing where it changed', async () => {
    const { id, revision } = await inReview();
    await publish('utuh', 'u1', 0);
    const draft = { id, revision, reviewedBy: 'dewi' };
    expect(await publish('utuh', 'u2', 0, { draft })).toBe(false);
    expect(await kept().find(id)).toMatchObject({ state: 'in-review', revision: 2 });
    const back = await kept().move({ id, revision, what: 'taken-back', by: 'ayu' });
    expect(back).toMatchObject({ state: 'draft' });
    expect(back).not.toHaveProperty('handedIn');
    expect(await publish('utuh', 'u2', 1, { draft })).toBe(false);
    expect(await states('utuh')).toEqual(['1 u1 offered']);
  });

  it('goes only from the state a step begins with, and is listed until it is finished', async () => {
    const { id, revision } = await inReview();
    expect(await kept().move({ id, revision, what: 'discarded', by: 'ayu' })).toBeUndefined();
    await kept().move({ id, revision, what: 'given-back', by: 'dewi', note: 'Biaya belum disebut' });
    expect((await kept().listOpen()).map((one) => one.id)).toContain(id);
    await kept().move({ id, revision: revision + 1, what: 'discarded', by: 'ayu' });
    expect((await kept().listOpen()).map((one) => one.id)).not.toContain(id);
    expect((await kept().history(id)).map(({ what, details }) => [what, details.note])).toEqual([
      ['discarded', undefined],
      ['given-back', 'Biaya belum disebut'],
      ['handed-in', 'Sudah lengkap'],
      ['begun', undefined],
    ]);
  });

  it('of a folder is remembered, also when it was discarded', async () => {
    const origin = { kind: 'folder', folder: 'dinsos/x', hash: 'of-the-folder' } as const;
    await kept().create({ id: randomUUID(), name: 'X', files: {}, origin, createdBy: 'operator' });
    await source.query(`UPDATE service_draft SET state = 'discarded' WHERE origin->>'folder' = 'dinsos/x'`);
    expect([await kept().wasDrafted('of-the-folder'), await kept().wasDrafted('another')]).toEqual([true, false]);
  });
});
