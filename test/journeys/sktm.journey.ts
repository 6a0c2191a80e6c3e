import type { City } from '@alur/city';
import type { CaseView, QueueItem } from '@alur/contracts';
import { Client } from 'pg';
import request from 'supertest';
import { dueAfter, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import type { OfficerPerson, Submitted, Tracked } from '../support/people.js';
import { eventually, outbox } from '../support/people.js';
import type { SktmCast, SktmStep, Village } from '../support/sktm.js';
import { playSktm, punten, sisir, sktmAnswers, sktmCast } from '../support/sktm.js';

let world: CityUnderTest;
let city: City;
let database: Client;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
  database = new Client({ connectionString: world.database.url });
  await database.connect();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
});

/** Standard times as drawn, by element; the test's own copy, so that a wrong import shows. */
const standardTimes: Readonly<Record<string, string>> = {
  'rt-approval': '4h',
  'rw-approval': '4h',
  'check-completeness': '2h',
  'dinsos-check': '2h',
  'field-visit': '1d',
  sign: '2h',
  'prepare-refusal': '2h',
  'sign-refusal': '2h',
  'district-endorsement': '4h',
  'dinsos-recommendation': '4h',
};

interface OpenTask {
  readonly element_id: string;
  readonly agency: string;
  readonly opened_at: Date;
  readonly due_at: Date;
}

const openTasks = async (caseId: string): Promise<readonly OpenTask[]> =>
  (
    await database.query<OpenTask>(
      'SELECT element_id, agency, opened_at, due_at FROM user_task WHERE case_id = $1 AND closed_at IS NULL ORDER BY element_id',
      [caseId],
    )
  ).rows;

/** Nothing on its way and no job open: the case waits for people, or has ended. */
const atRest = (submitted: Submitted): Promise<true> =>
  eventually('the case to come to rest', async () => {
    const { rows } = await database.query<{ busy: string }>(
      `SELECT count(*) AS busy FROM work_item WHERE case_id = $1 AND kind <> 'timer'`,
      [submitted.caseId],
    );
    return rows[0]?.busy === '0' ? true : undefined;
  });

/** What the citizen is told is what is so: agency, since and until of every open task, by the agency's calendar. */
async function trackingTellsTheTruth(cast: SktmCast, submitted: Submitted): Promise<Tracked> {
  await atRest(submitted);
  const [tracked, tasks] = [await cast.citizen.track(submitted.reference), await openTasks(submitted.caseId)];
  const held = tracked.baton.filter((link) => link.state === 'holding');
  expect(
    held
      .map((link) => ({ element: link.element, agency: link.agency.key, since: link.since, until: link.until }))
      .sort((a, b) => (a.element < b.element ? -1 : 1)),
  ).toEqual(
    tasks.map((task) => ({
      element: task.element_id,
      agency: task.agency,
      since: task.opened_at.toISOString(),
      until: task.due_at.toISOString(),
    })),
  );
  for (const link of held)
    expect(link.until).toBe(dueAfter(city, link.agency.key, link.since, standardTimes[link.element] ?? 'missing'));
  expect(tracked.baton.filter((link) => link.state === 'in-transit' || link.state === 'problem')).toEqual([]);
  return tracked;
}

/** Each officer sees the case exactly while a task of theirs is open. */
async function onlyTheirQueue(cast: SktmCast, submitted: Submitted): Promise<void> {
  const tasks = new Set((await openTasks(submitted.caseId)).map((task) => task.element_id));
  const people: readonly (readonly [OfficerPerson, readonly string[]])[] = [
    [cast.frontOffice, ['check-completeness']],
    [cast.welfare, ['field-visit', 'prepare-refusal']],
    [cast.head, ['sign', 'sign-refusal']],
    [cast.dinsos, ['dinsos-check']],
    [cast.dinsosHead, ['dinsos-recommendation']],
    [cast.camat, ['district-endorsement']],
  ];
  for (const [person, elements] of people) {
    const seen = (await person.queue()).filter((item: QueueItem) => item.reference === submitted.reference);
    expect(seen).toHaveLength(elements.filter((element) => tasks.has(element)).length);
  }
}

async function play(
  village: Village,
  phone: string,
  options: { poor: boolean; endorse: boolean },
): Promise<{ cast: SktmCast; submitted: Submitted; steps: SktmStep[] }> {
  const cast = await sktmCast(city, world, village, phone);
  const steps: SktmStep[] = [];
  const submitted = await playSktm({
    world,
    city,
    cast,
    village,
    ...options,
    async after(step, sent) {
      steps.push(step);
      await trackingTellsTheTruth(cast, sent);
      await onlyTheirQueue(cast, sent);
    },
  });
  return { cast, submitted, steps };
}

describe('a request for a statement of limited means', () => {
  it('goes from a citizen of a kelurahan through every agency to the letter signed by the lurah', async () => {
    const { cast, submitted, steps } = await play(sisir, '081200001001', { poor: true, endorse: false });
    expect(steps).toEqual(['submitted', 'rt', 'rw', 'complete', 'dinsos', 'visit', 'signed']);
    const tracked = await eventually('the letter', async () => {
      const now = await cast.citizen.track(submitted.reference);
      return now.status === 'issued' ? now : undefined;
    });
    expect(tracked.letters).toHaveLength(1);
    const letter = await cast.citizen.agent
      .get(tracked.letters[0]?.url ?? '')
      .expect(200)
      .expect('content-type', 'application/pdf');
    expect((letter.body as Buffer).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const parallel = tracked.baton.filter((link) => ['dinsos-check', 'field-visit'].includes(link.element));
    expect(new Set(parallel.map((link) => link.stage)).size).toBe(1);
  }, 60_000);

  it('goes from a citizen of a desa past kecamatan and Dinsos to the letter signed by the kepala desa', async () => {
    const { cast, submitted, steps } = await play(punten, '081200001002', { poor: true, endorse: true });
    expect(steps.slice(-3)).toEqual(['signed', 'district', 'recommended']);
    const tracked = await eventually('the letter', async () => {
      const now = await cast.citizen.track(submitted.reference);
      return now.status === 'issued' ? now : undefined;
    });
    expect(tracked.letters[0]?.number).toContain('35.79.02.2001');
    expect(tracked.baton.map((link) => link.agency.key)).toEqual(
      expect.arrayContaining(['desa-punten', 'dinsos', 'kec-bumiaji']),
    );
    const code = tracked.letters[0]?.verification.split('/').at(-1) ?? '';
    const verified = await request(world.url).get(`/api/v1/letters/${code}`).expect(200);
    expect(verified.body).toMatchObject({
      status: 'valid',
      initials: 'S. F.',
      signed: false,
      number: tracked.letters[0]?.number,
    });
    expect(JSON.stringify(verified.body)).not.toContain('Siti');
  }, 60_000);

  it('ends in a refusal that names its ground and its reason, in a letter that nobody can take for a grant', async () => {
    const { cast, submitted, steps } = await play(sisir, '081200001003', { poor: false, endorse: false });
    expect(steps.slice(-2)).toEqual(['decided', 'refused']);
    const tracked = await eventually('the refusal', async () => {
      const now = await cast.citizen.track(submitted.reference);
      return now.status === 'rejected' ? now : undefined;
    });
    expect(tracked.answer?.kind).toBe('refused');
    expect(tracked.answer?.ground).toBeTruthy();
    expect(tracked.answer?.reason).toBe('Penghasilan keluarga di atas batas.');
    const [letter, ...more] = tracked.letters;
    expect([letter?.id, letter?.isRefusal, more]).toEqual(['surat-penolakan', true, []]);
    await cast.citizen.agent
      .get(letter?.url ?? '')
      .expect(200)
      .expect('content-type', 'application/pdf');
    const code = letter?.verification.split('/').at(-1) ?? '';
    const verified = await request(world.url).get(`/api/v1/letters/${code}`).expect(200);
    expect(verified.body).toMatchObject({ status: 'refusal', title: 'Surat Penolakan Permohonan', initials: 'S. F.' });
    expect(verified.body).not.toHaveProperty('validUntil');
    expect(JSON.stringify(verified.body)).not.toContain('Penghasilan');
    const page = await request(world.url).get(`/verifikasi/${code}`).expect(200);
    expect(page.text).toContain('Isinya menolak permohonan.');
    expect(page.text).not.toContain('Berlaku');
  }, 60_000);

  it('opens a refusal letter to officers who see what it repeats, and to no others', async () => {
    const { cast, submitted } = await play(sisir, '081200001007', { poor: false, endorse: false });
    const lettersOf = async (person: OfficerPerson): Promise<readonly { readonly url: string }[]> => {
      const { body } = await person.agent.get(`/api/v1/cases/${submitted.caseId}`).expect(200);
      return (body as CaseView).letters;
    };
    const [letter] = await eventually('the letter', async () => {
      const letters = await lettersOf(cast.welfare);
      return letters.length > 0 ? letters : undefined;
    });
    const url = letter?.url ?? '';
    await cast.head.agent.get(url).expect(200).expect('content-type', 'application/pdf');
    expect(await lettersOf(cast.dinsos)).toEqual([]);
    await cast.dinsos.agent.get(url).expect(404);
  }, 60_000);

  it('shows RT nothing of income, and Dinsos nothing of the neighbours', async () => {
    const cast = await sktmCast(city, world, sisir, '081200001004');
    const shown: string[] = [];
    await playSktm({
      world,
      city,
      cast,
      village: sisir,
      poor: true,
      endorse: false,
      async after(step, { caseId }) {
        if (step !== 'complete') return;
        const view = await eventually('the case at Dinsos', async () => {
          const answer = await cast.dinsos.agent.get(`/api/v1/cases/${caseId}`);
          return answer.status === 200
            ? (answer.body as { answers: readonly { rows: readonly { field: string }[] }[] })
            : undefined;
        });
        shown.push(...view.answers.flatMap((group) => group.rows.map((row) => row.field)));
      },
    });
    expect(shown).toContain('income');
    expect(shown).not.toContain('rt_answer');
    expect(shown).not.toContain('address');
  }, 60_000);

  it('looks like a case that does not exist to an officer it never came to', async () => {
    const cast = await sktmCast(city, world, punten, '081200001005');
    const { caseId, reference } = await cast.citizen.apply('sktm', sktmAnswers(punten));
    const foreign = await sktmCast(city, world, sisir, '081200001006');
    const [theirs, nobodys] = [
      await foreign.head.agent.get(`/api/v1/cases/${caseId}`),
      await foreign.head.agent.get('/api/v1/cases/00000000-0000-4000-8000-000000000000'),
    ];
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const { traceId: _a, instance: _b, ...first } = theirs.body as Record<string, unknown>;
    const { traceId: _c, instance: _d, ...second } = nobodys.body as Record<string, unknown>;
    expect(first).toEqual(second);
    await request(world.url).post('/api/v1/tracking').send({ reference, phoneDigits: '9999' }).expect(404);
  }, 60_000);

  it('tells the applicant and the neighbours, each message once and none with a NIK in it', async () => {
    const messages = await outbox(world.url);
    expect(messages.some((message) => message.body.includes('sudah kami terima'))).toBe(true);
    expect(messages.filter((message) => /\d{16}/.test(message.body))).toEqual([]);
    expect(new Set(messages.map((message) => message.key)).size).toBe(messages.length);
  });
});
