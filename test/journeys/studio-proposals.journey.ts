// Nobody has to think of every branch: what no scenario goes through is proposed, and what hangs is shown.
import type { DraftJudgement, DraftPart, DraftProposals } from '@alur/contracts';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { deadlocked, draftOf, shippedFiles, withoutScenarios } from '../support/studio-drafts.js';

let world: CityUnderTest;
let designer: OfficerPerson;

beforeAll(async () => {
  world = await startCity();
  designer = await OfficerPerson.signIn(world.url, accountOf(await openBatu(), world.setup, 'diskominfo', 'designer'));
}, 60_000);
afterAll(() => world.stop());

const drafts = '/api/v1/studio/drafts';
const look = async <T>(id: string, what: string): Promise<T> =>
  (await designer.agent.get(`${drafts}/${id}/${what}`).expect(200)).body as T;
const keep = async (id: string, name: string, yaml: string): Promise<void> => {
  const { tag } = await look<DraftPart>(id, `parts/scenario:${name}`);
  await designer.agent
    .put(`${drafts}/${id}/parts/scenario:${name}`)
    .set('if-match', `"${tag}"`)
    .send({ value: yaml })
    .expect(200);
};

describe('proposed scenarios', () => {
  it('cover a service whole once they are kept, and each holds', async () => {
    const files = withoutScenarios(await shippedFiles('diskumperindag/surat-ket-usaha'));
    const id = await draftOf(world, 'Tanpa skenario', files);
    const proposals = await look<DraftProposals>(id, 'proposals');
    expect(proposals).toMatchObject({ revision: 1, isComplete: true });
    expect(proposals.data.length).toBeGreaterThan(1);
    for (const [index, { yaml, isExact, story }] of proposals.data.entries()) {
      expect(isExact).toBe(true);
      expect(story[0]).toMatch(/^Pemohon mengajukan permohonan/);
      await keep(id, `usulan-${String(index + 1)}`, yaml);
    }
    const judged = await look<DraftJudgement>(id, 'judgement');
    expect(judged.scenarios.map(({ ok }) => ok)).toEqual(proposals.data.map(() => true));
    expect(judged.coverage.missed).toEqual({ elements: [], flows: [] });
    expect((await look<DraftProposals>(id, 'proposals')).data).toEqual([]);
  });

  it('show where a service hangs, told step by step', async () => {
    const files = deadlocked(withoutScenarios(await shippedFiles('diskumperindag/surat-ket-usaha')));
    const id = await draftOf(world, 'Macet', files);
    const { data } = await look<DraftProposals>(id, 'proposals');
    const hanging = data.find(({ finding }) => finding?.code === 'DEADLOCK');
    expect(hanging).toMatchObject({ element: 'both', isExact: true, covers: [] });
    expect(hanging?.story.slice(-3)).toEqual([
      expect.stringMatching(/^Lurah Kelurahan \w+ menyelesaikan "Tanda tangani surat"\.$/),
      'Perlu penanganan (DEADLOCK): Kedua tanda tangan.',
      'Permohonan berhenti di sini dan tidak akan pernah bergerak lagi.',
    ]);
  });

  it('are none for a draft that cannot run yet, and nobody else asks for them', async () => {
    const id = await draftOf(world, 'Kosong', {});
    expect(await look<DraftProposals>(id, 'proposals')).toEqual({ revision: 1, data: [], isComplete: true });
    const nobody = await designer.agent.get(`${drafts}/nonsense/proposals`).expect(404);
    expect(nobody.body).toMatchObject({ code: 'SERVICE_DRAFT_NOT_FOUND' });
    const city = await openBatu();
    const officer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'kel-sisir', 'service'));
    await officer.agent.get(`${drafts}/${id}/proposals`).expect(404);
  });
});
