// Three hundred of the tamperings that `npm run audit:tamper` plays by the thousand.
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Client } from 'pg';
import type { SmallCity } from './fixtures/small-city.js';
import { findingsOf, playTampering, tamperCity } from './fixtures/tamper-run.js';

let database: TestDatabase;
let client: Client;
let city: SmallCity;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  city = await tamperCity(client, 20_261_126);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('what nobody has touched is whole', async () => {
  expect(await findingsOf(client, city)).toEqual([]);
});

it('whatever is changed, put in or taken out is told, with its case and its minute', async () => {
  const untold = [];
  for (let number = 0; number < 300; number += 1) {
    const { isTold, ...tampered } = await playTampering(client, city, number);
    if (!isTold) untold.push(tampered);
  }
  expect(untold).toEqual([]);
});
