// More than the city can do at once: refused at once and by name, fairly, and nothing of it lost.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Response } from 'supertest';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually } from '../support/people.js';
import { openSealed } from '../support/sealed.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

const waiting = 4;
const inFlight = 30;
let world: CityUnderTest;
let citizen: CitizenPerson;
let holder: Client;

beforeAll(async () => {
  world = await startCity({
    env: { COMMANDS_WAITING_LIMIT: String(waiting), HTTP_IN_FLIGHT_LIMIT: String(inFlight) },
    databaseLine: true,
  });
  holder = new Client({ connectionString: world.database.url });
  await holder.connect();
  citizen = new CitizenPerson(world.url, '081200011001');
  await citizen.signIn();
}, 60_000);
afterAll(async () => {
  await holder.end();
  await world.stop();
});

/** Nobody gets past this table until the work is done: what arrives meanwhile waits. */
async function whileLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
  await holder.query('BEGIN');
  await holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  try {
    return await work();
  } finally {
    await holder.query('ROLLBACK');
  }
}

/** As many requests as wanted, filled like the first. */
async function copiesOf(draftId: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const { drafts, close } = await openSealed(world);
  const draft = await drafts.find(draftId);
  if (!draft) throw new Error(`Expected draft ${draftId}`);
  const { serviceId, versionHash, citizenId, answers } = draft;
  for (const id of ids) {
    await drafts.create({ id, serviceId, versionHash, citizenId });
    await drafts.save(id, 1, answers);
  }
  await close();
  return ids;
}

const said = ({ status, body }: Response): string =>
  `${String(status)} ${(body as { code?: string }).code ?? ''}`.trim();

it('a flood of one service is refused with a time to come back, while another service goes on, and nothing is lost', async () => {
  const flood = await copiesOf(await citizen.fill('surat-ket-usaha', businessAnswers), 24);
  const other = await citizen.fill('sktm', sktmAnswers(sisir));
  const refused: Response[] = [];
  const [sent, fair] = await whileLocked('case_instance', async () => {
    const asked = flood.map((id) =>
      citizen.send(id).then((answer) => {
        if (answer.status !== 201) refused.push(answer);
        return answer;
      }),
    );
    await eventually('the flood to be refused', () =>
      Promise.resolve(refused.length >= flood.length - waiting || undefined),
    );
    const fairly = citizen.send(other);
    // It waits like everybody who was let in.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [asked, [fairly]] as const;
  });
  const answers = await Promise.all(sent);
  expect(said(await fair[0])).toBe('201');
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(waiting);
  expect(new Set(refused.map(said))).toEqual(new Set(['503 OVERLOADED']));
  expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(refused.map(() => '10'));
  expect(refused[0]?.headers['content-type']).toContain('application/problem+json');

  for (const [index, id] of flood.entries())
    if (answers[index]?.status !== 201) expect(said(await citizen.send(id))).toBe('201');
  const { rows } = await holder.query<{ cases: number; turns: number; first: number }>(
    `SELECT (SELECT count(*)::int FROM case_instance WHERE id = ANY ($1)) AS cases,
            (SELECT count(*)::int FROM command_inbox WHERE case_id = ANY ($1) AND key LIKE 'submit:%') AS turns,
            (SELECT count(*)::int FROM case_event WHERE case_id = ANY ($1) AND revision = 1) AS first`,
    [[...flood, other]],
  );
  expect(rows).toEqual([{ cases: 25, turns: 25, first: 25 }]);
}, 60_000);

describe('the page of somebody who is sent away', () => {
  const hostile = `Jalan "Contoh" <script>alert(1)</script> & 'lain'`;
  const fields = (csrf: string): Readonly<Record<string, string>> => ({
    _csrf: csrf,
    business_name: 'Warung Contoh',
    business_kind: 'food',
    business_address: hostile,
  });
  const hidden = (html: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        plain(name),
        plain(value),
      ]),
    );
  const plain = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');

  /** A page of the form, its address and the token of its form. */
  async function openPage(): Promise<{ readonly id: string; readonly address: string; readonly csrf: string }> {
    const { body } = await citizen.agent.post('/api/v1/drafts').send({ serviceId: 'surat-ket-usaha' }).expect(201);
    const draft = body as { id: string; pages: readonly { id: string; fields: readonly { id: string }[] }[] };
    const page = draft.pages.find(({ fields: own }) => own.some((field) => field.id === 'business_name'));
    const address = `/permohonan/${draft.id}/isi/${page?.id ?? ''}`;
    const shown = await citizen.agent.get(address).set('accept', 'text/html').expect(200);
    return { id: draft.id, address, csrf: hidden(shown.text)['_csrf'] ?? '' };
  }

  /** The house is full: everybody in it waits for the same table. */
  async function whileFull(work: () => Promise<void>): Promise<void> {
    let crowd: readonly Promise<number>[] = [];
    await whileLocked('draft', async () => {
      crowd = Array.from({ length: inFlight }, () =>
        citizen.agent.get(`/api/v1/drafts/${randomUUID()}`).then(({ status }) => status),
      );
      await eventually('the house to be full', async () => {
        // A page that looks nothing up: asking must not wait itself.
        const { headers } = await fetch(`${world.url}/lacak`);
        return headers.get('retry-after') === '10' || undefined;
      });
      await work();
    });
    expect((await Promise.all(crowd)).filter((status) => status !== 404 && status !== 503)).toEqual([]);
  }

  it('keeps every answer, says when to try again, and sends it to the same place', async () => {
    const { id, address, csrf } = await openPage();
    let kept: Readonly<Record<string, string>> = {};
    await whileFull(async () => {
      const page = await citizen.agent.post(address).set('accept', 'text/html').type('form').send(fields(csrf));
      expect(page.status).toBe(503);
      expect(page.headers['retry-after']).toBe('10');
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.text).toContain('Kirim lagi');
      expect(page.text).toContain('Tunggu sekitar 10 detik');
      expect(page.text).not.toContain('<script>alert');
      expect(page.text).toContain(`<form action="${address}" method="post"`);
      kept = hidden(page.text);
      expect(kept).toEqual(fields(csrf));
      const looked = await citizen.agent.get('/permohonan').set('accept', 'text/html');
      expect([looked.status, /href="\/permohonan"[^>]*>\s*<span>Coba lagi/.test(looked.text)]).toEqual([503, true]);
    });
    const again = await citizen.agent.post(address).set('accept', 'text/html').type('form').send(kept);
    expect(again.status).toBe(303);
    const { body } = await citizen.agent.get(`/api/v1/drafts/${id}`).expect(200);
    expect((body as { answers: Record<string, string> }).answers).toMatchObject({
      business_name: 'Warung Contoh',
      business_kind: 'food',
    });
  }, 60_000);

  it('asks for a file once more and keeps the rest', async () => {
    const { address, csrf } = await openPage();
    await whileFull(async () => {
      const page = await citizen.agent
        .post(address)
        .set('accept', 'text/html')
        .field('_csrf', csrf)
        .field('business_name', 'Warung Contoh')
        .attach('business_photo', Buffer.alloc(3_000, 1), 'warung "1".jpg');
      expect(page.status).toBe(503);
      expect(page.text).toContain('Pilih lagi berkas warung');
      expect(page.text).toMatch(/enctype="multipart\/form-data"/i);
      expect(page.text).toMatch(/<input[^>]*type="file"[^>]*name="business_photo"/);
      expect(hidden(page.text)).toEqual({ _csrf: csrf, business_name: 'Warung Contoh' });
    });
  }, 60_000);

  it('never leads to another site', async () => {
    await whileFull(async () => {
      const page = await citizen.agent
        .post('//evil.example/permohonan')
        .set('accept', 'text/html')
        .type('form')
        .send({});
      expect(page.status).toBe(503);
      expect(page.text).toContain('<form action="/" method="post"');
    });
  }, 60_000);
});

it('whoever waits in vain for a connection is told, while those before them still wait for a table', async () => {
  const told: string[] = [];
  const asked = await whileLocked('draft', async () => {
    const crowd = Array.from({ length: 12 }, async () => {
      const answer = await citizen.agent.get(`/api/v1/drafts/${randomUUID()}`);
      told.push(said(answer));
      return answer.status;
    });
    await eventually('some to be told', () => Promise.resolve(told.length > 0 || undefined));
    return crowd;
  });
  expect(told[0]).toBe('503 STORE_UNAVAILABLE');
  expect(await Promise.all(asked)).toContain(404);
}, 60_000);

it('with PostgreSQL away each door says so at once, and works again when it is back', async () => {
  const draftId = await citizen.fill('surat-ket-usaha', businessAnswers);
  await world.line?.cut();
  const api = await citizen.send(draftId);
  expect([said(api), api.headers['retry-after']]).toEqual(['503 STORE_UNAVAILABLE', '15']);
  const page = await citizen.agent
    .post(`/permohonan/${draftId}/periksa`)
    .set('accept', 'text/html')
    .type('form')
    .send({ _csrf: 'token' });
  expect([page.status, page.headers['retry-after']]).toEqual([503, '15']);
  expect(page.text).toContain('Layanan sedang terganggu');
  expect(page.text).toContain('name="_csrf" value="token"');
  const officer = await citizen.agent.post('/api/v1/auth/officer/session').send({ nip: '1', password: 'x' });
  expect(said(officer)).toBe('503 STORE_UNAVAILABLE');
  expect((await citizen.agent.get('/readyz')).status).toBe(503);
  expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
  await world.line?.mend();
  const sent = await eventually('the city to be back', async () => {
    const answer = await citizen.send(draftId);
    return answer.status === 503 ? undefined : answer;
  });
  expect(said(sent)).toBe('201');
}, 60_000);
