// Somebody comes to the counter and has their request filled in: asked on their own phone, told of it, and nothing stays behind.
import type { AskedConsent, Me, OwnDataView } from '@alur/contracts';
import type { City } from '@alur/city';
import { Client } from 'pg';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, OfficerPerson, outbox } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

let world: CityUnderTest;
let city: City;
let loket: OfficerPerson;

const phone = '081200046001';
const e164 = '+6281200046001';

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
  loket = await signIn('front-office');
}, 60_000);
afterAll(() => world.stop());

const signIn = (role: string) => OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));

const bodies = async (kind: string): Promise<readonly string[]> =>
  (await outbox(world.url)).flatMap(({ key, recipient, body }) =>
    recipient === e164 && key.startsWith(`${kind}:`) ? [body] : [],
  );

async function askConsent(officer = loket, of = phone): Promise<AskedConsent & { readonly code: string }> {
  const answer = await officer.agent.post('/api/v1/assistance/consents').send({ phone: of }).expect(201);
  const asked = answer.body as AskedConsent;
  const message = (await outbox(world.url)).find(({ key }) => key === `consent:${asked.id}`);
  return { ...asked, code: /\b(\d{6})\b/.exec(message?.body ?? '')?.[1] ?? '' };
}

const give = (officer: OfficerPerson, { id, code }: { readonly id: string; readonly code: string }) =>
  officer.agent.post(`/api/v1/assistance/consents/${id}`).send({ code });

const me = async (officer: OfficerPerson): Promise<Me> =>
  (await officer.agent.get('/api/v1/auth/me').expect(200)).body as Me;

/** Everything of the applicant that is theirs alone. */
const theirsAlone = (caseId: string): readonly string[] => [`/permohonan/${caseId}`, `/permohonan/${caseId}/batalkan`];

it('only who works at a counter may ask, and only the code that came to the phone counts, once', async () => {
  const lurah = await signIn('lurah');
  expect((await me(lurah)).assists).toBe(false);
  const refused = await lurah.agent.post('/api/v1/assistance/consents').send({ phone }).expect(403);
  expect(refused.body).toMatchObject({ code: 'NOT_ALLOWED' });
  const noNumber = await loket.agent.post('/api/v1/assistance/consents').send({ phone: '12' }).expect(422);
  expect(noNumber.body).toMatchObject({ code: 'DATA_INVALID', errors: [{ field: 'phone' }] });
  expect((await me(loket)).assists).toBe(true);

  const asked = await askConsent();
  expect(asked.sentTo).toBe('0812-•••-•001');
  const [words = ''] = await bodies('consent');
  expect(words).toContain('Ratna Percobaan, Petugas Loket Kelurahan Sisir');
  const other = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'desa-punten', 'front-office'));
  expect((await give(other, asked)).body).toMatchObject({ code: 'CONSENT_NOT_FOUND' });
  const wrong = String((Number(asked.code) + 1) % 1_000_000).padStart(6, '0');
  expect((await give(loket, { ...asked, code: wrong })).body).toMatchObject({ code: 'CONSENT_NOT_FOUND' });
  // Neither code opens the other door.
  const signedIn = await loket.agent.post('/api/v1/auth/citizen/session').send({ phone, code: asked.code });
  expect(signedIn.body).toMatchObject({ code: 'CODE_WRONG' });
  await give(loket, asked).expect(204);
  expect((await give(loket, asked)).body).toMatchObject({ code: 'CONSENT_NOT_FOUND' });
  await loket.agent.delete('/api/v1/assistance').expect(204);
});

it('five wrong codes use a question up', async () => {
  const asked = await askConsent(loket, '081200046002');
  for (let tries = 0; tries < 5; tries += 1) await give(loket, { ...asked, code: '000000' });
  expect((await give(loket, asked)).status).toBe(404);
  await askConsent(loket, '081200046002');
  await askConsent(loket, '081200046002');
  const paced = await loket.agent.post('/api/v1/assistance/consents').send({ phone: '081200046002' });
  expect(paced.body).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});

it('the officer fills in and sends; what else the person has stays theirs; both are told and it is written down', async () => {
  const siti = new CitizenPerson(world.url, phone);
  await siti.signIn();
  const before = await siti.apply('sktm', sktmAnswers(sisir));
  const begun = await siti.fill('sktm', sktmAnswers(sisir));

  await give(loket, await askConsent()).expect(204);
  expect((await me(loket)).assistingUntil).toBeDefined();
  const list = await loket.agent.get('/permohonan').expect(200);
  expect(list.text).toContain(begun);
  expect(list.text).not.toContain(before.reference);
  expect(list.text).toContain('Selesai, tutup data warga');
  for (const path of theirsAlone(before.caseId))
    expect((await loket.agent.get(path).expect(403)).text).toContain('hanya untuk warga sendiri');
  expect((await loket.agent.get(`/lacak/${before.reference}`).expect(200)).text).not.toContain('Sisir');
  const withdraw = await loket.agent.post(`/api/v1/my-cases/${before.caseId}/withdraw`).expect(403);
  expect(withdraw.body).toMatchObject({ code: 'NOT_FOR_HELPERS' });

  const helped = new CitizenPerson(world.url, phone, loket.agent);
  const sent = await helped.submit(begun);
  await loket.agent.get(`/permohonan/${sent.caseId}/terkirim`).expect(200);
  await loket.agent.delete('/api/v1/assistance').expect(204);

  const [ending = ''] = (await bodies('assisted-end')).filter((body) => body.includes('Dikirim'));
  expect(ending).toContain(sent.reference);
  expect(ending).not.toContain(before.reference);
  expect((await siti.track(sent.reference)).id).toBe(sent.caseId);
  const data = (await siti.agent.get('/api/v1/me/data').expect(200)).body as OwnDataView;
  expect(data.looks).toContainEqual(
    expect.objectContaining({ who: 'Petugas loket, Kelurahan Sisir', what: 'Mengisikan permohonan bersama Anda' }),
  );
  const owner = new Client({ connectionString: world.database.url });
  await owner.connect();
  const { rows: events } = await owner.query<{ actor: string }>(
    'SELECT actor FROM case_event WHERE case_id = $1 AND revision = 1',
    [sent.caseId],
  );
  expect(events[0]?.actor).toMatch(/^citizen:[\w-]+ by officer:sisir-front-office$/);
  const { rows: audit } = await owner.query<{ action: string; actor: string; subject_kind: string }>(
    `SELECT action, actor, subject_kind FROM audit_event WHERE details->>'session' = 'assisted' ORDER BY at`,
  );
  await owner.end();
  const whole = { actor: 'officer:sisir-front-office', subject_kind: 'citizen' };
  expect(audit.slice(-2)).toEqual([
    { action: 'signed-in', ...whole },
    { action: 'signed-out', ...whole },
  ]);
});

it('the last person leaves no trace, and the next is not taken for them', async () => {
  await give(loket, await askConsent(loket, '081200046003')).expect(204);
  const draft = (await loket.agent.post('/api/v1/drafts').send({ serviceId: 'sktm' }).expect(201)).body as {
    id: string;
  };
  const page = await loket.agent.get('/permohonan').expect(200);
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const ended = await loket.agent.post('/pendampingan/selesai').type('form').send({ _csrf: csrf }).expect(303);
  expect(ended.headers).toMatchObject({
    location: '/konsol/pendampingan?selesai=1',
    'clear-site-data': '"cache", "storage"',
    'cache-control': 'no-store',
  });
  await loket.agent.get('/permohonan').expect(303);
  await loket.agent.get(`/api/v1/drafts/${draft.id}`).expect(401);
  await give(loket, await askConsent(loket, '081200046004')).expect(204);
  await loket.agent.get(`/api/v1/drafts/${draft.id}`).expect(404);
  expect((await loket.agent.get('/permohonan').expect(200)).text).not.toContain(draft.id);

  // An officer who signs out ends it, also for when they come back; the person is told then, too.
  const told = async (): Promise<number> =>
    (await outbox(world.url)).filter(
      ({ key, recipient }) => key.startsWith('assisted-end:') && recipient.endsWith('046004'),
    ).length;
  expect(await told()).toBe(0);
  await loket.agent.delete('/api/v1/auth/session').expect(204);
  expect(await told()).toBe(1);
  await loket.agent.get('/permohonan').expect(303);
  await loket.agent
    .post('/api/v1/auth/officer/session')
    .send(accountOf(city, world.setup, sisir.office, 'front-office'))
    .expect(200);
  await loket.agent.get('/permohonan').expect(303);
});
