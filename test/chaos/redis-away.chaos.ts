// Redis is wiped, killed for a while and started empty in the middle of many cases, and no process of ours is restarted.
import type { OfficerActor } from '@alur/access';
import { completeTask, submitRequest } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import type { OpenPorts } from '@alur/platform';
import { createLogger, openPorts } from '@alur/platform';
import { Client } from 'pg';
import type { CityUnderTest } from '../support/city-under-test.js';
import { freePort, startCity } from '../support/city-under-test.js';
import type { OwnRedis } from '../support/own-redis.js';
import { ownRedis } from '../support/own-redis.js';
import { doctorOf } from '../support/doctor.js';
import { eventually } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

/** Nobody sends a file here, and Jest cannot load what looks into them. */
jest.mock('@alur/files', () => ({
  detectMediaType: () => undefined,
  diskFileStore: () => ({}),
  openScanner: () => ({}),
}));

/** By hand: ALUR_CHAOS_CASES=2000 ALUR_CHAOS_OUTAGE=20. */
const count = Number(process.env['ALUR_CHAOS_CASES'] ?? 60);
const outageSeconds = Number(process.env['ALUR_CHAOS_OUTAGE'] ?? 6);
/** One case in so many is granted, which is the longer way. */
const grantedEvery = 20;

const redisHere = process.env['ALUR_TEST_REDIS_URL'] !== undefined;

let redis: OwnRedis | undefined;
let world: CityUnderTest;
let database: Client;
let opened: OpenPorts;
let isClosed = false;

beforeAll(async () => {
  if (!redisHere) return;
  redis = await ownRedis(await freePort());
  if (!redis) return;
  world = await startCity({ redisUrl: redis.url });
  database = new Client({ connectionString: world.database.url });
  await database.connect();
  opened = await openPorts(
    {
      databaseUrl: world.database.url,
      queues: { kind: 'redis', url: redis.url, prefix: world.queuePrefix },
      cityFolder: world.cityFolder,
      filesFolder: world.filesFolder,
      secretKey: { file: world.secretKeyFile, makeMissing: false },
      scanner: { kind: 'none', demo: true },
      publicUrl: world.url,
    },
    createLogger('people', 'error'),
  );
}, 60_000);
afterAll(async () => {
  if (!isClosed) await opened?.close();
  await database?.end();
  await world?.stop();
  await redis?.kill();
});

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Somebody who holds every office that a request from Sisir comes to. */
const officer: OfficerActor = {
  kind: 'officer',
  id: 'everybody',
  name: 'Everybody',
  holdings: [
    { agency: 'kel-sisir', role: 'rt', scope: '007/003' },
    { agency: 'kel-sisir', role: 'rw', scope: '007' },
    ...['front-office', 'welfare', 'lurah'].map((role) => ({ agency: 'kel-sisir', role })),
    ...['verifier', 'head'].map((role) => ({ agency: 'dinsos', role })),
  ],
};

/** A granted case is poor, any other is not. */
const answersTo = (element: string, isPoor: boolean): JsonObject => {
  const answers: Readonly<Record<string, JsonObject>> = {
    'rt-approval': { rt_answer: 'known' },
    'rw-approval': { rw_answer: 'known' },
    'check-completeness': { completeness: 'complete' },
    'dinsos-check': { dtsen_registered: 'yes', decile: isPoor ? '2' : '8' },
    'field-visit': { visit_verdict: isPoor ? 'poor' : 'not-poor', visit_notes: 'Rumah dikunjungi.' },
    'prepare-refusal': { refusal_ground: 'not-poor', refusal_reason: 'Penghasilan keluarga di atas batas.' },
    sign: { head_decision: 'approve' },
  };
  return answers[element] ?? {};
};

/** Files one request and gives the id of its case. */
async function file(applicant: string): Promise<string> {
  const { ports } = opened;
  const version = await ports.versions.findPublished('sktm');
  if (!version) throw new Error('Expected the service sktm');
  const id = ports.entropy.uuid();
  await ports.drafts.create({ id, serviceId: 'sktm', versionHash: version.hash, citizenId: applicant });
  const photos = { house_photo_front: ports.entropy.uuid(), house_photo_inside: ports.entropy.uuid() };
  await ports.drafts.save(id, 1, { ...sktmAnswers(sisir), ...photos });
  const answer = await submitRequest(ports)({ kind: 'citizen', id: applicant }, { draftId: id, key: 'once' });
  if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error)}`);
  return id;
}

interface OpenTask {
  readonly case_id: string;
  readonly key: string;
  readonly element_id: string;
  readonly revision: number;
}

/** Does whatever lies in the queues, until every case has its answer. */
async function workUntilAllAreDecided(ids: readonly string[]): Promise<void> {
  const isPoor = new Map(ids.map((id, index) => [id, index % grantedEvery === 0]));
  await eventually(
    'an answer to every request',
    async () => {
      const { rows } = await database.query<OpenTask>(
        'SELECT case_id, key, element_id, revision FROM user_task WHERE closed_at IS NULL ORDER BY opened_at LIMIT 200',
      );
      await Promise.all(
        rows.map(({ case_id, key, element_id, revision }) =>
          completeTask(opened.ports)(officer, {
            taskId: `${case_id}.${key}`,
            data: answersTo(element_id, isPoor.get(case_id) ?? false),
            revision,
          }),
        ),
      );
      return (await numberOf(`SELECT count(*) AS n FROM case_instance WHERE state ? 'decision'`)) === ids.length
        ? true
        : undefined;
    },
    600_000,
  );
}

const numberOf = async (sql: string): Promise<number> => Number((await database.query<{ n: string }>(sql)).rows[0]?.n);

(redisHere ? describe : describe.skip)('cases while Redis is wiped, goes away and comes back', () => {
  it('all come to their end, and nothing happened twice', async () => {
    const applicant = (await opened.ports.citizens.findOrCreateByPhone('+6281200000900')).id;
    const filed = async (part: number): Promise<readonly string[]> => {
      const ids: string[] = [];
      while (ids.length < part)
        ids.push(
          ...(await Promise.all(Array.from({ length: Math.min(50, part - ids.length) }, () => file(applicant)))),
        );
      return ids;
    };
    const quarter = Math.ceil(count / 4);
    const before = await filed(quarter);
    await redis?.flush();
    const wiped = await filed(quarter);
    await redis?.kill();
    const away = wait(outageSeconds * 1_000);
    const without = await filed(quarter);
    const back = away.then(() => redis?.start());
    const after = await filed(quarter);
    const ids = [...before, ...wiped, ...without, ...after];
    await workUntilAllAreDecided(ids);
    await back;
    await eventually(
      'the last letters and messages',
      async () => ((await numberOf('SELECT count(*) AS n FROM work_item')) === 0 ? true : undefined),
      120_000,
    );

    expect(await numberOf('SELECT count(*) AS n FROM user_task WHERE closed_at IS NULL')).toBe(0);
    // One receipt and one answer to each applicant.
    for (const notice of ['received', 'decided'])
      expect(await numberOf(`SELECT count(*) AS n FROM outbox_message WHERE key LIKE '%.notify-${notice}'`)).toBe(
        ids.length,
      );
    // A letter to each, whatever it says.
    expect(await numberOf('SELECT count(*) AS n FROM letter_number')).toBe(ids.length);
    // As many turns as the revision says, and each command once.
    expect(
      await numberOf(`
          SELECT count(*) AS n FROM case_instance c
           WHERE c.revision <> (SELECT count(*) FROM case_event e WHERE e.case_id = c.id)
              OR c.revision <> (SELECT count(*) FROM command_inbox i WHERE i.case_id = c.id)`),
    ).toBe(0);
    // The people of this test hold connections of their own.
    await opened.close();
    isClosed = true;
    expect(await doctorOf(world)).toBe('');
  }, 900_000);
});
