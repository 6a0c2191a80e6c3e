import { adoptCityFolder } from '@alur/application';
import type { CityVersion } from '@alur/application';
import { createTestDatabase } from '@alur/testing';
import type { TestDatabase } from '@alur/testing';
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { cityVersions } from './city-versions.js';

let database: TestDatabase;
let source: DataSource;

beforeEach(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 4).initialize();
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

const entropy = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const open = () => ({ cities: cityVersions(source, () => 'request-1'), entropy });
const studio = (after: number): Omit<CityVersion, 'number' | 'at'> & { readonly after: number } => ({
  after,
  hash: `hash-${String(after)}`,
  files: { 'roles.yaml': 'roles: {}' },
  origin: 'studio',
  by: 'officer:ayu',
  parts: ['roles'],
  note: 'Menurut keputusan',
});

describe('the city in the database', () => {
  it('is the folder it was installed with, once, also for two that start at the same time', async () => {
    const ports = open();
    const folder = { 'city.yaml': 'id: a' };
    const both = await Promise.all([adoptCityFolder(ports, folder), adoptCityFolder(ports, folder)]);
    expect(both).toContain('adopted');
    expect(await adoptCityFolder(ports, folder)).toBe('known');
    expect(await ports.cities.currentNumber()).toBe(1);
    expect(await ports.cities.findCurrent()).toMatchObject({
      number: 1,
      origin: 'folder',
      by: 'operator',
      files: folder,
    });
  });

  it('follows a changed folder until somebody changes it on the screen', async () => {
    const ports = open();
    await adoptCityFolder(ports, { 'city.yaml': 'id: a' });
    expect(await adoptCityFolder(ports, { 'city.yaml': 'id: b' })).toBe('adopted');
    await ports.cities.add(studio(2));
    expect(await adoptCityFolder(ports, { 'city.yaml': 'id: c' })).toBe('held-back');
    expect(await ports.cities.findCurrent()).toMatchObject({ number: 3, by: 'officer:ayu', note: 'Menurut keputusan' });
  });

  it('takes one of two changes of the same state, with its entry in the audit', async () => {
    const { cities } = open();
    const added = await Promise.all([cities.add(studio(0)), cities.add({ ...studio(0), hash: 'other' })]);
    expect(added.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await cities.add(studio(0))).toBeUndefined();
    expect((await cities.list()).map(({ number }) => number)).toEqual([1]);
    const entries = await source.query<object[]>(
      "SELECT actor, subject_id, request_id FROM audit_event WHERE action = 'city-changed'",
    );
    expect(entries).toEqual([{ actor: 'officer:ayu', subject_id: '1', request_id: 'request-1' }]);
  });

  it.each(["UPDATE city_version SET note = 'x'", 'DELETE FROM city_version', 'TRUNCATE city_version'])(
    'is kept as it was: %s is refused',
    async (statement) => {
      await open().cities.add(studio(0));
      await expect(source.query(statement)).rejects.toThrow('city_version is kept as it is');
    },
  );
});
