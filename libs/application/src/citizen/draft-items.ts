// A group in a request being written: its page has one group, and each item a page of its own.
import type { CitizenActor } from '@alur/access';
import type { Answers, GroupField, Page } from '@alur/forms';
import { withoutHidden } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { formContext } from '../turn/turn-context.js';
import type { ItemAnswers } from './group-items.js';
import { withItem, withoutItem } from './group-items.js';
import type { OpenDraft } from './renew-draft.js';
import { pinnedDraft } from './renew-draft.js';
import type { DraftPorts } from './write-draft.js';

interface DraftPage {
  readonly draftId: string;
  readonly pageId: string;
}

/** The group that a page of items belongs to; nothing for a page of questions. */
export const groupOf = (page: Page | undefined): GroupField | undefined =>
  page?.fields.find((field): field is GroupField => field.type === 'group');

/** Rejections: `DRAFT_NOT_FOUND`, `ALREADY_SUBMITTED`, `PAGE_NOT_FOUND`, `DATA_INVALID` with fields, `DRAFT_CHANGED`. */
export const saveDraftItem =
  (ports: DraftPorts) =>
  async (actor: CitizenActor, asked: DraftPage & ItemAnswers): Promise<Result<OpenDraft, Rejection>> => {
    const found = await findGroup(ports, actor, asked);
    if (!found.ok) return found;
    const { open, group } = found.value;
    const context = formContext(ports.city, await ports.reading.now());
    const { answers, revision } = open.draft;
    const items = withItem(group, asked, { answers, revision, context });
    return items.ok ? keep(ports, open, { group, items: items.value, revision }) : items;
  };

/** The revision tells which list was looked at: what has moved up since is not taken for what was meant. Rejections: as above. */
export const removeDraftItem =
  (ports: DraftPorts) =>
  async (
    actor: CitizenActor,
    asked: DraftPage & { readonly index: number; readonly revision: number },
  ): Promise<Result<OpenDraft, Rejection>> => {
    const found = await findGroup(ports, actor, asked);
    if (!found.ok) return found;
    const { open, group } = found.value;
    const items = withoutItem(group, asked.index, open.draft.answers);
    return keep(ports, open, { group, items, revision: asked.revision });
  };

async function findGroup(
  ports: DraftPorts,
  actor: CitizenActor,
  { draftId, pageId }: DraftPage,
): Promise<Result<{ readonly open: OpenDraft; readonly group: GroupField }, Rejection>> {
  const open = await pinnedDraft(ports)(actor, draftId);
  if (!open.ok) return open;
  if (open.value.draft.submitted)
    return err({ code: 'ALREADY_SUBMITTED', message: 'Permohonan ini sudah Anda kirim.' });
  const group = groupOf(open.value.version.bundle.form.pages.find(({ id }) => id === pageId));
  if (!group) return err({ code: 'PAGE_NOT_FOUND', message: 'Halaman ini tidak ada di formulir.' });
  return ok({ open: open.value, group });
}

async function keep(
  { drafts }: DraftPorts,
  { draft, version }: OpenDraft,
  kept: { readonly group: GroupField; readonly items: readonly Answers[]; readonly revision: number },
): Promise<Result<OpenDraft, Rejection>> {
  const { [kept.group.id]: _before, ...rest } = draft.answers;
  const list = kept.items.length > 0 ? { [kept.group.id]: kept.items as Json } : {};
  const answers = withoutHidden(version.bundle.form.pages, { ...rest, ...list });
  const saved = await drafts.save(draft.id, kept.revision, answers);
  return saved
    ? ok({ draft: saved, version })
    : err({
        code: 'DRAFT_CHANGED',
        message: 'Formulir ini berubah di tempat lain. Muat ulang halaman ini lalu coba lagi.',
      });
}
