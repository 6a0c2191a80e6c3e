// The gateway is killed with commands on their way; whoever got no answer asks again with the same key.
import { Client } from 'pg';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { doctorOf } from '../support/doctor.js';
import { randomFrom } from '../support/generated-service.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

/** Kills, each with this many people who send at that moment. */
const kills = 5;
const people = 8;

let world: CityUnderTest;
let database: Client;

beforeAll(async () => {
  world = await startCity();
  database = new Client({ connectionString: world.database.url });
  await database.connect();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
});

const numberOf = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
  Number((await database.query<{ n: string }>(sql, [...values])).rows[0]?.n);

/** Sends until there is an answer, and gives every answer that came. */
async function sendUntilAnswered(person: CitizenPerson, draftId: string): Promise<Submitted> {
  return eventually(`an answer to ${draftId}`, () => person.submit(draftId).catch(() => undefined), 60_000);
}

describe('a gateway that is killed again and again', () => {
  it('has done what it had answered, and does once what it is asked again', async () => {
    const random = randomFrom(11);
    const answered = new Map<string, Submitted>();
    for (let kill = 0; kill < kills; kill += 1) {
      const senders = await Promise.all(
        Array.from({ length: people }, async (_, n) => {
          const person = new CitizenPerson(world.url, `0812777${String(kill)}${String(n).padStart(3, '0')}`);
          await person.signIn();
          return { person, draftId: await person.fill('sktm', sktmAnswers(sisir)) };
        }),
      );
      const sending = senders.map(({ person, draftId }) =>
        person.submit(draftId).then(
          (answer) => void answered.set(draftId, answer),
          () => undefined,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      await world.killGateway();
      await Promise.all(sending);
      await world.startGateway();
      for (const { person, draftId } of senders) {
        const again = await sendUntilAnswered(person, draftId);
        // Whoever was answered before is answered the same.
        expect(again).toEqual(answered.get(draftId) ?? again);
        answered.set(draftId, again);
      }
    }
    const ids = [...answered.values()].map(({ caseId }) => caseId);
    expect(new Set(ids).size).toBe(kills * people);
    expect(await numberOf('SELECT count(*) AS n FROM case_instance')).toBe(ids.length);
    expect(await numberOf(`SELECT count(*) AS n FROM case_event WHERE events::text LIKE '%"RequestSubmitted"%'`)).toBe(
      ids.length,
    );
    await eventually('a silent doctor', async () => ((await doctorOf(world)) === '' ? true : undefined), 60_000);
  }, 180_000);
});
