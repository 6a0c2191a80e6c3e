import type { City } from '@alur/city';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';
import request from 'supertest';

let world: CityUnderTest;
let city: City;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
}, 60_000);
afterAll(() => world.stop());

const officer = (role: string, agency: string = sisir.office): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));

async function newCase(phone: string): Promise<{ citizen: CitizenPerson; reference: string; caseId: string }> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return { citizen, ...(await citizen.apply('surat-ket-usaha', businessAnswers)) };
}

describe('officers at work', () => {
  it('a business statement goes through one office to its letter', async () => {
    const { citizen, reference } = await newCase('081200002001');
    const [service, head] = [await officer('service'), await officer('lurah')];
    await service.answer(reference, { verification: 'valid' });
    await head.answer(reference, {});
    const done = await eventually('the letter', async () => {
      const now = await citizen.track(reference);
      return now.status === 'issued' ? now : undefined;
    });
    expect(done.letters[0]?.id).toBe('surat-ket-usaha');
  }, 60_000);

  it('a task somebody else claimed cannot be claimed or completed, and the answer names who has it', async () => {
    const { reference } = await newCase('081200002002');
    const [first, second] = [await officer('service'), await officer('service')];
    const task = await eventually('the task', () => first.findTask(reference));
    await first.agent.post(`/api/v1/tasks/${task.id}/claim`).expect(200);
    const again = await second.agent.post(`/api/v1/tasks/${task.id}/claim`).expect(409);
    expect(again.body).toMatchObject({ code: 'ALREADY_CLAIMED' });
  }, 60_000);

  it('of two officers who answer one task, the second is told that it is done', async () => {
    const { reference } = await newCase('081200002003');
    const people = [await officer('service'), await officer('service')];
    const task = await eventually('the task', () => people[0]?.findTask(reference) ?? Promise.resolve(undefined));
    const answers = await Promise.all(
      people.map((person, n) =>
        person.agent
          .post(`/api/v1/tasks/${task.id}/complete`)
          .set('if-match', `"${String(task.revision)}"`)
          .send({
            data:
              n === 0
                ? { verification: 'valid' }
                : {
                    verification: 'invalid',
                    refusal_ground: 'incomplete',
                    refusal_reason: 'Persyaratan permohonan ini tidak lengkap.',
                  },
          }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'TASK_NOT_OPEN' });
  }, 60_000);

  it('a completion needs the revision seen, data that fits and a session', async () => {
    const { reference } = await newCase('081200002004');
    const service = await officer('service');
    const task = await eventually('the task', () => service.findTask(reference));
    const complete = (): request.Test => service.agent.post(`/api/v1/tasks/${task.id}/complete`);
    await complete()
      .send({ data: { verification: 'valid' } })
      .expect(428);
    await complete()
      .set('if-match', '"99"')
      .send({ data: { verification: 'valid' } })
      .expect(412);
    const invalid = await complete()
      .set('if-match', `"${String(task.revision)}"`)
      .send({ data: { verification: 'perhaps' } })
      .expect(422);
    expect(invalid.body).toMatchObject({ code: 'DATA_INVALID', errors: [{ field: 'verification' }] });
    const hidden = await complete()
      .set('if-match', `"${String(task.revision)}"`)
      .send({ data: { verification: 'valid', invented: 'x' } })
      .expect(422);
    expect(hidden.body).toMatchObject({ code: 'DATA_INVALID' });
    await request(world.url)
      .post(`/api/v1/tasks/${task.id}/complete`)
      .set('if-match', '"1"')
      .send({ data: {} })
      .expect(401);
  }, 60_000);

  it('a request sent twice with one key is one case, and a key cannot be used for another request', async () => {
    const citizen = new CitizenPerson(world.url, '081200002005');
    await citizen.signIn();
    const first = await citizen.apply('surat-ket-usaha', businessAnswers);
    const again = await citizen.agent
      .post(`/api/v1/drafts/${first.caseId}/submit`)
      .set('idempotency-key', `submit-${first.caseId}`)
      .expect(201);
    expect(again.body).toEqual(first);
    await citizen.agent.post(`/api/v1/drafts/${first.caseId}/submit`).set('idempotency-key', 'another').expect(409);
    await citizen.agent.post(`/api/v1/drafts/${first.caseId}/submit`).expect(400);
  }, 60_000);

  it('a wrong password, an unknown NIP and a guessed code are refused alike', async () => {
    const account = accountOf(city, world.setup, sisir.office, 'service');
    const wrong = await request(world.url)
      .post('/api/v1/auth/officer/session')
      .send({ nip: account.nip, password: 'salah' })
      .expect(401);
    const unknown = await request(world.url)
      .post('/api/v1/auth/officer/session')
      .send({ nip: '199001012020011999', password: 'salah' })
      .expect(401);
    expect((wrong.body as { detail: string }).detail).toBe((unknown.body as { detail: string }).detail);
    await request(world.url).post('/api/v1/auth/citizen/code').send({ phone: '0812 0000 2006' }).expect(202);
    await request(world.url)
      .post('/api/v1/auth/citizen/session')
      .send({ phone: '081200002006', code: '000000' })
      .expect(422);
  }, 60_000);

  it('a request from a page of another site changes nothing', async () => {
    await request(world.url)
      .post('/api/v1/auth/citizen/code')
      .set('origin', 'https://situs-lain.example')
      .send({ phone: '081200002007' })
      .expect(403);
  });

  it('OpenAPI describes the routes of the API', async () => {
    const answer = await request(world.url).get('/openapi.json').expect(200);
    const document = answer.body as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/drafts/{id}/submit', '/api/v1/tasks/{id}/complete', '/api/v1/tracking']),
    );
    await request(world.url).get('/docs').expect(200);
  });
});
