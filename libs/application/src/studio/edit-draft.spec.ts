import type { OfficerActor } from '@alur/access';
import type { DraftState } from '@alur/contracts';
import type { ServiceDraft, ServiceDrafts } from '../ports/service-drafts.js';
import type { StudioPorts } from './edit-draft.js';
import { changeDraftPart, readDraftPart, viewServiceDraft } from './edit-draft.js';

const id = '11111111-1111-4111-8111-111111111111';
const designer: OfficerActor = {
  kind: 'officer',
  id: 'ayu',
  name: 'Ayu',
  holdings: [{ agency: 'diskominfo', role: 'designer' }],
};

/** One draft in memory, and somebody who may write between reading and saving. */
class Desk implements Pick<ServiceDrafts, 'find' | 'save'> {
  saves = 0;
  constructor(
    public draft: ServiceDraft,
    private readonly inBetween: (draft: ServiceDraft) => ServiceDraft = (draft) => draft,
  ) {}

  find = (asked: string) => Promise.resolve(asked === this.draft.id ? this.draft : undefined);

  save: ServiceDrafts['save'] = ({ revision, files, name, by }) => {
    this.saves += 1;
    if (this.saves === 1) this.draft = this.inBetween(this.draft);
    if (this.draft.revision !== revision) return Promise.resolve(undefined);
    this.draft = { ...this.draft, files, name, revision: revision + 1, changedBy: by };
    return Promise.resolve(this.draft);
  };
}

const draftOf = (files: ServiceDraft['files'], state: DraftState = 'draft'): ServiceDraft => ({
  id,
  name: 'Rancangan',
  files,
  origin: { kind: 'empty' },
  state,
  revision: 1,
  createdBy: 'ayu',
  createdAt: '2026-11-26T00:00:00.000Z',
  changedBy: 'ayu',
  changedAt: '2026-11-26T00:00:00.000Z',
  contributors: ['ayu'],
});
const portsOf = (desk: Desk) =>
  ({
    serviceDrafts: desk,
    drawings: { readProcesses: () => Promise.resolve({ processes: [], diagnostics: [] }) },
    entropy: { sha256: (text: string) => Buffer.from(text).toString('base64url') },
  }) as never as StudioPorts;

async function change(desk: Desk, part: string, value: unknown, by = designer) {
  const view = await viewServiceDraft(portsOf(desk))(id);
  if (!view.ok) return view;
  const tag = view.value.tags[part] ?? '';
  return changeDraftPart(portsOf(desk))(by, { draftId: id, part, value: value as never, tag });
}
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? undefined : result.error?.code);

describe('a part of a draft', () => {
  it('is written although a colleague changed another part meanwhile, and both are kept', async () => {
    const desk = new Desk(draftOf({}), (draft) => ({
      ...draft,
      revision: 2,
      files: { ...draft.files, 'form.yaml': 'pages: []\n' },
    }));
    const result = await change(desk, 'privacy', { basis: 'a' });
    expect(codeOf(result)).toBeUndefined();
    expect(Object.keys(desk.draft.files).sort()).toEqual(['form.yaml', 'service.yaml']);
    expect(desk.draft.revision).toBe(3);
  });

  it('is refused where a colleague changed it between reading and saving', async () => {
    const desk = new Desk(draftOf({}), (draft) => ({
      ...draft,
      revision: 2,
      files: { 'service.yaml': 'privacy: { basis: theirs }\n' },
    }));
    expect(codeOf(await change(desk, 'privacy', { basis: 'mine' }))).toBe('PART_CHANGED');
    expect(desk.draft.files['service.yaml']).toContain('theirs');
  });

  it.each(['in-review', 'published', 'discarded'] as const)(
    'cannot be changed while the draft is %s',
    async (state) => {
      const desk = new Desk(draftOf({}, state));
      expect(codeOf(await change(desk, 'privacy', { basis: 'a' }))).toBe('SERVICE_DRAFT_CLOSED');
      expect(desk.saves).toBe(0);
    },
  );

  it('is read, not changed, by who reviews and does not design', async () => {
    const reviewer = { ...designer, holdings: [{ agency: 'setda', role: 'reviewer' }] };
    const desk = new Desk(draftOf({}));
    expect(codeOf(await change(desk, 'privacy', { basis: 'a' }, reviewer))).toBe('NOT_ALLOWED');
    expect(desk.saves).toBe(0);
  });

  it('is refused where the draft would grow beyond its bounds', async () => {
    expect(codeOf(await change(new Desk(draftOf({})), 'diagram', 'x'.repeat(3_000_001)))).toBe(
      'SERVICE_DRAFT_TOO_LARGE',
    );
  });

  it('cannot be read or changed in a file that is no YAML, and the file stays', async () => {
    const desk = new Desk(draftOf({ 'form.yaml': 'pages: [' }));
    expect(codeOf(await readDraftPart(portsOf(desk))(id, 'pages'))).toBe('PART_UNREADABLE');
    expect(codeOf(await change(desk, 'pages', []))).toBe('PART_UNREADABLE');
    expect(desk.draft.files).toEqual({ 'form.yaml': 'pages: [' });
  });
});
