// From draft to the public: two people, one content, a date; and a service that ends. Nothing is started anew for any of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  DraftDifferences,
  DraftHistoryRow,
  DraftPart,
  DraftView,
  ServiceChanges,
  StudioService,
} from '@alur/contracts';
import { Client } from 'pg';
import { accountOf, accountOfHolder, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { putDraft } from '../support/put-draft.js';
import { sisir } from '../support/sktm.js';
import type { ServiceVersion } from '../support/two-versions.js';
import { filesOf, first, second, versioned, writeVersion } from '../support/two-versions.js';

const old: ServiceVersion = { ...first, isSeenByTwo: false, wait: 'PT1S' };
const [ayu, bima, intan, surya] = [
  'diskominfo-designer',
  'diskominfo-designer-2',
  'setda-reviewer-hukum',
  'setda-reviewer-organisasi',
];

let world: CityUnderTest;
let folder: string;
let database: Client;
let citizen: CitizenPerson;
let people: Readonly<Record<string, OfficerPerson>>;
let loket: OfficerPerson;
let kesra: OfficerPerson;
let lurah: OfficerPerson;

beforeAll(async () => {
  const city = await openBatu();
  folder = await mkdtemp(join(tmpdir(), 'alur-publishing-'));
  await writeVersion(folder, old);
  world = await startCity({ servicesFolder: folder });
  database = new Client({ connectionString: world.database.url });
  await database.connect();
  const signIn = async (id: string): Promise<[string, OfficerPerson]> => [
    id,
    await OfficerPerson.signIn(world.url, accountOfHolder(city, world.setup, id)),
  ];
  people = Object.fromEntries(await Promise.all([ayu, bima, intan, surya].map(signIn)));
  const officer = (role: string) => OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));
  [loket, kesra, lurah] = await Promise.all([officer('front-office'), officer('welfare'), officer('lurah')]);
  citizen = new CitizenPerson(world.url, '081200007101');
  await citizen.signIn();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const studio = '/api/v1/studio';
const answers = { name: 'Warga Fiktif', village: sisir.code, nilai: '80' };
const by = (id: string): OfficerPerson['agent'] => {
  const person = people[id];
  if (!person) throw new Error(`Expected ${id} to be signed in`);
  return person.agent;
};
const step = (who: string, draft: string, what: string, body: object = {}) =>
  by(who).post(`${studio}/drafts/${draft}/${what}`).send(body);
const codeOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => [
  status,
  (body as { readonly code?: string }).code,
];
const draftOf = (version: ServiceVersion | Readonly<Record<string, string>>): Promise<string> =>
  putDraft(world, { files: 'workingDays' in version ? filesOf(version as ServiceVersion) : version, by: ayu });
const differencesOf = async (who: string, draft: string): Promise<DraftDifferences> =>
  (await by(who).get(`${studio}/drafts/${draft}/differences`).expect(200)).body as DraftDifferences;
const approve = (who: string, draft: string, tag: string, body: object = {}) =>
  step(who, draft, 'approve', body).set('if-match', `"${tag}"`);
const versionOf = async (caseId: string): Promise<string | undefined> =>
  (await database.query<{ hash: string }>('SELECT version_hash AS hash FROM case_instance WHERE id = $1', [caseId]))
    .rows[0]?.hash;
const offeredDays = async (): Promise<number | undefined> => {
  const { body } = await citizen.agent.get(`/api/v1/services/${versioned}`);
  return (body as { workingDays?: number }).workingDays;
};
const soon = async (seconds: number): Promise<string> => {
  const { rows } = await database.query<{ at: Date }>(`SELECT clock_timestamp() + make_interval(secs => $1) AS at`, [
    seconds,
  ]);
  return rows[0]?.at.toISOString() ?? '';
};

describe('a draft on its way to the public', () => {
  let draft = '';
  let running = { caseId: '', reference: '' };

  it('is handed in by its designer, and closed for everybody until it comes back', async () => {
    running = await citizen.apply(versioned, answers);
    draft = await draftOf(second);
    const refused = await by(intan).get(`${studio}/drafts/${draft}/parts/steps`).expect(200);
    const { tag, value } = refused.body as DraftPart;
    const change = (who: string) =>
      by(who).put(`${studio}/drafts/${draft}/parts/steps`).set('if-match', `"${tag}"`).send({ value });
    expect(codeOf(await change(intan))).toEqual([403, 'NOT_ALLOWED']);
    expect(codeOf(await step(intan, draft, 'hand-in'))).toEqual([403, 'NOT_ALLOWED']);
    const handedIn = await step(ayu, draft, 'hand-in', { note: 'Janji diperpanjang' }).expect(200);
    expect(handedIn.body).toMatchObject({ state: 'in-review', handedIn: { by: ayu, note: 'Janji diperpanjang' } });
    expect(codeOf(await change(bima))).toEqual([409, 'SERVICE_DRAFT_CLOSED']);
    expect(codeOf(await step(ayu, draft, 'hand-in'))).toEqual([409, 'SERVICE_DRAFT_CLOSED']);
  });

  it('shows what it changes in words, for whom, and side by side', async () => {
    const { against, class: of, differences } = await differencesOf(intan, draft);
    expect([against, of]).toMatchObject([{ number: 1, state: 'offered' }, 'binding']);
    const promise = differences.find(({ kind }) => kind === 'promise');
    expect(promise).toMatchObject({
      class: 'binding',
      sentence: 'Janji waktu berubah dari 2 hari kerja menjadi 9 hari kerja: lebih lama.',
      sides: { from: '2 hari kerja', to: '9 hari kerja' },
    });
  });

  it('is given back with a reason, and taken back by its designers', async () => {
    expect(codeOf(await step(intan, draft, 'give-back', { reason: ' ' }))).toEqual([422, 'REASON_MISSING']);
    const back = await step(intan, draft, 'give-back', { reason: 'Sebutkan dasar janji baru' }).expect(200);
    expect(back.body).toMatchObject({ state: 'draft' });
    await step(bima, draft, 'hand-in').expect(200);
    await step(ayu, draft, 'take-back').expect(200);
    await step(bima, draft, 'hand-in').expect(200);
    const { body } = await by(surya).get(`${studio}/drafts/${draft}/history`).expect(200);
    const rows = (body as { data: readonly DraftHistoryRow[] }).data;
    expect(rows.map(({ what, by: who, note }) => [what, who.name, note])).toEqual([
      ['handed-in', 'Bima Perancang', undefined],
      ['taken-back', 'Ayu Perancang', undefined],
      ['handed-in', 'Bima Perancang', undefined],
      ['given-back', 'Intan Pemeriksa', 'Sebutkan dasar janji baru'],
      ['handed-in', 'Ayu Perancang', 'Janji diperpanjang'],
      ['begun', 'Ayu Perancang', undefined],
    ]);
  });

  it('is not published by who wrote it or handed it in, nor unseen, nor from a day that is over', async () => {
    const { tag } = await differencesOf(intan, draft);
    for (const own of [ayu, bima]) expect(codeOf(await approve(own, draft, tag))).toEqual([403, 'REVIEW_OWN_WORK']);
    expect(codeOf(await approve(intan, draft, '1-1'))).toEqual([412, 'SERVICE_DRAFT_CHANGED']);
    expect((await step(intan, draft, 'approve')).status).toBe(428);
    expect(codeOf(await approve(intan, draft, tag, { from: '2026-01-01' }))).toEqual([422, 'PUBLISH_DATE_PAST']);
    expect(codeOf(await approve(intan, draft, tag, { from: 'besok' }))).toEqual([400, 'REQUEST_INVALID']);
  });

  it('is published once of two who approve at once, from its date on, in processes that go on running', async () => {
    const { tag } = await differencesOf(intan, draft);
    const from = await soon(2);
    const both = await Promise.all([intan, surya].map((who) => approve(who, draft, tag, { from, note: 'Sesuai' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.map((one) => codeOf(one)[1])).toContain('SERVICE_DRAFT_CLOSED');
    expect(await offeredDays()).toBe(first.workingDays);
    const before = await citizen.apply(versioned, answers);
    await eventually('the date to come', async () => (await offeredDays()) === second.workingDays || undefined);
    const after = await citizen.apply(versioned, { ...answers, sebab: 'Pindah kerja' });
    const hash = await versionOf(running.caseId);
    expect(await versionOf(before.caseId)).toBe(hash);
    expect(await versionOf(after.caseId)).not.toBe(hash);
  });

  it('leaves a running case its version until its end', async () => {
    const { reference, caseId } = running;
    expect((await loket.answer(reference, {})).task.title).toBe(old.checkTitle);
    const task = await eventually('the signature', () => lurah.findTask(reference));
    expect(task.title).toBe(old.signTitle);
    await lurah.answer(reference, {});
    const done = await eventually('the letter', async () => {
      const now = await citizen.track(reference);
      return now.status === 'issued' ? now : undefined;
    });
    expect(done.letters).toMatchObject([{ title: old.letterTitle }]);
    const { body } = await by(intan).get(`${studio}/services`).expect(200);
    const service = (body as { data: readonly StudioService[] }).data.find(({ id }) => id === versioned);
    expect(await versionOf(caseId)).toBe(service?.publications.at(-1)?.hash);
    expect(service?.publications.map(({ number, state }) => [number, state])).toEqual([
      [2, 'offered'],
      [1, 'replaced'],
    ]);
  }, 60_000);

  it('is told to the public without a name', async () => {
    const { body } = await citizen.agent.get(`/api/v1/services/${versioned}/changes`).expect(200);
    const { versions } = body as ServiceChanges;
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'offered'],
      [1, 'replaced'],
    ]);
    const { text } = await citizen.agent.get(`/layanan/${versioned}/perubahan`).expect(200);
    expect(text).toContain('Janji waktu berubah dari 2 hari kerja menjadi 9 hari kerja: lebih lama.');
    for (const name of ['Perancang', 'Pemeriksa', intan, ayu]) expect(text + JSON.stringify(body)).not.toContain(name);
    const page = await citizen.agent.get(`/layanan/${versioned}`).expect(200);
    expect(page.text).toContain(`/layanan/${versioned}/perubahan`);
  });
});

describe('a draft that cannot be published', () => {
  const broken = { ...filesOf(second), 'letters/izin.md': '---\ntitle: Surat\n---\n{{tidak_ada}}\n' };

  it('is not handed in, nor approved when it became so since', async () => {
    const wrong = await draftOf(broken);
    expect(codeOf(await step(ayu, wrong, 'hand-in'))).toEqual([409, 'GATE_REFUSED']);
    const empty = await draftOf({ 'service.yaml': 'id: izin-baru\n' });
    const compared = await by(ayu).get(`${studio}/drafts/${empty}/differences`);
    expect(codeOf(compared)).toEqual([409, 'SERVICE_DRAFT_UNREADABLE']);
    const draft = await draftOf({ ...second, workingDays: 4 });
    await step(ayu, draft, 'hand-in').expect(200);
    const { tag } = await differencesOf(intan, draft);
    await database.query('UPDATE service_draft SET files = $2 WHERE id = $1', [draft, JSON.stringify(broken)]);
    expect(codeOf(await approve(intan, draft, tag))).toEqual([409, 'GATE_REFUSED']);
    expect((await by(intan).get(`${studio}/drafts/${draft}`)).body).toMatchObject({ state: 'in-review' });
    expect(await offeredDays()).toBe(second.workingDays);
  });

  it('changes nothing: the same files are not published again', async () => {
    const draft = await draftOf(second);
    await step(ayu, draft, 'hand-in').expect(200);
    const { tag, identical } = await differencesOf(intan, draft);
    expect(identical).toBe(true);
    expect(codeOf(await approve(intan, draft, tag))).toEqual([409, 'VERSION_OFFERED_ALREADY']);
    await step(ayu, draft, 'take-back').expect(200);
    await step(ayu, draft, 'discard').expect(200);
    expect(codeOf(await step(ayu, draft, 'hand-in'))).toEqual([409, 'SERVICE_DRAFT_CLOSED']);
  });

  it('would be replaced again by a version that is coming: that one is cancelled first', async () => {
    const publish = async (workingDays: number, body: object) => {
      const draft = await draftOf({ ...second, workingDays });
      await step(ayu, draft, 'hand-in').expect(200);
      return approve(intan, draft, (await differencesOf(intan, draft)).tag, body);
    };
    await publish(5, { from: '2030-01-01' }).then((answer) => expect(answer.status).toBe(200));
    expect(codeOf(await publish(6, {}))).toEqual([409, 'VERSION_COMING']);
    const { body } = await by(surya).get(`${studio}/services`).expect(200);
    const coming = (body as { data: readonly StudioService[] }).data[0]?.publications[0];
    expect(coming).toMatchObject({ state: 'coming', offeredFrom: '2029-12-31T17:00:00.000Z' });
    const cancel = () =>
      by(surya)
        .post(`${studio}/publications/${coming?.id ?? ''}/cancel`)
        .send({ reason: 'Belum disepakati' });
    await cancel().expect(204);
    expect(codeOf(await cancel())).toEqual([409, 'PUBLICATION_NOT_COMING']);
  });
});

describe('a city that is started again', () => {
  const serviceLines = (lines: CityUnderTest['setup']) =>
    lines.filter(({ type }) => type === 'service').map(({ service, outcome }) => [service, outcome]);

  it('does not bring back what the studio replaced', async () => {
    expect(serviceLines(await world.setUpAgain())).toEqual([[versioned, 'left-alone']]);
    expect(await offeredDays()).toBe(second.workingDays);
  });

  it('takes a new folder as a draft where real people apply', async () => {
    await writeVersion(folder, { ...old, workingDays: 7 });
    expect(serviceLines(await world.setUpAgain({ DEMO: 'false' }))).toEqual([[versioned, 'drafted']]);
    const { body } = await by(intan).get(`${studio}/drafts`).expect(200);
    const drafts = (body as { data: readonly { origin: { kind: string } }[] }).data;
    expect(drafts.map(({ origin }) => origin.kind)).toContain('folder');
    expect(await offeredDays()).toBe(second.workingDays);
  });
});

describe('a service that is closed', () => {
  it('is offered no more, keeps what people typed, and finishes what they sent', async () => {
    const unsent = await citizen.fill(versioned, { ...answers, sebab: 'Pindah' });
    const sent = await citizen.apply(versioned, { ...answers, nilai: '20', sebab: 'Pindah' });
    const retire = ({ agent }: Pick<OfficerPerson, 'agent'>, reason: string) =>
      agent.post(`${studio}/services/${versioned}/retire`).send({ reason });
    const reviewer = { agent: by(intan) };
    expect(codeOf(await retire(loket, 'Iseng'))).toEqual([403, 'NOT_ALLOWED']);
    expect(codeOf(await retire(reviewer, ' '))).toEqual([422, 'REASON_MISSING']);
    await retire(reviewer, 'Digantikan layanan terpadu').expect(204);
    expect(codeOf(await retire(reviewer, 'Sekali lagi'))).toEqual([410, 'SERVICE_RETIRED']);

    const page = await citizen.agent.get(`/layanan/${versioned}`).set('accept', 'text/html');
    expect(page.status).toBe(410);
    expect(page.text).toContain('Layanan ini tidak lagi tersedia');
    expect((await citizen.agent.get('/').expect(200)).text).not.toContain('Izin Uji');
    const start = await citizen.agent.post('/api/v1/drafts').send({ serviceId: versioned });
    expect(codeOf(start)).toEqual([410, 'SERVICE_RETIRED']);
    expect(codeOf(await citizen.send(unsent))).toEqual([410, 'SERVICE_RETIRED']);
    expect((await database.query('SELECT 1 FROM draft WHERE id = $1', [unsent])).rowCount).toBe(1);
    const changes = await citizen.agent.get(`/layanan/${versioned}/perubahan`).expect(200);
    expect(changes.text).toContain('Digantikan layanan terpadu');

    // Its address stays its own: no other service takes it, and its next version opens it again.
    const taken = await by(ayu)
      .post(`${studio}/drafts/copy`)
      .send({ serviceId: versioned, id: versioned, name: 'Lain' });
    expect(codeOf(taken)).toEqual([409, 'SERVICE_ID_TAKEN']);
    const begin = () => by(ayu).post(`${studio}/drafts/next-version`).send({ serviceId: versioned });
    const open = await begin().expect(409);
    const [{ detail: fromFolder = '' } = {}] = (open.body as { errors: readonly { detail?: string }[] }).errors;
    await step(ayu, fromFolder, 'discard').expect(200);
    const next = await begin().expect(201);
    expect((next.body as DraftView).origin).toMatchObject({ kind: 'version', serviceId: versioned });

    await kesra.answer(sent.reference, {});
    const task = await eventually('the signature', () => lurah.findTask(sent.reference));
    expect(task.title).toBe(second.signTitle);
    await citizen.agent.post(`/api/v1/my-cases/${sent.caseId}/withdraw`).expect(200);
  });
});
