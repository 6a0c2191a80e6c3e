// Nobody has to think of every branch: what no scenario goes through is proposed, and what hangs is shown.
import type { DraftJudgement, DraftProposals } from '@alur/contracts';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { putDraft } from '../support/put-draft.js';
import { shippedFiles } from '../support/shipped-files.js';
import { deadlocked, withoutScenarios } from '../support/spoilt-service.js';
import { draftsPath, writePart } from '../support/studio-draft.js';

let world: CityUnderTest;
let designer: OfficerPerson;

beforeAll(async () => {
  world = await startCity();
  designer = await OfficerPerson.signIn(world.url, accountOf(await openBatu(), world.setup, 'diskominfo', 'designer'));
}, 60_000);
afterAll(() => world.stop());

const look = async <T>(id: string, what: string): Promise<T> =>
  (await designer.agent.get(`${draftsPath}/${id}/${what}`).expect(200)).body as T;
describe('proposed scenarios', () => {
  it('cover a service whole once they are kept, and each holds', async () => {
    const files = withoutScenarios(shippedFiles('diskumperindag/surat-ket-usaha'));
    const id = await putDraft(world, { name: 'Tanpa skenario', files, by: 'tester' });
    const proposals = await look<DraftProposals>(id, 'proposals');
    expect(proposals).toMatchObject({ revision: 1, isComplete: true });
    expect(proposals.data.length).toBeGreaterThan(1);
    for (const [index, { yaml, isExact, story }] of proposals.data.entries()) {
      expect(isExact).toBe(true);
      expect(story[0]).toMatch(/^Pemohon mengajukan permohonan/);
      await writePart(designer, { draft: id, part: `scenario:usulan-${String(index + 1)}`, value: yaml });
    }
    const judged = await look<DraftJudgement>(id, 'judgement');
    expect(judged.scenarios.map(({ ok }) => ok)).toEqual(proposals.data.map(() => true));
    expect(judged.coverage.missed).toEqual({ elements: [], flows: [] });
    expect((await look<DraftProposals>(id, 'proposals')).data).toEqual([]);
  });

  it('show where a service hangs, told step by step', async () => {
    const files = deadlocked(withoutScenarios(shippedFiles('diskumperindag/surat-ket-usaha')));
    const id = await putDraft(world, { name: 'Macet', files, by: 'tester' });
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
    const id = await putDraft(world, { name: 'Kosong', files: {}, by: 'tester' });
    expect(await look<DraftProposals>(id, 'proposals')).toEqual({ revision: 1, data: [], isComplete: true });
    const nobody = await designer.agent.get(`${draftsPath}/nonsense/proposals`).expect(404);
    expect(nobody.body).toMatchObject({ code: 'SERVICE_DRAFT_NOT_FOUND' });
    const city = await openBatu();
    const officer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'kel-sisir', 'service'));
    await officer.agent.get(`${draftsPath}/${id}/proposals`).expect(404);
  });
});
