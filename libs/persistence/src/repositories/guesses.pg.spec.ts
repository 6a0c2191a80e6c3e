import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { guesses } from './guesses.js';

let database: TestDatabase;
let source: DataSource;
const limit = { most: 3, minutes: 10 };

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 4).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

it('of tries at once exactly so many are let through', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => guesses(source, testRing).take('at once', limit)));
  expect(taken.filter(Boolean)).toHaveLength(3);
});

it('a right answer gives one back or all, and another process counts on', async () => {
  const [here, there] = [guesses(source, testRing), guesses(source, testRing)];
  for (const gate of [here, there, here]) expect(await gate.take('shared', limit)).toBe(true);
  expect(await there.take('shared', limit)).toBe(false);
  await here.giveBack('shared');
  await here.giveBack('shared');
  expect(await there.take('shared', limit)).toBe(true);
  await here.forget('shared');
  expect(await there.count('shared')).toBe(0);
});

it('a window that is over begins anew, and is thrown away', async () => {
  const gate = guesses(source, testRing);
  for (let n = 0; n < 4; n += 1) await gate.take('late', limit);
  await source.query(`UPDATE guess SET expires_at = clock_timestamp() - interval '1 second'`);
  expect(await gate.count('late')).toBe(0);
  expect(await gate.take('late', limit)).toBe(true);
  expect(await gate.discardOver()).toBeGreaterThan(0);
  expect(await gate.count('late')).toBe(1);
});
