// One bit of what was kept is turned around behind the city's back: nobody is shown it as good, and whoever looks is told where.
import { Client } from 'pg';
import { alurCommand } from '../support/alur-command.js';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { flipAuditRow, flipEvent, flipFile, flipSection } from '../support/flipped-bytes.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

let world: CityUnderTest;
let owner: Client;
let citizen: CitizenPerson;
let officer: OfficerPerson;
let hit: Submitted;
let neighbour: Submitted;

beforeAll(async () => {
  world = await startCity();
  owner = new Client({ connectionString: world.database.url });
  await owner.connect();
  citizen = new CitizenPerson(world.url, '081200015001');
  await citizen.signIn();
  [hit, neighbour] = [
    await citizen.apply('surat-ket-usaha', businessAnswers),
    await citizen.apply('surat-ket-usaha', businessAnswers),
  ];
  officer = await OfficerPerson.signIn(world.url, accountOf(await openBatu(), world.setup, sisir.office, 'service'));
}, 60_000);
afterAll(async () => {
  await owner.end();
  await world.stop();
});

const verified = (what: 'audit' | 'data') => alurCommand(world, [what, 'verify']);
const damaged = { status: 500, body: expect.objectContaining({ code: 'DATA_DAMAGED' }) as unknown };
const taskOf = async ({ reference }: Submitted) => {
  const task = await eventually(reference, () => officer.findTask(reference));
  return officer.agent.get(`/api/v1/tasks/${task.id}`);
};

it('a whole city is whole', async () => {
  expect(await verified('data')).toMatchObject({ code: 0, lines: [{ ok: true, findings: 0 }] });
  expect(await verified('audit')).toMatchObject({ code: 0 });
});

it('a file that was changed on the disk is refused and found, and opens again once it is put back', async () => {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM stored_file WHERE case_id = $1', [hit.caseId]);
  const id = rows[0]?.id ?? '';
  const open = () => officer.agent.get(`/api/v1/cases/${hit.caseId}/files/${id}`);
  expect((await taskOf(hit)).status).toBe(200);
  expect((await open()).status).toBe(200);
  const flip = await flipFile(world.filesFolder, id, 0.5);
  expect(await open()).toMatchObject(damaged);
  const { code, lines } = await verified('data');
  expect(code).toBe(1);
  expect(lines[0]).toMatchObject({ code: 'FILE_DAMAGED', caseId: hit.caseId });
  expect(lines[0]?.['place']).toMatch(new RegExp(`^file\\|.*\\|${id}$`));
  await flip.back();
  expect((await open()).status).toBe(200);
});

it('a section that was changed is refused and found; the next case is not touched by it', async () => {
  const flip = await flipSection(owner, hit.caseId, 0.9);
  expect(await taskOf(hit)).toMatchObject(damaged);
  expect((await taskOf(neighbour)).status).toBe(200);
  const { code, lines } = await verified('data');
  expect(code).toBe(1);
  expect(lines[0]).toMatchObject({ code: 'VALUE_DAMAGED', place: flip.place, caseId: hit.caseId });
  await flip.back();
  expect((await taskOf(hit)).status).toBe(200);
});

it('a turn that was changed is told to nobody, and the audit names it', async () => {
  const flip = await flipEvent(owner, hit.caseId, 1);
  const track = () => citizen.agent.get(`/permohonan/${hit.caseId}`).set('accept', 'text/html');
  const page = await track();
  expect(page.status).toBe(500);
  expect(page.text).toContain('rusak di tempat penyimpanan kami');
  const { code, lines } = await verified('audit');
  expect(code).toBe(1);
  expect(lines[0]).toMatchObject({ code: 'TURN_CHANGED', caseId: hit.caseId, revision: 1 });
  await flip.back();
  expect((await track()).status).toBe(200);
});

it('a row of the audit that was changed is named, once a checkpoint stands over it', async () => {
  expect((await alurCommand(world, ['audit', 'checkpoint'])).code).toBe(0);
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM audit_event ORDER BY id LIMIT 1');
  const id = rows[0]?.id ?? '';
  const flip = await flipAuditRow(owner, id);
  const { code, lines } = await verified('audit');
  expect(code).toBe(1);
  expect(lines.map((line) => [line['code'], line['entry']])).toContainEqual(['ENTRY_CHANGED', id]);
  await flip.back();
  expect((await verified('audit')).code).toBe(0);
});
