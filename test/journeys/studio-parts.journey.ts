// Designers at one draft: what one writes is never lost to what another writes.
import type { DraftPart, DraftView, SavedPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';
import { beginDraft, draftsPath, partOf, partPath } from '../support/studio-draft.js';

let world: CityUnderTest;
let designer: OfficerPerson;

beforeAll(async () => {
  world = await startCity();
  const account = accountOf(await openBatu(), world.setup, 'diskominfo', 'designer');
  designer = await OfficerPerson.signIn(world.url, account);
}, 60_000);
afterAll(() => world.stop());

const begin = (name: string): Promise<DraftView> => beginDraft(designer, name);
const put = (id: string, part: string, { tag, value }: { readonly tag: string; readonly value: Json }) =>
  designer.agent.put(partPath(id, part)).set('if-match', `"${tag}"`).send({ value });
const read = (id: string, part: string): Promise<DraftPart> => partOf(designer, id, part);
const code = (answer: { readonly body: unknown }): string => (answer.body as { readonly code: string }).code;

describe('a draft in the studio', () => {
  it('is begun, named by what is written, and listed', async () => {
    const draft = await begin('Layanan baru');
    const identity = { id: 'izin-baru', name: 'Izin Baru', keywords: ['izin'] };
    const saved = (await put(draft.id, 'identity', { tag: draft.tags['identity'] ?? '', value: identity }).expect(200))
      .body as SavedPart;
    expect(saved.value).toEqual(identity);
    expect(saved.draft.name).toBe('Izin Baru');
    const { body } = await designer.agent.get(draftsPath).expect(200);
    expect(body).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ id: draft.id, name: 'Izin Baru' })]),
    });
  });

  it('takes two parts at once, and of one part only the first change', async () => {
    const { id, tags } = await begin('Berdua');
    const tag = (part: string): string => tags[part] ?? '';
    const answers = await Promise.all([
      put(id, 'privacy', { tag: tag('privacy'), value: { basis: 'a' } }),
      put(id, 'steps', { tag: tag('steps'), value: { sign: 'Tanda tangan' } }),
      put(id, 'correction', { tag: tag('correction'), value: { days: 3 } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const late = await put(id, 'privacy', { tag: tag('privacy'), value: { basis: 'b' } }).expect(412);
    expect(code(late)).toBe('PART_CHANGED');
    const theirs = await read(id, 'privacy');
    expect(theirs.value).toEqual({ basis: 'a' });
    await put(id, 'privacy', { tag: theirs.tag, value: { basis: 'b' } }).expect(200);
    expect((await read(id, 'steps')).value).toEqual({ sign: 'Tanda tangan' });
  });

  it('says what is missing, and refuses what is no part, no draft, or no value', async () => {
    const { id, tags } = await begin('Galat');
    expect(code(await designer.agent.get(partPath(id, 'rahasia')).expect(404))).toBe('PART_NOT_FOUND');
    expect(code(await put(id, 'rahasia', { tag: 'x', value: 1 }).expect(404))).toBe('PART_NOT_FOUND');
    expect(code(await designer.agent.get(`${draftsPath}/nonsense`).expect(404))).toBe('SERVICE_DRAFT_NOT_FOUND');
    expect(code(await put(id, 'pages', { tag: tags['pages'] ?? '', value: 'x' }).expect(422))).toBe('PART_MISFIT');
    await designer.agent.put(partPath(id, 'pages')).send({ value: [] }).expect(428);
    const { body } = await designer.agent.get(`${draftsPath}/${id}/judgement`).expect(200);
    expect(body).toMatchObject({ ok: false, revision: 1 });
  });

  it('takes no sign that could not be stored, and loses nothing over it', async () => {
    const nul = String.fromCharCode(0);
    expect(
      code(
        await designer.agent
          .post(draftsPath)
          .send({ name: `Izin${nul}` })
          .expect(400),
      ),
    ).toBe('REQUEST_INVALID');
    const { id, tags } = await begin('Tanda aneh');
    for (const value of [{ basis: `a${nul}` }, { basis: `a${String.fromCharCode(0xd800)}` }])
      expect(code(await put(id, 'privacy', { tag: tags['privacy'] ?? '', value }).expect(422))).toBe('PART_MISFIT');
    expect((await read(id, 'privacy')).tag).toBe(tags['privacy']);
    const asked = await designer.agent.get('/api/v1/services/%00/changes');
    expect([asked.status, code(asked)]).toEqual([400, 'REQUEST_INVALID']);
  });

  it('is closed to everybody else', async () => {
    const { id } = await begin('Tertutup');
    const officer = await OfficerPerson.signIn(
      world.url,
      accountOf(await openBatu(), world.setup, sisir.office, 'service'),
    );
    await officer.agent.get(`${draftsPath}/${id}`).expect(404);
    await officer.agent.get(draftsPath).expect(404);
  });
});
