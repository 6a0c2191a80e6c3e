// A request that is stuck, mended over REST in each of the five ways, by who may, and only where it can still end.
import type { IncidentView, PageOf, RepairReport } from '@alur/contracts';
import type { City } from '@alur/city';
import type { Response } from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { linkFor } from '../support/neighbours.js';
import { CitizenPerson, eventually, OfficerPerson, outbox } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

interface Done {
  readonly open: readonly { readonly id: string; readonly element: string; readonly phase: string }[];
}

let world: CityUnderTest;
let city: City;
let operator: OfficerPerson;
let citizen: CitizenPerson;

const officer = (agency: string, role: string): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
  operator = await officer('diskominfo', 'operator');
  citizen = new CitizenPerson(world.url, '081200009001');
  await citizen.signIn();
}, 60_000);
afterAll(() => world.stop());

/** RT 059 has no head: the first step finds nobody. */
async function stuck(): Promise<{ readonly reference: string; readonly incident: IncidentView }> {
  const { reference, caseId } = await citizen.apply('sktm', { ...sktmAnswers(sisir), rt: '059' });
  const incident = (await incidentsOf(operator)).find((one) => one.caseId === caseId);
  if (!incident) throw new Error('Expected the request to be stuck');
  return { reference, incident };
}

async function incidentsOf(who: OfficerPerson, query = ''): Promise<readonly IncidentView[]> {
  const found: IncidentView[] = [];
  let cursor: string | undefined;
  do {
    const answer = await who.agent.get(`/api/v1/incidents?${query}${cursor ? `&cursor=${cursor}` : ''}`).expect(200);
    const page = answer.body as PageOf<IncidentView>;
    found.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

const act = (who: OfficerPerson, id: string, how: string, body: object = {}): Promise<Response> =>
  who.agent.post(`/api/v1/incidents/${encodeURIComponent(id)}/${how}`).send(body);
const said = ({ status, body }: Response): readonly [number, string] => [status, (body as { code: string }).code];
const openAfter = ({ status, body }: Response): readonly (readonly [string, string])[] => {
  if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  return (body as Done).open.map(({ element, phase }) => [element, phase] as const);
};

describe('an incident', () => {
  it('is seen by who runs the system and by the head of the agency that answers for it, by nobody else', async () => {
    const { incident } = await stuck();
    expect(incident).toMatchObject({
      code: 'ACTOR_UNRESOLVED',
      element: 'rt-approval',
      agency: { key: 'dinsos' },
      service: { key: 'sktm' },
      may: ['retry', 'resolve', 'skip', 'move', 'cancel'],
    });
    const [head, lurah, verifier] = await Promise.all([
      officer('dinsos', 'head'),
      officer('kel-sisir', 'lurah'),
      officer('dinsos', 'verifier'),
    ]);
    const ofHead = (await incidentsOf(head)).find(({ id }) => id === incident.id);
    expect(ofHead).toMatchObject({ may: ['retry'] });
    expect(await incidentsOf(lurah)).toEqual([]);
    expect(await incidentsOf(verifier)).toEqual([]);
    const foreign = await act(lurah, incident.id, 'retry');
    const missing = await act(lurah, `${incident.caseId.replace(/.$/, '0')}.1`, 'retry');
    expect(said(foreign)).toEqual([404, 'INCIDENT_NOT_FOUND']);
    const { traceId: _one, instance: _here, ...told } = foreign.body as Record<string, unknown>;
    const { traceId: _two, instance: _there, ...untold } = missing.body as Record<string, unknown>;
    expect(told).toEqual(untold);
    expect(said(await act(head, incident.id, 'skip', { reason: 'wrong-way' }))).toEqual([403, 'NOT_ALLOWED']);
    expect(openAfter(await act(head, incident.id, 'retry'))).toEqual([['rt-approval', 'incident']]);
  }, 60_000);

  it('is found by service, agency, code and age', async () => {
    const { incident } = await stuck();
    const ids = async (query: string) => (await incidentsOf(operator, query)).map(({ id }) => id);
    expect(await ids('service=sktm&agency=dinsos&code=ACTOR_UNRESOLVED&olderThanHours=0')).toContain(incident.id);
    expect(await ids('service=surat-ket-usaha')).toEqual([]);
    expect(await ids('code=DEADLOCK')).toEqual([]);
    expect(await ids('olderThanHours=5')).toEqual([]);
    await operator.agent.get('/api/v1/incidents?code=lower').expect(400);
  }, 60_000);
});

describe('a stuck request is mended', () => {
  it('by trying again with the value that was wrong: the neighbourhood gets its link', async () => {
    const { reference, incident } = await stuck();
    expect(said(await act(operator, incident.id, 'resolve', { data: { nik: '1' } }))).toEqual([422, 'DATA_INVALID']);
    const done = await act(operator, incident.id, 'resolve', { data: { rt: '003' } });
    expect(openAfter(done)).toEqual([['rt-approval', 'in-transit']]);
    const rt = city.officeHolders.find(
      (one) => one.agency === 'kel-sisir' && one.role === 'rt' && one.scope === '007/003',
    );
    expect(await linkFor(world.url, rt?.phone ?? '', reference)).not.toBe('');
    expect((await incidentsOf(operator)).map(({ id }) => id)).not.toContain(incident.id);
    expect(said(await act(operator, incident.id, 'retry'))).toEqual([409, 'INCIDENT_NOT_OPEN']);
  }, 60_000);

  it('by leaving the step out, after looking what would come of it', async () => {
    const { incident } = await stuck();
    const skip = { reason: 'office-vacant', note: 'RT 059 belum terbentuk.' };
    expect(said(await act(operator, incident.id, 'skip', { reason: 'bored' }))).toEqual([422, 'DATA_INVALID']);
    expect(openAfter(await act(operator, incident.id, 'skip', { ...skip, dryRun: true }))).toEqual([
      ['rw-approval', 'in-transit'],
    ]);
    expect((await incidentsOf(operator)).map(({ id }) => id)).toContain(incident.id);
    expect(openAfter(await act(operator, incident.id, 'skip', skip))).toEqual([['rw-approval', 'in-transit']]);
  }, 60_000);

  it('by going on elsewhere; never where a branch would wait for ever', async () => {
    const { reference, incident } = await stuck();
    const moved = await act(operator, incident.id, 'move', { to: 'verify-split', reason: 'wrong-way' });
    expect(openAfter(moved)).toEqual([
      ['dinsos-check', 'in-transit'],
      ['field-visit', 'in-transit'],
    ]);
    const verifier = await officer('dinsos', 'verifier');
    const task = await eventually('the task', () => verifier.findTask(reference));
    const refused = await act(operator, task.id, 'move', { to: 'sign', reason: 'wrong-way' });
    expect(said(refused)).toEqual([409, 'REPAIR_UNSOUND']);
    expect((refused.body as { detail: string }).detail).toContain('"Dua hasil lengkap"');
    expect(said(await act(operator, task.id, 'move', { to: 'verify-join', reason: 'wrong-way' }))).toEqual([
      422,
      'MOVE_TARGET_IS_JOIN',
    ]);
    expect(said(await act(operator, task.id, 'move', { to: 'nowhere', reason: 'wrong-way' }))).toEqual([
      422,
      'MOVE_TARGET_UNKNOWN',
    ]);
    const bad = await act(operator, task.id, 'skip', { reason: 'done-outside', data: { dtsen_registered: 'yes' } });
    expect(said(bad)).toEqual([422, 'DATA_INVALID']);
    const found = { reason: 'done-outside', data: { completeness: 'complete' } };
    expect(openAfter(await act(operator, task.id, 'skip', found))).toHaveLength(1);
    expect(await verifier.findTask(reference)).toBeUndefined();
    expect(said(await act(operator, task.id, 'skip', { reason: 'done-outside' }))).toEqual([409, 'ELEMENT_NOT_OPEN']);
  }, 60_000);

  it('by ending it: its applicant is told, and nothing of it is left open', async () => {
    const { reference, incident } = await stuck();
    expect(openAfter(await act(operator, incident.id, 'cancel', { reason: 'duplicate' }))).toEqual([]);
    const now = await citizen.track(reference);
    expect(now).toMatchObject({ status: 'cancelled', answer: { kind: 'cancelled' } });
    expect(JSON.stringify(now.answer)).toContain('Permohonan yang sama sudah ada.');
    await eventually('the notice', async () =>
      (await outbox(world.url)).find((one) => one.body.includes(reference) && one.body.includes('dihentikan')),
    );
    expect(said(await act(operator, incident.id, 'cancel', { reason: 'duplicate' }))).toEqual([409, 'REQUEST_DECIDED']);
    const page = await citizen.agent.get('/permohonan').expect(200);
    expect(page.text).toContain('Dihentikan oleh petugas');
  }, 60_000);
});

describe('many at once', () => {
  it('are mended by a filter, each by itself, with a report; looked at first, and once per key', async () => {
    const made = [await stuck(), await stuck()];
    const ask = (body: object, key = 'massal-1') =>
      operator.agent.post('/api/v1/incidents/bulk').set('idempotency-key', key).send(body);
    const filter = { service: 'sktm', code: 'ACTOR_UNRESOLVED' };
    const resolve = { filter, action: 'resolve', data: { rt: '003' } };
    const dry = (await ask({ ...resolve, dryRun: true }).expect(200)).body as RepairReport;
    expect(dry).toMatchObject({ dryRun: true, refused: 0, more: false });
    expect(dry.done).toBeGreaterThanOrEqual(2);
    const report = (await ask(resolve).expect(200)).body as RepairReport;
    expect(report.items.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining(made.map(({ reference }) => reference)),
    );
    expect(report.items.every(({ open }) => open?.[0]?.phase === 'in-transit')).toBe(true);
    expect(((await ask(resolve).expect(200)).body as RepairReport).items).toEqual([]);
    expect(said(await ask({ filter: {}, action: 'retry' }))).toEqual([422, 'FILTER_MISSING']);
    expect(said(await ask({ filter, action: 'move', reason: 'wrong-way' }))).toEqual([422, 'DATA_INVALID']);
    expect(said(await operator.agent.post('/api/v1/incidents/bulk').send(resolve))).toEqual([
      400,
      'IDEMPOTENCY_KEY_MISSING',
    ]);
  }, 60_000);
});
