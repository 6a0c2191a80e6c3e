// Nobody decides on their own family: the same no for the button, the command and the query; somebody else of the office can.
import { Client } from 'pg';
import type { City } from '@alur/city';
import type { OwnAccountView } from '@alur/contracts';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { answerByLink, linkFor } from '../support/neighbours.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { holderOf } from '../support/batu.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

let world: CityUnderTest;
let city: City;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
}, 60_000);
afterAll(() => world.stop());

const sentence = 'Anda tidak boleh menangani permohonan keluarga sendiri.';

/** At the counter of the kelurahan. */
async function newCase(phone: string, familyCard: string): Promise<string> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  const { reference } = await citizen.apply('sktm', { ...sktmAnswers(sisir), family_card: familyCard });
  for (const [role, scope, field] of [
    ['rt', '007/003', 'rt_answer'],
    ['rw', '007', 'rw_answer'],
  ] as const) {
    const { phone: mobile = '' } = holderOf(city, sisir.office, role, scope);
    await answerByLink(world.url, await linkFor(world.url, mobile, reference), { [field]: 'known' });
  }
  return reference;
}

it('an officer says on which card they stand, and what concerns it is not theirs from then on', async () => {
  const officer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'front-office'));
  const family = (body: object) => officer.agent.put('/api/v1/auth/account/family').send(body);
  const faults = await family({ familyCard: '123', nik: '12' }).expect(422);
  expect(faults.body).toMatchObject({ code: 'DATA_INVALID', errors: [{ field: 'familyCard' }, { field: 'nik' }] });
  const own = await newCase('081200045001', '3579021708909911');
  const other = await newCase('081200045002', '3579021708909912');
  const task = await eventually('the task', () => officer.findTask(own));
  const { id } = task;
  // Taken before it was known whose it is.
  await officer.agent.post(`/api/v1/tasks/${id}/claim`).expect(200);
  await family({ familyCard: '3579 0217 0890 9911' }).expect(204);
  expect((await officer.agent.get('/api/v1/auth/account').expect(200)).body as OwnAccountView).toMatchObject({
    familyDeclared: true,
  });

  expect(await officer.findTask(own)).toMatchObject({ refused: sentence });
  expect((await officer.findTask(other))?.refused).toBeUndefined();
  const detail = await officer.task(id);
  const refused = { allowed: false, reason: sentence };
  expect(detail.may).toMatchObject({ claim: refused, complete: refused, return: refused, release: { allowed: true } });
  const post = (what: string, body: object) =>
    officer.agent
      .post(`/api/v1/tasks/${id}/${what}`)
      .set('if-match', `"${String(detail.task.revision)}"`)
      .send(body);
  const no = { code: 'OWN_FAMILY', detail: sentence };
  expect((await post('complete', { data: { completeness: 'complete' } }).expect(403)).body).toMatchObject(no);
  expect((await post('return', { fields: [{ field: 'name', reason: 'unclear' }] }).expect(403)).body).toMatchObject(no);
  const file = officer.agent.post(`/api/v1/tasks/${id}/files?field=x`).attach('file', Buffer.from('x'), 'x.jpg');
  expect((await file.expect(403)).body).toMatchObject(no);
  await post('release', {}).expect(200);
  expect((await post('claim', {}).expect(403)).body).toMatchObject(no);

  await officer.answer(other, { completeness: 'complete' });
}, 90_000);

it('no number of a card is kept, only its digest', async () => {
  const database = new Client({ connectionString: world.database.url });
  await database.connect();
  const { rows } = await database.query(`SELECT officer_id, kind, encode(digest, 'hex') AS digest FROM officer_family`);
  await database.end();
  expect(rows).toEqual([
    { officer_id: expect.any(String), kind: 'family-card', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
});
