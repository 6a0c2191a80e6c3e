// The hostile files at a city's own door, one after another and five hundred at once.
import { readFile } from 'node:fs/promises';
import type { ChildProcess } from 'node:child_process';
import type { ClamdDouble } from '@alur/testing';
import { startClamdDouble } from '@alur/testing';
import { Client } from 'pg';
import type { Response } from 'supertest';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { documentService } from '../support/document-service.js';
import { CitizenPerson, eventually } from '../support/people.js';
import { photo } from '../support/photo.js';
import { uploadAndCut } from '../support/slow-upload.js';
import { disarmedFiles, hostileFiles } from './hostile-uploads.js';

const field = 'business_photo';
const megabyte = 1_048_576;

let clamd: ClamdDouble;
let world: CityUnderTest;
let services: Awaited<ReturnType<typeof documentService>>;
let phones = 0;
beforeAll(async () => {
  clamd = await startClamdDouble();
  services = await documentService();
  world = await startCity({ servicesFolder: services.folder, env: { CLAMD_URL: clamd.url } });
}, 60_000);
afterAll(async () => {
  await world.stop();
  await clamd.close();
  await services.remove();
});

interface Writer {
  readonly citizen: CitizenPerson;
  readonly draft: string;
}

async function writer(): Promise<Writer> {
  phones += 1;
  const citizen = new CitizenPerson(world.url, `0812000${String(80_000 + phones)}`);
  await citizen.signIn();
  const { [field]: _photo, ...answers } = businessAnswers;
  return { citizen, draft: await citizen.fill('surat-ket-usaha', answers) };
}

const send = (
  { citizen, draft }: Writer,
  { bytes, name, declared }: { readonly bytes: Buffer; readonly name: string; readonly declared: string },
): Promise<Response> =>
  Promise.resolve(
    citizen.agent
      .post(`/api/v1/drafts/${draft}/files/${field}`)
      .attach('file', bytes, { filename: name, contentType: declared }),
  );

async function ask<T extends object>(sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: world.database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const count = async (where: string): Promise<number> =>
  Number((await ask<{ n: string }>(`SELECT count(*) AS n FROM stored_file WHERE ${where}`))[0]?.n);

/** Of the process that listens on the city's port. */
async function memory(gateway: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${String(gateway.pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}

it('none of the hostile files is kept, and each is answered within two seconds', async () => {
  const kept: string[] = [];
  const slow: string[] = [];
  let who = await writer();
  for (const [at, file] of hostileFiles().entries()) {
    if (at % 50 === 49) who = await writer();
    const from = performance.now();
    const { status, body } = await send(who, file);
    if (performance.now() - from > 2_000) slow.push(file.what);
    if (status < 400 || status >= 500) kept.push(`${file.what}: ${String(status)}`);
    else
      expect(body).toMatchObject({
        code: expect.stringMatching(/^FILE_/),
        detail: expect.stringMatching(/^[A-Z].{10,}\.$/s),
      });
  }
  expect([kept, slow]).toEqual([[], []]);
  expect(await count('true')).toBe(0);
}, 600_000);

it('what is kept is clean and holds nothing of what was hidden in it', async () => {
  for (const file of disarmedFiles()) {
    const who = await writer();
    expect([file.what, (await send(who, file)).status]).toEqual([file.what, 201]);
    const shown = await eventually(`${file.what} to be clean`, async () => {
      const answer = await who.citizen.agent.get(`/permohonan/${who.draft}/berkas/${field}`);
      return answer.status === 200 ? answer : undefined;
    });
    expect(shown.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    if (file.payload !== undefined) expect((shown.body as Buffer).includes(file.payload)).toBe(false);
  }
}, 600_000);

const answered = ['kept', 'OVERLOADED', 'STORE_UNAVAILABLE', 'DRAFT_CHANGED', 'cut'];

it('five hundred at once are kept or turned away with a word, and the gateway stays as small as it was', async () => {
  const people = await Promise.all(Array.from({ length: 25 }, () => writer()));
  const bytes = photo('banyak', 2 * megabyte);
  await send(people[0] as Writer, { bytes, name: 'a.jpg', declared: 'image/jpeg' });
  const before = await memory(world.gateway());
  let highest = before;
  const watch = setInterval(() => void memory(world.gateway()).then((now) => (highest = Math.max(highest, now))), 100);
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, at) =>
      send(people[at % people.length] as Writer, { bytes, name: 'a.jpg', declared: 'image/jpeg' }).then(
        ({ status, body }) => (status === 201 ? 'kept' : String((body as { code?: string }).code)),
        () => 'cut',
      ),
    ),
  );
  clearInterval(watch);
  const tally = new Map<string, number>();
  for (const answer of answers) tally.set(answer, (tally.get(answer) ?? 0) + 1);
  process.stdout.write(
    `${JSON.stringify({ ...Object.fromEntries(tally), beforeMB: Math.round(before), highestMB: Math.round(highest) })}\n`,
  );
  expect([...tally.keys()].filter((answer) => !answered.includes(answer))).toEqual([]);
  expect(tally.get('kept') ?? 0).toBeGreaterThan(20);
  expect(highest - before).toBeLessThan(200);
}, 600_000);

it('twenty slow lines that break keep nobody else waiting', async () => {
  const slow = await writer();
  const cookie = slow.citizen.agent.jar
    .getCookies({ domain: 'localhost', path: '/', secure: false, script: false })
    .toValueString();
  const path = `/api/v1/drafts/${slow.draft}/files/${field}`;
  const lines = Array.from({ length: 20 }, () =>
    uploadAndCut({
      url: world.url,
      path,
      cookie,
      part: 'file',
      bytes: photo('lambat', 6 * megabyte),
      cutAt: 3 * megabyte,
    }),
  );
  const quick = await writer();
  const from = performance.now();
  expect((await send(quick, { bytes: photo('cepat'), name: 'a.jpg', declared: 'image/jpeg' })).status).toBe(201);
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(await Promise.all(lines)).toEqual(lines.map(() => ''));
  expect(await count(`case_id = '${slow.draft}'`)).toBe(0);
}, 120_000);
