import type { City } from '@alur/city';
import { Client } from 'pg';
import request from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import {
  changesOf,
  correctionOf,
  resubmit,
  sendBack,
  sendPhoto,
  taskOf,
  untilSideBySide,
} from '../support/corrections.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson, outbox } from '../support/people.js';
import { sisir, sktmCast } from '../support/sktm.js';

let world: CityUnderTest;
let city: City;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
}, 60_000);
afterAll(() => world.stop());

const officer = (role: string, agency: string = sisir.office): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));

async function businessCase(phone: string): Promise<{ citizen: CitizenPerson } & Submitted> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return { citizen, ...(await citizen.apply('surat-ket-usaha', businessAnswers)) };
}

const told = async (phone: string, words: RegExp): Promise<string> =>
  eventually(
    `a message about ${String(words)}`,
    async () =>
      (await outbox(world.url)).find(
        (message) => message.recipient.endsWith(phone.slice(1)) && words.test(message.body),
      )?.body,
  );

/** The worker's clock strikes now: nothing else says when an item is due. */
async function strike(caseId: string, what: 'remind' | 'lapse'): Promise<void> {
  const client = new Client({ connectionString: world.database.url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `UPDATE work_item SET run_at = clock_timestamp() WHERE case_id = $1 AND key LIKE 'correction-' || $2 || '-%'`,
      [caseId, what],
    );
    expect(rowCount).toBe(1);
  } finally {
    await client.end();
  }
}

describe('a request that is returned for correction', () => {
  it('by two agencies side by side is mended once, and each sees what changed', async () => {
    const cast = await sktmCast(city, world, sisir, '081200009001');
    const { reference, caseId } = await untilSideBySide({ world, city, village: sisir }, cast);
    const before = await cast.citizen.track(reference);

    const note = 'Atap belum terlihat.';
    const blurred = await sendBack(cast.dinsos, reference, [{ field: 'house_photo_front', reason: 'blurred', note }]);
    expect([blurred.status, blurred.body]).toMatchObject([200, { reference }]);
    const half = await cast.citizen.track(reference);
    expect(half.status).toBe('awaiting_correction');
    expect(half.baton.filter((link) => link.state !== 'done').map((link) => [link.agency.key, link.state])).toEqual(
      expect.arrayContaining([
        ['dinsos', 'paused'],
        ['kel-sisir', 'holding'],
      ]),
    );
    const suspended = await taskOf(cast.dinsos, reference);
    expect(suspended.task.suspendedSince).toBeDefined();
    expect(suspended.may.complete).toMatchObject({ allowed: false });
    const blocked = await cast.dinsos.agent
      .post(`/api/v1/tasks/${suspended.task.id}/complete`)
      .set('if-match', `"${String(suspended.task.revision)}"`)
      .send({ data: { dtsen_registered: 'no' } });
    expect([blocked.status, blocked.body]).toMatchObject([409, { code: 'TASK_SUSPENDED' }]);

    const unclear = [
      { field: 'address', reason: 'unclear' },
      { field: 'house_photo_front', reason: 'wrong-file' },
    ];
    expect((await sendBack(cast.welfare, reference, unclear)).status).toBe(200);
    const asked = await correctionOf(cast.citizen, caseId);
    expect(asked.round).toBe(1);
    expect(asked.fields.map((field) => [field.field, field.reasons.length])).toEqual([
      ['house_photo_front', 2],
      ['address', 1],
    ]);
    expect(asked.fields[0]?.reasons[0]).toBe(
      `Foto atau berkas tidak jelas. Kirim yang terang dan tidak buram. ${note}`,
    );
    expect(asked.questions.map((field) => field.id)).toEqual(['address', 'house_photo_front']);
    await told('081200009001', /perlu Anda perbaiki: 2 hal/);

    const locked = await resubmit(cast.citizen, caseId, { address: 'Jalan Contoh 12 A', income: '1' });
    expect([locked.status, locked.body]).toMatchObject([422, { code: 'DATA_INVALID', errors: [{ field: 'income' }] }]);
    const noPhoto = await resubmit(cast.citizen, caseId, { address: 'Jalan Contoh 12 A' });
    expect(noPhoto.body).toMatchObject({ code: 'DATA_INVALID', errors: [{ field: 'house_photo_front' }] });
    expect((await sendPhoto(cast.citizen, caseId, 'house_photo_inside')).status).toBe(404);
    expect((await sendPhoto(cast.citizen, caseId, 'house_photo_front')).status).toBe(201);
    const sent = await resubmit(cast.citizen, caseId, { address: 'Jalan Contoh 12 A' });
    expect([sent.status, sent.body]).toEqual([200, { caseId, reference }]);
    const again = await resubmit(cast.citizen, caseId, { address: 'Jalan Contoh 12 A' });
    expect([again.status, again.body]).toEqual([200, { caseId, reference }]);

    const checker = await taskOf(cast.dinsos, reference);
    expect(changesOf(checker)).toEqual([['house_photo_front', 'foto.jpg', 'foto-baru.jpg']]);
    const visitor = await taskOf(cast.welfare, reference);
    expect(changesOf(visitor)).toEqual([
      ['address', 'Jalan Contoh 12', 'Jalan Contoh 12 A'],
      ['house_photo_front', 'foto.jpg', 'foto-baru.jpg'],
    ]);
    expect(visitor.changes[0]?.checkedBefore).toEqual(
      expect.arrayContaining(['Periksa kelengkapan', 'Keterangan ketua RT']),
    );
    expect(visitor.task.suspendedSince).toBeUndefined();
    const back = await cast.citizen.track(reference);
    expect(back.status).toBe('in_process');
    expect(back.promisedBy).toBe(before.promisedBy);

    await cast.dinsos.answer(reference, { dtsen_registered: 'yes', decile: '2' });
    await cast.welfare.answer(reference, { visit_verdict: 'poor', visit_notes: 'Sudah.' });
    await cast.head.answer(reference, { head_decision: 'approve' });
    await eventually('the letter', async () =>
      (await cast.citizen.track(reference)).status === 'issued' ? true : undefined,
    );
  }, 90_000);

  it('goes back once; a second time only from the head, with a reason', async () => {
    const { citizen, reference, caseId } = await businessCase('081200009002');
    const [service, head] = [await officer('service'), await officer('lurah')];
    const field = { field: 'business_address', reason: 'unclear' };
    expect((await sendBack(service, reference, [field])).status).toBe(200);
    expect((await resubmit(citizen, caseId, { business_address: 'Jalan Contoh 4, sebelah pasar' })).status).toBe(200);
    const used = await sendBack(service, reference, [field], { anotherRound: 'Masih kurang jelas sekali.' });
    expect([used.status, used.body]).toMatchObject([409, { code: 'CORRECTION_ROUND_USED' }]);
    await service.answer(reference, { verification: 'valid' });

    const silent = await sendBack(head, reference, [field]);
    expect(silent.body).toMatchObject({ code: 'CORRECTION_ROUND_USED', errors: [{ field: 'anotherRound' }] });
    const reasoned = await sendBack(head, reference, [field], {
      anotherRound: 'Alamat usaha berbeda dengan foto tempat usaha.',
    });
    expect(reasoned.status).toBe(200);
    expect(await correctionOf(citizen, caseId)).toMatchObject({ round: 2 });
    const second = await resubmit(citizen, caseId, { business_address: 'Jalan Contoh 5' }, 'second');
    expect(second.status).toBe(200);
    expect(changesOf(await taskOf(head, reference)).map((change) => change[2])).toEqual([
      'Jalan Contoh 5',
      'Jalan Contoh 4, sebelah pasar',
    ]);
    await head.answer(reference, {});
    expect((await citizen.track(reference)).status).not.toBe('issued');
    expect((await taskOf(service, reference)).changes[0]).toMatchObject({ recheck: ['Periksa permohonan'] });
    await service.answer(reference, { verification: 'valid' });
    await eventually('the letter', async () =>
      (await citizen.track(reference)).status === 'issued' ? true : undefined,
    );
  }, 60_000);

  it('names only what the officer sees, with a reason each', async () => {
    const { reference } = await businessCase('081200009003');
    const service = await officer('service');
    const faults = async (fields: Parameters<typeof sendBack>[2]): Promise<unknown> =>
      (await sendBack(service, reference, fields)).body;
    expect(await faults([])).toMatchObject({ code: 'CORRECTION_EMPTY' });
    expect(await faults([{ field: 'invented', reason: 'unclear' }])).toMatchObject({ code: 'DATA_INVALID' });
    expect(await faults([{ field: 'declaration', reason: 'unclear' }])).toMatchObject({ code: 'DATA_INVALID' });
    expect(await faults([{ field: 'name', reason: 'because' }])).toMatchObject({ errors: [{ field: 'name' }] });
    expect(await faults([{ field: 'name', reason: 'other' }])).toMatchObject({ errors: [{ field: 'name' }] });
    const stranger = await officer('verifier', 'dinsos');
    const task = await eventually('the task', () => service.findTask(reference));
    await stranger.agent
      .post(`/api/v1/tasks/${task.id}/return`)
      .set('if-match', '"1"')
      .send({ fields: [{ field: 'name', reason: 'unclear' }] })
      .expect(404);
  }, 60_000);

  it('can be taken back by its applicant, and by nobody else', async () => {
    const { citizen, reference, caseId } = await businessCase('081200009004');
    const service = await officer('service');
    expect((await sendBack(service, reference, [{ field: 'name', reason: 'mismatch' }])).status).toBe(200);
    const stranger = new CitizenPerson(world.url, '081200009014');
    await stranger.signIn();
    await stranger.agent.get(`/api/v1/corrections/${caseId}`).expect(404);
    await stranger.agent.post(`/api/v1/my-cases/${caseId}/withdraw`).expect(404);
    expect((await resubmit(stranger, caseId, { name: 'Orang Lain' })).status).toBe(404);
    await request(world.url).post(`/api/v1/my-cases/${caseId}/withdraw`).expect(401);

    await citizen.agent.post(`/api/v1/my-cases/${caseId}/withdraw`).expect(200, { caseId, reference });
    await citizen.agent.post(`/api/v1/my-cases/${caseId}/withdraw`).expect(200);
    const over = await citizen.track(reference);
    expect(over).toMatchObject({ status: 'withdrawn', answer: { kind: 'withdrawn' } });
    expect(await service.findTask(reference)).toBeUndefined();
    expect((await resubmit(citizen, caseId, { name: 'Budi' })).body).toMatchObject({ code: 'CORRECTION_NOT_OPEN' });
    await told('081200009004', /dibatalkan/);
  }, 60_000);

  it('that nobody mends is asked for once more, then counts as withdrawn', async () => {
    const { citizen, reference, caseId } = await businessCase('081200009005');
    const service = await officer('service');
    expect((await sendBack(service, reference, [{ field: 'name', reason: 'mismatch' }])).status).toBe(200);
    await strike(caseId, 'remind');
    await told('081200009005', /^Pengingat/);
    expect((await citizen.track(reference)).status).toBe('awaiting_correction');
    await strike(caseId, 'lapse');
    const over = await eventually('the end', async () => {
      const now = await citizen.track(reference);
      return now.status === 'withdrawn' ? now : undefined;
    });
    expect(over.answer).toMatchObject({ kind: 'withdrawn', title: 'Permohonan ini dibatalkan' });
    expect(await service.findTask(reference)).toBeUndefined();
  }, 60_000);

  it('shows who only tracks it what is asked, and none of the answers', async () => {
    const { reference, caseId } = await businessCase('081200009006');
    expect((await sendBack(await officer('service'), reference, [{ field: 'nik', reason: 'mismatch' }])).status).toBe(
      200,
    );
    const tracker = request.agent(world.url);
    await tracker.get(`/api/v1/corrections/${caseId}`).expect(404);
    await tracker.post('/api/v1/tracking').send({ reference, phoneDigits: '9006' }).expect(200);
    const asked = await tracker.get(`/api/v1/corrections/${caseId}`).expect(200);
    expect(asked.body).toMatchObject({ fields: [{ field: 'nik', label: 'NIK' }] });
    expect(JSON.stringify(asked.body)).not.toMatch(/\d{16}/);
    await tracker.put(`/api/v1/corrections/${caseId}`).set('if-match', '"0"').send({ answers: {} }).expect(401);
  }, 60_000);
});
