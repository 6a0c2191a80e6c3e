import type { Answers, Field, ItemField } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';
import type { Draft, Drafts } from '../ports/drafts.js';
import type { CompiledVersion } from '../ports/service-versions.js';
import type { SubmitPorts } from './submit-request.js';
import { submitRequest } from './submit-request.js';
import { openDraft, pinnedDraft } from './renew-draft.js';
import { removeDraftItem, saveDraftItem } from './draft-items.js';
import type { DraftPorts } from './write-draft.js';
import { removeFile, saveDraftPage } from './write-draft.js';

const actor = { kind: 'citizen', id: 'siti' } as const;
const name: Field = { id: 'name', type: 'text', label: 'Nama', class: 'general', required: true };
const agree: Field = {
  id: 'agree',
  type: 'declaration',
  label: 'Pernyataan',
  statement: 'Benar.',
  class: 'none',
  required: true,
};

interface Offer {
  readonly hash: string;
  readonly fields?: readonly Field[];
  readonly workingDays?: number;
  readonly summary?: string;
  readonly steps?: Readonly<Record<string, string>>;
}

const version = ({ hash, fields = [name, agree], workingDays = 3, summary = 'Surat' }: Offer): CompiledVersion =>
  ({
    hash,
    bundle: {
      id: 'izin',
      name: 'Izin',
      summary,
      owner: 'dinsos',
      keywords: [],
      architecture: {},
      standard: {
        ...Object.fromEntries(
          ['requirements', 'procedure', 'products', 'legalBases', 'facilities', 'competence'].map((list) => [list, []]),
        ),
        duration: { workingDays, startsWhen: 'lengkap' },
        fee: { amount: 0 },
        complaints: { channels: [] },
      },
      privacy: { recipients: [], retention: {} },
      participants: {},
      form: { pages: [{ id: 'person', title: 'Siapa?', fields }] },
      tasks: {},
      outcomes: {},
      letters: {},
      steps: {},
      correction: { days: 5, recheck: [] },
      process: { id: 'izin', name: 'Izin', elements: {}, flows: {}, starts: [], participants: {} },
      decisions: [],
    } as unknown as ServiceBundle,
  }) as unknown as CompiledVersion;

/** A draft begun with the first version, while the last is offered. */
function begun(offers: readonly Offer[], answers: Answers = { name: 'Siti', agree: true }, more: Partial<Draft> = {}) {
  const versions = offers.map(version);
  let draft: Draft = {
    id: 'd1',
    serviceId: 'izin',
    versionHash: offers[0]?.hash ?? '',
    citizenId: 'siti',
    answers,
    revision: 4,
    updatedAt: '2026-11-23T02:00:00.000Z',
    submitted: false,
    ...more,
  };
  const write = (revision: number, change: Partial<Draft>): Promise<Draft | undefined> => {
    if (revision !== draft.revision) return Promise.resolve(undefined);
    draft = { ...draft, ...change, revision: revision + 1 };
    return Promise.resolve(draft);
  };
  const drafts = {
    find: (id: string) => Promise.resolve(id === draft.id ? draft : undefined),
    renew: ({ revision, id: _id, ...change }: Parameters<Drafts['renew']>[0]) => write(revision, change),
    save: (_id: string, revision: number, changed: Answers) => write(revision, { answers: changed }),
  } as unknown as Drafts;
  const getVersion = (hash: string): Promise<CompiledVersion> => {
    const found = versions.find((one) => one.hash === hash);
    return found ? Promise.resolve(found) : Promise.reject(new Error(hash));
  };
  const ports = {
    drafts,
    versions: { getVersion, findPublished: () => Promise.resolve(versions.at(-1)) },
  } as unknown as SubmitPorts;
  const open = async () => {
    const opened = await openDraft(ports)(actor, 'd1');
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  return { ports, open, now: () => draft, drafts };
}

const longer: Offer = { hash: 'v2', workingDays: 5 };

describe('a draft that is opened', () => {
  it('stays with its version while that is the one offered', async () => {
    const { open, now } = begun([{ hash: 'v1' }]);
    expect(await open()).toMatchObject({ version: { hash: 'v1' }, draft: { revision: 4 } });
    expect(now().revision).toBe(4);
  });

  it.each([
    ['only words changed', { hash: 'v2', summary: 'Surat izin' }],
    [
      'a question that may be left out came in',
      { hash: 'v2', fields: [name, agree, { ...name, id: 'nick', required: false }] },
    ],
  ] satisfies readonly (readonly [string, Offer])[])('goes on without a word where %s', async (_what, offer) => {
    const { open } = begun([{ hash: 'v1' }, offer]);
    const opened = await open();
    expect(opened).toMatchObject({
      version: { hash: 'v2' },
      draft: { versionHash: 'v2', answers: { name: 'Siti', agree: true } },
    });
    expect(opened.news).toBeUndefined();
  });

  it('goes on with its answers where something binds, and says what is new as often as it is opened', async () => {
    const { open, now } = begun([{ hash: 'v1' }, longer]);
    const news = ['Janji waktu berubah dari 3 hari kerja menjadi 5 hari kerja: lebih lama.'];
    expect(await open()).toMatchObject({
      version: { hash: 'v2' },
      draft: { answers: { name: 'Siti', agree: true } },
      news,
    });
    expect(await open()).toMatchObject({ version: { hash: 'v2' }, news });
    expect(now()).toMatchObject({ versionHash: 'v2', changedFrom: 'v1', revision: 5 });
  });

  it('is told of everything since it was begun, not since it was last opened', async () => {
    const first = begun([{ hash: 'v1' }, longer]);
    await first.open();
    const { open } = begun(
      [{ hash: 'v1' }, longer, { ...longer, hash: 'v3', summary: 'Surat izin' }],
      {},
      { versionHash: 'v2', changedFrom: 'v1' },
    );
    expect((await open()).news).toHaveLength(1);
    const back = begun([{ hash: 'v1' }, longer, { hash: 'v3' }], {}, { versionHash: 'v2', changedFrom: 'v1' });
    expect((await back.open()).news).toBeUndefined();
  });

  it('asks again what was agreed to in other words, and nothing else', async () => {
    const { open } = begun([{ hash: 'v1' }, { hash: 'v2', fields: [name, { ...agree, statement: 'Benar sekali.' }] }]);
    expect((await open()).draft.answers).toEqual({ name: 'Siti' });
  });

  it('never takes a text for a file', async () => {
    const file = { ...name, type: 'file', accept: ['image/png'], maxBytes: 1 } as const;
    const { open } = begun([{ hash: 'v1' }, { hash: 'v2', fields: [file, agree] }]);
    expect((await open()).draft.answers).toEqual({ agree: true });
  });

  it('lets go of the answer to a question that is gone, which nobody could take back', async () => {
    const photo = { ...name, id: 'photo' };
    const { open } = begun(
      [
        { hash: 'v1', fields: [name, agree, photo] },
        { hash: 'v2', fields: [name, agree] },
      ],
      { name: 'Siti', agree: true, photo: 'of the first version' },
    );
    expect((await open()).draft.answers).toEqual({ name: 'Siti', agree: true });
  });

  it('keeps an answer whose question became stricter: its writer is told what is wrong with it', async () => {
    const { open } = begun([{ hash: 'v1' }, { hash: 'v2', fields: [{ ...name, minLength: 20 } as Field, agree] }]);
    expect((await open()).draft.answers).toEqual({ name: 'Siti', agree: true });
  });

  it('that was sent stays as it was sent', async () => {
    const { open } = begun([{ hash: 'v1' }, longer], {}, { submitted: true });
    expect(await open()).toMatchObject({ version: { hash: 'v1' }, draft: { revision: 4 } });
  });

  it('shows what another window left when that was faster', async () => {
    const { open, drafts } = begun([{ hash: 'v1' }, longer]);
    const { find } = drafts;
    let looked = 0;
    drafts.find = async (id) => {
      const found = await find(id);
      if ((looked += 1) === 1) await drafts.save(id, 4, { name: 'Aminah' });
      return found;
    };
    expect(await open()).toMatchObject({ version: { hash: 'v1' }, draft: { answers: { name: 'Aminah' } } });
    expect(await open()).toMatchObject({ version: { hash: 'v2' }, draft: { answers: { name: 'Aminah' } } });
  });

  it('is nobody else’s', async () => {
    const { ports } = begun([{ hash: 'v1' }]);
    const stranger = { kind: 'citizen', id: 'budi' } as const;
    expect(await openDraft(ports)(stranger, 'd1')).toMatchObject({ ok: false, error: { code: 'DRAFT_NOT_FOUND' } });
    expect(await pinnedDraft(ports)(stranger, 'd1')).toMatchObject({ ok: false, error: { code: 'DRAFT_NOT_FOUND' } });
  });
});

describe('what was typed before a version was published', () => {
  it('is judged and kept by the version it was typed for', async () => {
    const { ports, now } = begun([{ hash: 'v1' }, { hash: 'v2', fields: [] }], {});
    const writing = {
      ...ports,
      city: { zone: 'Asia/Jakarta', villages: {} },
      reading: { now: () => Promise.resolve('2026-11-23T02:00:00.000Z') },
    } as unknown as Parameters<typeof saveDraftPage>[0];
    const kept = await saveDraftPage(writing)(actor, {
      draftId: 'd1',
      pageId: 'person',
      raw: { name: 'Siti', agree: 'on' },
    });
    expect(kept).toMatchObject({ ok: true, value: { version: { hash: 'v1' } } });
    expect(now().answers).toEqual({ name: 'Siti', agree: true });
    await removeFile(writing)(actor, { draftId: 'd1', fieldId: 'agree' });
    expect(now()).toMatchObject({ versionHash: 'v1', answers: { name: 'Siti' } });
  });
});

describe('a draft that is sent', () => {
  /** Sends it up to the decision, and says which version that would be by. */
  async function send(offers: readonly Offer[], shown?: string, isCase = false): Promise<string> {
    const { ports } = begun(offers);
    let decided = '';
    const sent = await submitRequest({
      ...ports,
      family: { note: () => Promise.resolve() },
      city: { zone: 'Asia/Jakarta', villages: {} },
      entropy: { sha256: (text: string) => text, salt: () => 's', crockford40: () => '00000000' },
      lanes: {
        submit: ({ decide }: { decide: (loaded: object) => { ok: boolean; error?: { code: string } } }) => {
          const answer = decide({ at: '2026-11-23T02:00:00.000Z', ...(isCase ? { record: {} } : {}) });
          decided = answer.error?.code ?? '';
          return Promise.resolve(answer);
        },
      },
    } as unknown as SubmitPorts)(actor, { draftId: 'd1', key: 'k', ...(shown === undefined ? {} : { shown }) }).catch(
      // Whatever comes after the version was found good belongs to the case's own rules, which the sample has not.
      () => ({ ok: true as const }),
    );
    return sent.ok ? 'sent' : decided;
  }

  it('is not sent by a version whose promises its writer has not seen', async () => {
    expect(await send([{ hash: 'v1' }, longer])).toBe('SERVICE_CHANGED');
    expect(await send([{ hash: 'v1' }, longer], 'v1')).toBe('SERVICE_CHANGED');
    expect(await send([longer], 'v1')).toBe('SERVICE_CHANGED');
    expect(await send([longer], 'neither')).toBe('SERVICE_CHANGED');
  });

  it('is sent where they are on the screen, or where nothing binding is new', async () => {
    expect(await send([{ hash: 'v1' }])).toBe('sent');
    expect(await send([longer], 'v2')).toBe('sent');
    expect(await send([{ hash: 'v1' }, { hash: 'v2', summary: 'Surat izin' }], 'v1')).toBe('sent');
  });

  it('that is a case already is one, whatever was published since', async () => {
    expect(await send([{ hash: 'v1' }, longer], undefined, true)).toBe('ALREADY_SUBMITTED');
  });
});

describe('a list in a draft', () => {
  const family = (fields: readonly Field[]): Field => ({
    id: 'family',
    type: 'group',
    label: 'Keluarga',
    itemLabel: 'anggota keluarga',
    class: 'general',
    required: true,
    fields: fields as readonly ItemField[],
    max: 3,
  });
  const member: Field = { ...name, id: 'member' };
  const nick: Field = { ...name, id: 'nick', required: false };
  const items = [{ member: 'Budi', nick: 'Bud' }, { member: 'Rini' }];
  const list = (offers: readonly (readonly Field[])[]) =>
    begun(
      offers.map((fields, index) => ({ hash: `v${String(index + 1)}`, fields: [name, family(fields)] })),
      { name: 'Siti', family: items },
    );
  const item = { draftId: 'd1', pageId: 'person' };

  it('lets go of what is asked of no item any more, and of what became another kind of question', async () => {
    const { open } = list([[member, nick], [member]]);
    expect((await open()).draft.answers['family']).toEqual([{ member: 'Budi' }, { member: 'Rini' }]);
    const options = [{ value: 'bud', label: 'Bud' }];
    const other = list([
      [member, nick],
      [member, { ...nick, type: 'several', options } as Field],
    ]);
    expect((await other.open()).draft.answers['family']).toEqual([{ member: 'Budi' }, { member: 'Rini' }]);
  });

  it('is changed at a place, grows at its end, and takes the same item twice once', async () => {
    const { ports, now } = list([[member, nick]]);
    const put = (index: number, raw: object, revision = now().revision) =>
      saveDraftItem(itemPorts(ports))(actor, { ...item, index, raw: { ...raw }, revision });
    await put(0, { member: ' Budi Santoso ' });
    await put(2, { member: 'Ayu', _csrf: 'x' });
    await put(2, { member: 'Ayu' }, 5);
    expect(now().answers['family']).toEqual([{ member: 'Budi Santoso' }, { member: 'Rini' }, { member: 'Ayu' }]);
    expect(await put(9, { member: 'Tono' })).toMatchObject({
      error: { fields: { family: 'Paling banyak 3 anggota keluarga. Hapus yang tidak perlu.' } },
    });
    expect(await put(1, { member: '' })).toMatchObject({
      error: { code: 'DATA_INVALID', fields: { member: 'Isi nama.' } },
    });
    expect(now().answers['family']).toHaveLength(3);
  });

  it('is not written over where another item stands by now at the place that was looked at', async () => {
    const { ports, now } = list([[member, nick]]);
    const { revision } = now();
    const put = (raw: object) =>
      saveDraftItem(itemPorts(ports))(actor, { ...item, index: 2, raw: { ...raw }, revision });
    expect((await put({ member: 'Ayu' })).ok).toBe(true);
    expect(await put({ member: 'Tono' })).toMatchObject({ error: { code: 'DRAFT_CHANGED' } });
    expect(now().answers['family']).toEqual([items[0], items[1], { member: 'Ayu' }]);
  });

  it('loses the item that was looked at, never the one that moved up to its place', async () => {
    const { ports, now } = list([[member, nick]]);
    const remove = (revision: number) => removeDraftItem(itemPorts(ports))(actor, { ...item, index: 0, revision });
    expect((await remove(4)).ok).toBe(true);
    expect(await remove(4)).toMatchObject({ error: { code: 'DRAFT_CHANGED' } });
    expect(now().answers['family']).toEqual([{ member: 'Rini' }]);
    await remove(5);
    expect(now().answers).toEqual({ name: 'Siti' });
  });

  it('is no place for items where the page asks single questions', async () => {
    const { ports } = begun([{ hash: 'v1' }]);
    const put = saveDraftItem(itemPorts(ports))(actor, { ...item, index: 0, raw: {}, revision: 4 });
    expect(await put).toMatchObject({ error: { code: 'PAGE_NOT_FOUND' } });
  });
});

const itemPorts = (ports: SubmitPorts): DraftPorts =>
  ({
    ...ports,
    city: { zone: 'Asia/Jakarta', villages: {} },
    reading: { now: () => Promise.resolve('2026-11-23T02:00:00.000Z') },
  }) as unknown as DraftPorts;
