// What the API says no to, by the code that programs rely on.
import type { City } from '@alur/city';
import type { Response } from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { photo } from '../support/photo.js';
import { sisir } from '../support/sktm.js';

const nobodys = '00000000-0000-4000-8000-000000000000';
let world: CityUnderTest;
let city: City;
let citizen: CitizenPerson;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
  citizen = new CitizenPerson(world.url, '081200007001');
  await citizen.signIn();
}, 60_000);
afterAll(() => world.stop());

const officer = (role: string): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));

const said = ({ status, body }: Response): readonly [number, string] => [status, (body as { code: string }).code];

describe('a draft', () => {
  const page = async (id: string, pageId: string, revision: number): Promise<Response> =>
    citizen.agent
      .put(`/api/v1/drafts/${id}/pages/${pageId}`)
      .set('if-match', `"${String(revision)}"`)
      .send({ answers: { has_nib: 'no' } });
  const begun = async (): Promise<{ id: string; pages: readonly { id: string }[] }> =>
    (await citizen.agent.post('/api/v1/drafts').send({ serviceId: 'surat-ket-usaha' }).expect(201)).body as {
      id: string;
      pages: readonly { id: string }[];
    };

  it('is of a service that is offered', async () => {
    const answer = await citizen.agent.post('/api/v1/drafts').send({ serviceId: 'invented' });
    expect(said(answer)).toEqual([404, 'SERVICE_NOT_FOUND']);
  });

  it('is found by its owner only, and has the pages and files of its form only', async () => {
    const { id } = await begun();
    const attach = (field: string): Promise<Response> =>
      citizen.agent.post(`/api/v1/drafts/${id}/files/${field}`).attach('file', photo('a'), 'a.jpg');
    expect(said(await page(nobodys, 'applicant', 1))).toEqual([404, 'DRAFT_NOT_FOUND']);
    expect(said(await page(id, 'invented', 1))).toEqual([404, 'PAGE_NOT_FOUND']);
    expect(said(await attach('name'))).toEqual([404, 'FIELD_NOT_FOUND']);
  });

  it('is not written over what another window wrote', async () => {
    const { id, pages } = await begun();
    const first = pages[0]?.id ?? '';
    expect((await page(id, first, 1)).status).toBe(200);
    expect(said(await page(id, first, 1))).toEqual([412, 'DRAFT_CHANGED']);
  });

  it('is over when it was sent', async () => {
    const { caseId } = await citizen.apply('surat-ket-usaha', businessAnswers);
    expect(said(await page(caseId, 'business', 1))).toEqual([409, 'ALREADY_SUBMITTED']);
    const again = await citizen.agent.post(`/api/v1/drafts/${caseId}/submit`).set('idempotency-key', 'another-key');
    expect(said(again)).toEqual([409, 'ALREADY_SUBMITTED']);
  });
});

describe('a case and its tasks', () => {
  it('are found by whom they concern only', async () => {
    const service = await officer('service');
    const complete = service.agent.post(`/api/v1/tasks/${nobodys}~1/complete`).set('if-match', '"1"');
    expect(said(await service.agent.get(`/api/v1/cases/${nobodys}`))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(said(await complete.send({ data: {} }))).toEqual([404, 'TASK_NOT_FOUND']);
    expect(said(await citizen.agent.get('/api/v1/corrections/' + nobodys))).toEqual([404, 'CASE_NOT_FOUND']);
  });

  it('are answered as they were seen, by those who may', async () => {
    const { reference } = await citizen.apply('surat-ket-usaha', businessAnswers);
    const [service, head] = [await officer('service'), await officer('lurah')];
    const answering = async (who: OfficerPerson, of: OfficerPerson, revision: number): Promise<Response> => {
      const item = await eventually('the task', () => of.findTask(reference));
      return who.agent
        .post(`/api/v1/tasks/${item.id}/complete`)
        .set('if-match', `"${String(revision)}"`)
        .send({ data: { verification: 'valid' } });
    };
    expect(said(await answering(service, service, 9))).toEqual([412, 'TASK_CHANGED']);
    expect(said(await answering(head, service, 1))).toEqual([404, 'TASK_NOT_FOUND']);
    expect((await answering(service, service, 1)).status).toBe(200);
    expect(said(await answering(service, head, 1))).toEqual([404, 'TASK_NOT_FOUND']);
  });
});
