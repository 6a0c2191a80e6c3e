// A file on its way to those who may read it: checked first, whatever the applicant does meanwhile.
import type { AnswerRow } from '@alur/contracts';
import type { ClamdDouble } from '@alur/testing';
import { eicar, startClamdDouble } from '@alur/testing';
import { samplePdf } from '../../libs/files/src/samples/sample-pdf.js';
import { Client } from 'pg';
import type { Response } from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { freePort, startCity } from '../support/city-under-test.js';
import { documentService } from '../support/document-service.js';
import { resubmit, sendBack, sendPhoto } from '../support/corrections.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { photo } from '../support/photo.js';
import { sisir } from '../support/sktm.js';

const field = 'business_photo';

let world: CityUnderTest;
let services: Awaited<ReturnType<typeof documentService>>;
let port: number;
let clamd: ClamdDouble | undefined;
let service: OfficerPerson;

beforeAll(async () => {
  services = await documentService();
  port = await freePort();
  world = await startCity({
    servicesFolder: services.folder,
    env: { CLAMD_URL: `tcp://127.0.0.1:${String(port)}`, CLAMD_TIMEOUT_SECONDS: '2' },
  });
  const city = await openBatu();
  service = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service'));
}, 60_000);
afterAll(async () => {
  await world.stop();
  await clamd?.close();
  await services.remove();
});

const scannerComes = async (): Promise<void> => {
  clamd ??= await startClamdDouble({ port });
};
const scannerGoes = async (): Promise<void> => {
  await clamd?.close();
  clamd = undefined;
};

async function ask<T extends object>(sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: world.database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The minute is over. */
const anotherTry = (): Promise<unknown> => ask('UPDATE stored_file SET check_due_at = clock_timestamp()');

async function person(phone: string): Promise<CitizenPerson> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return citizen;
}

/** A filled request whose file is this. */
async function filled(citizen: CitizenPerson, bytes: Buffer, name: string): Promise<string> {
  const { [field]: _photo, ...answers } = businessAnswers;
  const draft = await citizen.fill('surat-ket-usaha', answers);
  const kept = await citizen.agent.post(`/api/v1/drafts/${draft}/files/${field}`).attach('file', bytes, name);
  expect([kept.status, (kept.body as { state: string }).state]).toEqual([201, 'quarantined']);
  return draft;
}

const own = (citizen: CitizenPerson, draft: string): Promise<Response> =>
  Promise.resolve(citizen.agent.get(`/permohonan/${draft}/berkas/${field}`).set('accept', 'application/json'));

const page = async (citizen: CitizenPerson, path: string): Promise<string> =>
  (await citizen.agent.get(path).set('accept', 'text/html').expect(200)).text;

async function seen({ reference }: Submitted): Promise<NonNullable<AnswerRow['file']>> {
  const task = await eventually(reference, () => service.findTask(reference));
  const detail = await service.task(task.id);
  const row = detail.case.answers.flatMap(({ rows }) => rows).find((one) => one.field === field);
  if (!row?.file) throw new Error('Expected the officer to be told of the file');
  return row.file;
}

const open = (sent: Submitted, id: string): Promise<Response> =>
  Promise.resolve(service.agent.get(`/api/v1/cases/${sent.caseId}/files/${id}`));

const document = samplePdf();
/** As the scanner looks for it: in a comment, nothing of it is escaped. */
const infected = Buffer.concat([document.subarray(0, 9), Buffer.from(`%${eicar}\n`), document.subarray(9)]);

it('while the scanner is away a request goes on, and nobody opens its file until it was checked', async () => {
  const citizen = await person('081200007001');
  const draft = await filled(citizen, photo('warung'), 'warung.jpg');
  const early = await own(citizen, draft);
  expect([early.status, early.body]).toMatchObject([409, { code: 'FILE_BEING_CHECKED' }]);
  expect(await page(citizen, `/permohonan/${draft}/periksa`)).toContain('Sedang kami periksa keamanannya');
  const sent = await citizen.submit(draft);
  expect(await page(citizen, `/permohonan/${draft}`)).toContain('sedang diperiksa keamanannya');

  const waiting = await seen(sent);
  expect([waiting.state, waiting.url]).toEqual(['quarantined', undefined]);
  const refused = await open(sent, waiting.id);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'FILE_BEING_CHECKED' }]);

  await scannerComes();
  await anotherTry();
  const { url = '' } = await eventually('a clean file', async () => {
    const file = await seen(sent);
    return file.state === 'clean' ? file : undefined;
  });
  const shown = await service.agent.get(url).expect(200);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': "inline; filename*=UTF-8''warung.jpg",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((shown.body as Buffer).includes('warung ')).toBe(false);
  expect(await page(citizen, `/permohonan/${draft}`)).not.toContain('sedang diperiksa keamanannya');
});

it('a file with a virus is served to nobody; who has not sent it yet sends another', async () => {
  await scannerComes();
  const citizen = await person('081200007002');
  const draft = await filled(citizen, infected, 'usaha.pdf');
  await eventually('the virus to be found', async () =>
    (await own(citizen, draft)).status === 410 ? true : undefined,
  );
  expect((await own(citizen, draft)).body).toMatchObject({ code: 'FILE_INFECTED' });
  expect(await page(citizen, `/permohonan/${draft}/periksa`)).toContain(
    'ditolak karena berisi virus. Kirim berkas lain',
  );
  const kept = await citizen.send(draft);
  expect([kept.status, kept.body]).toMatchObject([422, { code: 'DATA_INVALID', errors: [{ field }] }]);
  await citizen.agent
    .post(`/api/v1/drafts/${draft}/files/${field}`)
    .attach('file', samplePdf(), 'usaha.pdf')
    .expect(201);
  const sent = await citizen.submit(draft);
  const clean = await eventually('a clean file', async () => {
    const file = await seen(sent);
    return file.state === 'clean' ? file : undefined;
  });
  expect((await open(sent, clean.id)).headers['content-disposition']).toBe("attachment; filename*=UTF-8''usaha.pdf");
});

it('one that was found after it was sent is returned by the officer and mended by another', async () => {
  await scannerGoes();
  const citizen = await person('081200007003');
  const sent = await citizen.submit(await filled(citizen, infected, 'usaha.pdf'));
  await scannerComes();
  await anotherTry();
  const bad = await eventually('the virus to be found', async () => {
    const file = await seen(sent);
    return file.state === 'infected' ? file : undefined;
  });
  expect(bad.url).toBeUndefined();
  const refused = await open(sent, bad.id);
  expect([refused.status, refused.body]).toMatchObject([410, { code: 'FILE_INFECTED' }]);
  expect((await citizen.track(sent.reference)) as unknown).toMatchObject({ files: [{ state: 'infected' }] });
  expect(
    await ask(
      `SELECT subject_id FROM audit_event WHERE action = 'file-refused' AND details->>'case' = '${sent.caseId}'`,
    ),
  ).toEqual([{ subject_id: bad.id }]);

  expect((await sendBack(service, sent.reference, [{ field, reason: 'unclear' }])).status).toBe(200);
  expect((await sendPhoto(citizen, sent.caseId, field)).status).toBe(201);
  expect((await resubmit(citizen, sent.caseId, {})).status).toBe(200);
  await eventually('a clean file', async () => ((await seen(sent)).state === 'clean' ? true : undefined));
});
