// Answers that are lists, from the application to the letter, over the HTTP door.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RevealedView } from '@alur/contracts';
import type { City } from '@alur/city';
import { Ajv2020 } from 'ajv/dist/2020.js';
import request from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { changesOf, correctionOf, resubmit, sendBack, taskOf } from '../support/corrections.js';
import { heirs, writeHeirsService } from '../support/heirs-service.js';
import { pdfText } from '../support/pdf-text.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

let world: CityUnderTest;
let city: City;
let folder: string;

beforeAll(async () => {
  city = await openBatu();
  folder = await mkdtemp(join(tmpdir(), 'alur-services-'));
  await writeHeirsService(folder);
  world = await startCity({ servicesFolder: folder });
}, 60_000);
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const siti = { heir_name: 'Siti Aminah', heir_nik: '3579025708909902', heir_born: '1990-08-17', relation: 'spouse' };
const budi = { heir_name: 'Budi', heir_nik: '3579011708909901', heir_born: '2015-08-17', relation: 'child' };
const rini = { ...budi, heir_name: 'Rini', heir_born: '2017-08-17', relation: 'other', relation_other: 'Keponakan' };
const answers = { name: 'Siti Aminah', village: sisir.code, assets: ['savings', 'house'], heirs: [siti, budi] };

const officer = (agency: string, role: string): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));

async function citizenWith(phone: string): Promise<CitizenPerson> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return citizen;
}

const faultsOf = ({ status, body }: request.Response): readonly (readonly [pointer: string, detail: string])[] => {
  expect(status).toBe(422);
  const { errors } = body as { errors: readonly { pointer: string; detail: string }[] };
  return errors.map(({ pointer, detail }) => [pointer, detail]);
};

describe('a request with lists', () => {
  it('is refused at the very answer that is wrong, and takes what its JSON Schema takes', async () => {
    const citizen = await citizenWith('081200009101');
    const { body } = await request(world.url).get(`/api/v1/services/${heirs}`).expect(200);
    const { answersSchema } = body as { answersSchema: object };
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(answersSchema);
    const draftId = await citizen.fill(heirs, { ...answers, heirs: [siti, budi] });
    let revision = 4;
    const save = async (page: string, sent: object) => {
      const kept = await citizen.agent
        .put(`/api/v1/drafts/${draftId}/pages/${page}`)
        .set('if-match', `"${String(revision)}"`)
        .send({ answers: sent });
      if (kept.status === 200) revision += 1;
      return kept;
    };

    const wrong = [siti, { ...budi, heir_nik: '12', relation: 'other' }];
    const refused = await save('ahli-waris', { heirs: wrong });
    expect(faultsOf(refused)).toEqual([
      ['/heirs/1/heir_nik', 'NIK ahli waris harus 16 angka. Coba lihat lagi di KTP Anda.'],
      ['/heirs/1/relation_other', 'Isi hubungan lain.'],
    ]);
    expect(fits({ ...answers, heirs: wrong })).toBe(false);
    expect(fits(answers)).toBe(true);

    // Whoever leaves land behind is asked for each heir's share of it: what was kept is asked for again.
    expect((await save('harta', { assets: ['land', 'house'] })).body).toMatchObject({
      answers: { assets: ['house', 'land'] },
    });
    expect(faultsOf(await citizen.send(draftId))).toEqual([
      ['/heirs/0/land_share', 'Isi bagian tanah.'],
      ['/heirs/1/land_share', 'Isi bagian tanah.'],
    ]);
    expect(fits({ ...answers, assets: ['house', 'land'] })).toBe(false);
    expect((await save('harta', { assets: ['house'] })).status).toBe(200);
    expect((await citizen.send(draftId)).status).toBe(201);
  });

  it('is mended as a whole list, goes its way by how long the list is, and is told item by item in the letter', async () => {
    const citizen = await citizenWith('081200009102');
    const { reference, caseId } = await citizen.apply(heirs, answers);
    const service = await officer(sisir.office, 'service');
    const task = await taskOf(service, reference);
    const rows = task.case.answers[0]?.rows ?? [];
    expect(rows.find(({ field }) => field === 'assets')?.text).toBe('Rumah dan Tabungan');
    expect(rows.find(({ field }) => field === 'heirs')?.items).toMatchObject([
      {
        label: 'Ahli waris 1',
        rows: [{ label: 'Nama ahli waris', text: 'Siti Aminah' }, {}, { text: '17 Agustus 1990' }, {}],
      },
      { label: 'Ahli waris 2' },
    ]);
    expect(task.returnable.fields.map(({ id }) => id)).toEqual(['name', 'village', 'assets', 'heirs']);

    expect((await sendBack(service, reference, [{ field: 'heirs', reason: 'incomplete' }])).status).toBe(200);
    expect((await correctionOf(citizen, caseId)).questions.map(({ id }) => id)).toEqual(['heirs']);
    const half = await resubmit(citizen, caseId, { heirs: [siti, budi, { ...rini, relation_other: '' }] });
    expect(faultsOf(half)).toEqual([['/heirs/2/relation_other', 'Isi hubungan lain.']]);
    expect((await resubmit(citizen, caseId, { heirs: [siti, budi, rini] }, 'mended')).status).toBe(200);
    const [[, before, after] = ['', '', '']] = changesOf(await taskOf(service, reference));
    expect(before.split('\n')).toHaveLength(2);
    expect(after).toContain('3. Nama ahli waris: Rini; NIK ahli waris: 3579••••••••9901');

    const item = await taskOf(service, reference);
    const plain = await service.agent
      .post(`/api/v1/tasks/${item.task.id}/reveal`)
      .send({ fields: ['heirs.2.heir_nik'], reason: 'match-original' });
    expect((plain.body as RevealedView).values).toMatchObject([{ text: '3579011708909901' }]);
    const complete = (data: object) =>
      service.agent
        .post(`/api/v1/tasks/${item.task.id}/complete`)
        .set('if-match', `"${String(item.task.revision)}"`)
        .send({ data });
    const faulty = await complete({ papers: ['ktp', 'sim'], witnesses: [{ witness_name: '123' }] });
    expect(faultsOf(faulty).map(([place]) => place)).toEqual(['/papers', '/witnesses/0/witness_name']);
    expect((await complete({ papers: ['kk', 'ktp'], witnesses: [{ witness_name: 'Darto' }] })).status).toBe(200);
    await (await officer('kec-batu', 'camat')).answer(reference, {});
    await (await officer(sisir.office, 'lurah')).answer(reference, {});
    const letter = await eventually('the letter', async () => (await citizen.track(reference)).letters[0]);
    const pdf = await citizen.agent.get(letter.url).expect(200);
    const words = pdfText(pdf.body as Buffer)
      .replace(/\n/g, ' ')
      .replace(/ +/g, ' ');
    expect(words).toContain('1. Siti Aminah , NIK 3579025708909902, lahir 17 Agustus 1990, Istri atau suami');
    expect(words).toContain('3. Rini , NIK 3579011708909901, lahir 17 Agustus 2017, Lainnya');
    expect(words).toMatch(/Harta.*Rumah dan Tabungan/);
    expect(words).toMatch(/Saksi.*Darto/);
  }, 60_000);

  it('of few goes the shorter way, and an empty list of the officer leaves no trace in the letter', async () => {
    const citizen = await citizenWith('081200009103');
    const { reference } = await citizen.apply(heirs, answers);
    await (await officer(sisir.office, 'service')).answer(reference, { papers: ['ktp'], witnesses: [] });
    await (await officer(sisir.office, 'lurah')).answer(reference, {});
    const letter = await eventually('the letter', async () => (await citizen.track(reference)).letters[0]);
    const pdf = await citizen.agent.get(letter.url).expect(200);
    expect(pdfText(pdf.body as Buffer)).not.toContain('Saksi');
  }, 60_000);
});
