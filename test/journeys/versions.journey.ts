// A new version is published while requests of the old one stand everywhere a request can stand. Each goes on by its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskDetail } from '@alur/contracts';
import type { City } from '@alur/city';
import { Client } from 'pg';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { resubmit, sendBack, taskOf } from '../support/corrections.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';
import { first, publish, second, third, versioned, writeVersion } from '../support/two-versions.js';

let world: CityUnderTest;
let city: City;
let folder: string;
let database: Client;
let citizen: CitizenPerson;
let loket: OfficerPerson;
let kesra: OfficerPerson;
let lurah: OfficerPerson;

beforeAll(async () => {
  city = await openBatu();
  folder = await mkdtemp(join(tmpdir(), 'alur-versions-'));
  await writeVersion(folder, first);
  world = await startCity({ servicesFolder: folder });
  await world.startWorker();
  database = new Client({ connectionString: world.database.url });
  await database.connect();
  const officer = (role: string) => OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));
  [loket, kesra, lurah] = await Promise.all([officer('front-office'), officer('welfare'), officer('lurah')]);
  citizen = new CitizenPerson(world.url, '081200007001');
  await citizen.signIn();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const answers = { name: 'Warga Fiktif', village: sisir.code, nilai: '80' };
const apply = () => citizen.apply(versioned, answers);

const versionOf = async (caseId: string): Promise<string | undefined> =>
  (await database.query<{ version_hash: string }>('SELECT version_hash FROM case_instance WHERE id = $1', [caseId]))
    .rows[0]?.version_hash;

const atElement = (reference: string, element: string) =>
  eventually(`${reference} at ${element}`, async () => {
    const tracked = await citizen.track(reference);
    return tracked.baton.some((link) => link.element === element && link.state === 'holding') ? tracked : undefined;
  });

const isWaiting = (caseId: string) =>
  eventually(`${caseId} to wait`, async () => {
    const { rows } = await database.query("SELECT 1 FROM work_item WHERE case_id = $1 AND kind = 'timer'", [caseId]);
    return rows.length > 0 || undefined;
  });

/** Nothing on its way: the cases wait for people or for their timers. */
const atRest = (ids: readonly string[]) =>
  eventually('the cases to come to rest', async () => {
    const { rows } = await database.query<{ busy: number }>(
      `SELECT count(*)::int AS busy FROM work_item WHERE case_id = ANY($1) AND (kind <> 'timer' OR leased_until > clock_timestamp())`,
      [ids],
    );
    return rows[0]?.busy === 0 || undefined;
  });

/** Every row that says anything of these cases. When a timer was last handed to a queue is the queue's affair. */
async function rowsOf(ids: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await database.query<{ table_name: string }>(
    `SELECT c.table_name FROM information_schema.columns c
       JOIN pg_class p ON p.relname = c.table_name AND NOT p.relispartition
      WHERE c.table_schema = 'public' AND c.column_name = 'case_id' ORDER BY 1`,
  );
  const found: Record<string, readonly string[]> = {};
  for (const [table, column] of [['case_instance', 'id'], ...tables.map((one) => [one.table_name, 'case_id'])]) {
    const { rows } = await database.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'published_at')::text AS row FROM ${table ?? ''} t WHERE ${column ?? ''}::text = ANY($1) ORDER BY 1`,
      [ids],
    );
    found[table ?? ''] = rows.map(({ row }) => row);
  }
  return found;
}

const hiddenIn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const timerHasFired = 60_000;

describe('a version that is published while requests are open', () => {
  const open: Record<'task' | 'correction' | 'fanOut' | 'timer' | 'ended', Submitted> = {} as never;
  let draft = '';
  /** What the check page sends along when its button is pressed. */
  let onScreen: Readonly<Record<string, string>> = {};
  let promised: Readonly<Record<string, string | undefined>> = {};
  let [old, fresh] = ['', ''];

  it('alters not one row of them, wherever they stand', async () => {
    draft = await citizen.fill(versioned, answers);
    const { text } = await citizen.agent.get(`/permohonan/${draft}/periksa`).expect(200);
    onScreen = hiddenIn(text);
    for (const state of ['task', 'correction', 'fanOut', 'ended', 'timer'] as const) open[state] = await apply();
    const { task, correction, fanOut, timer, ended } = open;
    const returned = await sendBack(loket, correction.reference, [{ field: 'name', reason: 'unclear' }]);
    expect(returned.status).toBe(200);
    await citizen.agent.post(`/api/v1/my-cases/${ended.caseId}/withdraw`).expect(200);
    await loket.answer(fanOut.reference, {});
    await kesra.answer(fanOut.reference, {});
    await loket.answer(timer.reference, {});
    await kesra.answer(timer.reference, {});
    await kesra.answer(timer.reference, {});
    await isWaiting(timer.caseId);
    const all = [task, correction, fanOut, timer, ended];
    const ids = all.map(({ caseId }) => caseId);
    await atRest(ids);
    old = (await versionOf(task.caseId)) ?? '';
    promised = Object.fromEntries(
      await Promise.all(
        all.map(async ({ reference }) => [reference, (await citizen.track(reference)).promisedBy] as const),
      ),
    );
    const before = await rowsOf([...ids, draft]);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['case_data', 'case_event', 'case_instance', 'command_inbox', 'user_task', 'work_item']),
    );
    expect(before['case_instance']).toHaveLength(5);

    fresh = publish(world.database.url, await writeVersion(folder, second));

    expect(fresh).not.toBe(old);
    expect(await rowsOf([...ids, draft])).toEqual(before);
  }, 120_000);

  it(
    'new requests go by it at once, without a process started anew',
    async () => {
      const { reference, caseId } = await citizen.apply(versioned, { ...answers, sebab: 'Pindah kerja' });
      expect(await versionOf(caseId)).toBe(fresh);
      const tracked = await atElement(reference, 'periksa');
      expect(tracked.baton.find(({ element }) => element === 'periksa')?.step).toBe(second.checkWords);
      expect(tracked.promisedBy).not.toBe(promised[open.task.reference]);
      const detail = await kesra.answer(reference, {});
      expect(detail.task.title).toBe(second.checkTitle);
      // Its table refuses what the old one grants, and nobody reviews in between.
      const refusal = await eventually('the refusal to be written', () => lurah.findTask(reference));
      expect(refusal.title).toBe('Tulis penolakan');
    },
    timerHasFired,
  );

  it(
    'the one at a task goes on by the old one: officer, form, words, steps and promise',
    async () => {
      const { reference } = open.task;
      const tracked = await citizen.track(reference);
      expect(tracked.baton.find(({ element }) => element === 'periksa')?.step).toBe(first.checkWords);
      expect(tracked.promisedBy).toBe(promised[reference]);
      expect((await loket.answer(reference, {})).task.title).toBe(first.checkTitle);
      expect((await kesra.answer(reference, {})).task.title).toBe('Tinjau');
    },
    timerHasFired,
  );

  it(
    'the one that was returned is corrected on the old form and checked by the old step',
    async () => {
      const { reference, caseId } = open.correction;
      const sent = await resubmit(citizen, caseId, { name: 'Warga Fiktif Kedua' });
      expect(sent.status).toBe(200);
      const detail: TaskDetail = await taskOf(loket, reference);
      expect([detail.task.title, detail.changes.map(({ field }) => field)]).toEqual([first.checkTitle, ['name']]);
      await loket.answer(reference, {});
    },
    timerHasFired,
  );

  it(
    'the one in a fan-out waits for its second reviewer, though the new version has none',
    async () => {
      const { reference, caseId } = open.fanOut;
      expect((await kesra.answer(reference, {})).task.title).toBe('Tinjau');
      await isWaiting(caseId);
    },
    timerHasFired,
  );

  it('the one at a timer goes on when its own time has come, is granted by its own table and gets its own letter', async () => {
    const { reference, caseId } = open.timer;
    const task = await eventually('the signature', () => lurah.findTask(reference), timerHasFired);
    expect(task.title).toBe(first.signTitle);
    await lurah.answer(reference, {});
    const done = await eventually('the letter', async () => {
      const now = await citizen.track(reference);
      return now.status === 'issued' ? now : undefined;
    });
    expect(done.letters).toMatchObject([{ title: first.letterTitle }]);
    expect(await versionOf(caseId)).toBe(old);
  }, 120_000);

  it('the one that ended stays as it ended', async () => {
    expect(await citizen.track(open.ended.reference)).toMatchObject({ status: 'withdrawn' });
  });

  it(
    'a draft is told what is new before it is sent, keeps its answers, and goes by what it was shown',
    async () => {
      const refused = await citizen.send(draft);
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'SERVICE_CHANGED']);
      const pressed = await citizen.agent.post(`/permohonan/${draft}/periksa`).type('form').send(onScreen);
      expect([pressed.status, pressed.headers['location']]).toEqual([303, `/permohonan/${draft}/periksa`]);
      const page = await citizen.agent.get(`/permohonan/${draft}/periksa`).expect(200);
      expect(page.text).toContain('Layanan ini berubah sejak Anda mulai mengisi');
      expect(page.text).toContain('Janji waktu berubah dari 2 hari kerja menjadi 9 hari kerja: lebih lama.');
      const shown = await citizen.agent.get(`/api/v1/drafts/${draft}`).expect(200);
      expect(shown.body).toMatchObject({
        version: fresh,
        answers: { name: 'Warga Fiktif', nilai: 80 },
        news: expect.arrayContaining(['Isian baru: "Sebab", wajib diisi.']) as unknown,
      });
      const gone = await citizen.agent.get(`/permohonan/${draft}/isi/halaman-lama`);
      expect([gone.status, gone.headers['location']]).toEqual([303, `/permohonan/${draft}/isi/sebab`]);
      const missing = await citizen.send(draft);
      expect(missing.body).toMatchObject({ code: 'DATA_INVALID', errors: [{ field: 'sebab' }] });
      await citizen.agent
        .put(`/api/v1/drafts/${draft}/pages/sebab`)
        .set('if-match', String(shown.headers['etag']))
        .send({ answers: { sebab: 'Pindah kerja' } })
        .expect(200);
      // The page that was open before says so itself, also when another window has moved the draft on.
      await citizen.agent.post(`/permohonan/${draft}/periksa`).type('form').send(onScreen).expect(303);
      expect(await versionOf(draft)).toBeUndefined();
      expect(await versionOf((await citizen.submit(draft)).caseId)).toBe(fresh);
    },
    timerHasFired,
  );

  it(
    'a draft with an answer that is asked no more can be sent all the same',
    async () => {
      const id = await citizen.fill(versioned, { ...answers, sebab: 'Pindah kerja' });
      const back = publish(world.database.url, await writeVersion(folder, first));
      await citizen.agent.get(`/api/v1/drafts/${id}`).expect(200);
      expect(await versionOf((await citizen.submit(id)).caseId)).toBe(back);
      publish(world.database.url, await writeVersion(folder, second));
    },
    timerHasFired,
  );

  it(
    'a draft goes along with a version that only says it otherwise',
    async () => {
      const id = await citizen.fill(versioned, { ...answers, sebab: 'Pindah kerja' });
      const newest = publish(world.database.url, await writeVersion(folder, third));
      expect(await versionOf((await citizen.submit(id)).caseId)).toBe(newest);
    },
    timerHasFired,
  );
});

describe('publishing while many requests are on their way', () => {
  it('loses none, and none changes its version', async () => {
    const folders = await Promise.all(
      [first, second].map(async (version, index) => writeVersion(join(folder, String(index)), version)),
    );
    let isPublishing = true;
    const seen = new Map<string, string>();
    const publishing = (async () => {
      try {
        for (let round = 0; round < 4; round += 1) {
          publish(world.database.url, folders[round % 2] ?? '');
          // Three may have been on their way before: one more was begun after.
          const enough = seen.size + 4;
          await eventually('more requests', () => Promise.resolve(seen.size >= enough || undefined));
        }
      } finally {
        isPublishing = false;
      }
    })();
    const person = async (): Promise<void> => {
      while (isPublishing) {
        const { caseId } = await sendPatiently();
        seen.set(caseId, (await versionOf(caseId)) ?? '');
      }
    };
    await Promise.all([publishing, person(), person(), person()]);
    const ids = [...seen.keys()];
    expect(new Set(seen.values()).size).toBe(2);
    await atRest(ids);
    const { rows } = await database.query<{ id: string; version_hash: string; submitted_by: string; tasks: number }>(
      `SELECT c.id, c.version_hash, e.events->0->>'version' AS submitted_by,
              (SELECT count(*)::int FROM user_task t WHERE t.case_id = c.id AND t.closed_at IS NULL) AS tasks
         FROM case_instance c JOIN case_event e ON e.case_id = c.id AND e.revision = 1 WHERE c.id = ANY($1)`,
      [ids],
    );
    expect(rows).toHaveLength(ids.length);
    for (const { id, version_hash: hash, submitted_by: submittedBy, tasks } of rows)
      expect([id, hash, submittedBy, tasks]).toEqual([id, seen.get(id), seen.get(id), 1]);
    const { rows: stuck } = await database.query('SELECT 1 FROM incident WHERE case_id = ANY($1)', [ids]);
    expect(stuck).toEqual([]);
  }, 120_000);

  /** Answers what is asked until it is sent: what was told to have changed is looked at, and sent again. */
  async function sendPatiently(): Promise<Submitted> {
    const draft = await citizen.fill(versioned, { ...answers, sebab: 'Pindah kerja' });
    for (;;) {
      const sent = await citizen.send(draft);
      if (sent.status === 201) return sent.body as Submitted;
      expect(['SERVICE_CHANGED', 'DATA_INVALID']).toContain((sent.body as { code: string }).code);
      const { body, headers } = await citizen.agent.get(`/api/v1/drafts/${draft}`).expect(200);
      const { pages } = body as { pages: readonly { id: string }[] };
      if (pages.some(({ id }) => id === 'sebab'))
        await citizen.agent
          .put(`/api/v1/drafts/${draft}/pages/sebab`)
          .set('if-match', String(headers['etag']))
          .send({ answers: { sebab: 'Pindah kerja' } });
    }
  }
});
