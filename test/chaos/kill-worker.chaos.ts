import { createHash } from 'node:crypto';
import type { City } from '@alur/city';
import { canonicalJson } from '@alur/kernel';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { doctorOf } from '../support/doctor.js';
import { randomFrom } from '../support/generated-service.js';
import { eventually } from '../support/people.js';
import { openSealed } from '../support/sealed.js';
import type { Submitted } from '../support/people.js';
import type { Village } from '../support/sktm.js';
import { playSktm, punten, sisir, sktmCast } from '../support/sktm.js';

/** Each seed is seven kills. ALUR_CHAOS_SEEDS draws others, by commas: 21 is a long one. */
const kills = 7;
const seeds = (process.env['ALUR_CHAOS_SEEDS'] ?? '7,1945').split(',').map(Number);

let world: CityUnderTest;
let city: City;
let database: Client;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
  database = new Client({ connectionString: world.database.url });
  await database.connect();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
});

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function flushRedis(): Promise<void> {
  if (!world.redisUrl) return;
  const redis = new Redis(world.redisUrl);
  await redis.flushall();
  await redis.quit();
}

/** Kills the worker at random instants, also while it boots, and starts it anew; wipes Redis in the middle. */
async function havoc(seed: number): Promise<void> {
  const random = randomFrom(seed);
  for (let done = 0; done < kills; done += 1) {
    await wait(500 + random() * 2_000);
    if (done === Math.floor(kills / 2)) await flushRedis();
    await world.killWorker();
    await wait(random() * 300);
    await world.startWorker();
  }
}

async function playCases(seed: number, round: number): Promise<readonly Submitted[]> {
  const plays: readonly (readonly [Village, boolean, boolean])[] = [
    [sisir, true, false],
    [punten, true, true],
    [sisir, false, false],
    [punten, true, false],
  ];
  return Promise.all(
    plays.map(async ([village, poor, endorse], n) => {
      const cast = await sktmCast(
        city,
        world,
        village,
        `0812${String(seed).padStart(4, '0')}${String(round)}00${String(n)}`,
      );
      const submitted = await playSktm({ world, city, cast, village, poor, endorse });
      await eventually(
        `an end of ${submitted.reference}`,
        async () => {
          const { status } = await cast.citizen.track(submitted.reference);
          return ['issued', 'rejected'].includes(status) ? status : undefined;
        },
        60_000,
      );
      return submitted;
    }),
  );
}

const count = async (sql: string, values: readonly unknown[]): Promise<number> =>
  Number((await database.query<{ n: string }>(sql, [...values])).rows[0]?.n);

async function chainHolds(caseId: string): Promise<boolean> {
  const { rows } = await database.query<{
    revision: number;
    at: Date;
    actor: string;
    command_key: string;
    events: string;
    hash: Buffer;
  }>(
    'SELECT revision, at, actor, command_key, events::text AS events, hash FROM case_event WHERE case_id = $1 ORDER BY revision',
    [caseId],
  );
  let previous = Buffer.alloc(32);
  return rows.every((row, index) => {
    const text = canonicalJson({
      caseId,
      revision: row.revision,
      at: row.at.toISOString(),
      actor: row.actor,
      commandKey: row.command_key,
      events: row.events,
    });
    previous = createHash('sha256').update(previous).update(text).digest();
    return row.revision === index + 1 && previous.equals(row.hash);
  });
}

describe('a worker that is killed again and again', () => {
  it.each(seeds)(
    'seed %i: every case ends, and nothing was done twice',
    async (seed) => {
      let killing = true;
      const killer = havoc(seed).finally(() => {
        killing = false;
      });
      const cases: Submitted[] = [];
      for (let round = 1; killing; round += 1) cases.push(...(await playCases(seed, round)));
      await killer;
      const ids = cases.map((one) => one.caseId);
      await eventually(
        'the last messages',
        async () =>
          (await count('SELECT count(*) AS n FROM work_item WHERE case_id = ANY ($1)', [ids])) === 0 ? true : undefined,
        60_000,
      );
      const sealed = await openSealed(world);
      const bodies = (await sealed.outbox.list(100_000)).map(({ body }) => body);
      await sealed.close();
      for (const { caseId, reference } of cases) {
        expect(await chainHolds(caseId)).toBe(true);
        // The ledger of the message adapter: one receipt, one answer, one link per neighbour.
        expect(
          await count(`SELECT count(*) AS n FROM outbox_message WHERE key = $1`, [`${caseId}.notify-received`]),
        ).toBe(1);
        expect(
          await count(`SELECT count(*) AS n FROM outbox_message WHERE key = $1`, [`${caseId}.notify-decided`]),
        ).toBe(1);
        expect(bodies.filter((body) => body.includes('/tugas/') && body.includes(reference))).toHaveLength(2);
        // The ledger of letters: granted or refused, a case has one number and one file.
        expect(await count('SELECT count(*) AS n FROM letter_number WHERE case_id = $1', [caseId])).toBe(1);
        expect(
          await count(`SELECT count(*) AS n FROM stored_file WHERE case_id = $1 AND field LIKE 'letter:%'`, [caseId]),
        ).toBe(1);
      }
      expect(
        await count('SELECT count(*) AS n FROM user_task WHERE case_id = ANY ($1) AND closed_at IS NULL', [ids]),
      ).toBe(0);
      expect(await count('SELECT count(*) AS n FROM work_item WHERE dead_at IS NOT NULL', [])).toBe(0);
      // Serials of a series have no gap: nothing was numbered and then lost.
      expect(
        await count(
          'SELECT count(*) AS n FROM letter_counter c WHERE c.last <> (SELECT count(*) FROM letter_number l WHERE (l.agency, l.series, l.year) = (c.agency, c.series, c.year))',
          [],
        ),
      ).toBe(0);
      expect(await doctorOf(world)).toBe('');
    },
    300_000,
  );
});
