// How many connections a city holds at PostgreSQL while much is going on, on either backend of the queues.
import type { City } from '@alur/city';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { connectionBudget, sum, watchConnections } from '../support/connections.js';
import { CitizenPerson, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

const kind = process.env['QUEUE_BACKEND'] === 'postgres' ? 'postgres' : 'redis';
let world: CityUnderTest;
let city: City;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity({ queueBackend: kind });
}, 60_000);
afterAll(() => world.stop());

it(`a city whose queues run on ${kind} holds at most ${String(connectionBudget)} connections, each with a name`, async () => {
  const watch = await watchConnections(world.database.url);
  const officer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service'));
  const citizens = Array.from({ length: 12 }, (_, n) => new CitizenPerson(world.url, `0812000120${String(10 + n)}`));
  await Promise.all(
    citizens.map(async (citizen) => {
      await citizen.signIn();
      const { reference } = await citizen.apply('surat-ket-usaha', businessAnswers);
      await officer.answer(reference, { verification: 'valid' });
    }),
  );
  const fullest = await watch.stop();
  expect(sum(fullest)).toBeLessThanOrEqual(connectionBudget);
  expect(Object.keys(fullest)).toEqual(
    expect.arrayContaining(['alur-administration', 'alur-lanes', 'alur-listen', 'alur-notify', 'alur-reading']),
  );
  // BullMQ names the connection that a worker listens on after its queue.
  const listeners = ['bell', 'effect.letter', 'effect.message', 'handoff'];
  const ours = Object.keys(fullest).filter((name) => !name.startsWith('alur-'));
  expect(ours).toEqual(kind === 'postgres' ? listeners : []);
}, 90_000);
