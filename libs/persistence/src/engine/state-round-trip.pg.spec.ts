import { canonicalJson } from '@alur/kernel';
import type { InstanceState } from '@alur/process-engine';
import type { TestDatabase } from '@alur/testing';
import { choicesFromEverywhere, createTestDatabase, fullProcess, playChoices } from '@alur/testing';
import fc from 'fast-check';
import { Client } from 'pg';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('what the engine decided comes back from the store as it was, for processes over all elements', async () => {
  const states: InstanceState[] = [];
  fc.assert(
    fc.property(fullProcess, choicesFromEverywhere, (process, chosen) => {
      playChoices(process, chosen, ({ decision }) => states.push(decision.state));
    }),
    { numRuns: 100 },
  );
  expect(states.length).toBeGreaterThan(100);
  const { rows } = await client.query<{ state: InstanceState }>(
    'SELECT value AS state FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY ORDER BY ordinality',
    [JSON.stringify(states)],
  );
  expect(rows.map(({ state }) => canonicalJson(state))).toEqual(states.map(canonicalJson));
});
