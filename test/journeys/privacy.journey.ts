// What is left of people where others could look: nothing, and after their key is gone nothing anywhere.
import { readFile, writeFile } from 'node:fs/promises';
import { subjectKeys } from '@alur/persistence';
import { Client, Pool } from 'pg';
import { countCanaries } from '../privacy/count-canaries.js';
import { alurCommand } from '../support/alur-command.js';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { randomFrom } from '../support/generated-service.js';
import { CitizenPerson, eventually, OfficerPerson, outbox } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

let world: CityUnderTest;

beforeAll(async () => {
  world = await startCity({ env: { LOG_LEVEL: 'trace' } });
}, 60_000);
afterAll(() => world.stop());

it('what people type, send and try is in no queue, log, address, error, event, column or file', async () => {
  const { planted, kinds, control, places } = await countCanaries(world, 60, randomFrom(48));
  expect(planted).toBeGreaterThan(60);
  // Numbers of strangers were never sent anything.
  expect(control).toBe((kinds.code ?? 0) + (kinds.link ?? 0) + (kinds.phone ?? 0) / 2);
  expect(places.filter(({ found }) => found.length > 0)).toEqual([]);
  // Where nothing was looked at, nothing can be found.
  const searched = Object.fromEntries(places.map(({ place, searched: characters }) => [place, characters]));
  expect(Object.entries(searched).filter(([place, characters]) => characters === 0 && place !== 'cookies')).toEqual([]);
});

it('a new key takes over while people apply, and the old one is not missed', async () => {
  const citizen = new CitizenPerson(world.url, '081200048001');
  await citizen.signIn();
  const before = await citizen.apply('sktm', sktmAnswers(sisir));
  let isOver = false;
  const rotated = alurCommand(world, ['keys', 'rotate']).finally(() => (isOver = true));
  const sent: Awaited<ReturnType<CitizenPerson['apply']>>[] = [];
  while (!isOver) sent.push(await citizen.apply('sktm', sktmAnswers(sisir)));
  const { code, lines } = await rotated;
  expect(code).toBe(0);
  const [status] = lines as unknown as readonly { ring: { sealing: string; opening: string[] }; wrapped: object }[];
  expect(Object.keys(status?.wrapped ?? {})).toEqual([status?.ring.sealing]);
  expect(status?.ring.opening).toHaveLength(2);
  for (const { reference } of [before, ...sent]) expect((await citizen.track(reference)).status).toBe('in_process');
  // Taken out of the file under the running processes: they go on, and so does one that starts anew.
  const kept = (await readFile(world.secretKeyFile, 'utf8')).split('\n');
  await writeFile(world.secretKeyFile, kept.slice(1).join('\n'));
  await world.killGateway();
  await world.startGateway();
  await citizen.apply('sktm', sktmAnswers(sisir));
  expect((await outbox(world.url)).length).toBeGreaterThan(2);
  expect((await citizen.track(before.reference)).status).toBe('in_process');
}, 120_000);

it('once the key of somebody is destroyed, every screen says so, nothing breaks, and the proof still holds', async () => {
  const city = await openBatu();
  const officer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service'));
  const citizen = new CitizenPerson(world.url, '081200048002');
  await citizen.signIn();
  const { caseId, reference } = await citizen.apply('surat-ket-usaha', businessAnswers);
  const seen = () => officer.agent.get(`/api/v1/cases/${caseId}`);
  await eventually('the case at the office', async () => ((await seen()).status === 200 ? true : undefined));
  const file = fileOf((await seen()).body);
  expect((await officer.agent.get(file)).status).toBe(200);

  const pool = new Pool({ connectionString: world.database.url, max: 1 });
  const { rows } = await pool.query<{ id: string }>('SELECT applicant_id AS id FROM case_instance WHERE id = $1', [
    caseId,
  ]);
  await subjectKeys(pool).destroy(rows[0]?.id ?? '');
  await pool.end();

  const after = await seen();
  expect(after.status).toBe(200);
  const texts = rowsOf(after.body);
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.every(({ text, erased }) => text === 'Sudah dihapus' && erased === true)).toBe(true);
  const gone = await officer.agent.get(file);
  expect({ status: gone.status, body: gone.body as object }).toMatchObject({
    status: 410,
    body: { code: 'FILE_ERASED' },
  });
  const task = await eventually('its task', () => officer.findTask(reference));
  expect((await officer.task(task.id)).case.id).toBe(caseId);
  const answered = await officer.agent
    .post(`/api/v1/tasks/${task.id}/complete`)
    .set('if-match', `"${String(task.revision)}"`)
    .send({ data: { verification: 'valid' } });
  expect({ status: answered.status, body: answered.body as object }).toMatchObject({
    status: 410,
    body: { code: 'SUBJECT_ERASED' },
  });
  for (const page of ['/', '/permohonan', `/permohonan/${caseId}`])
    expect((await citizen.agent.get(page)).status).toBeLessThan(500);
  const verified = await alurCommand(world, ['audit', 'verify']);
  expect([verified.code, verified.output]).toEqual([0, expect.any(String)]);
  const client = new Client({ connectionString: world.database.url });
  await client.connect();
  const left = await client.query('SELECT 1 FROM subject_index WHERE subject_id = $1', [rows[0]?.id]);
  await client.end();
  expect(left.rowCount).toBe(0);
});

interface Row {
  readonly text: string;
  readonly erased?: boolean;
  readonly file?: { readonly url?: string };
}
const rowsOf = (view: unknown): readonly Row[] =>
  (view as { answers: readonly { rows: readonly Row[] }[] }).answers.flatMap(({ rows }) => rows);
const fileOf = (view: unknown): string => rowsOf(view).flatMap(({ file }) => file?.url ?? [])[0] ?? '';
