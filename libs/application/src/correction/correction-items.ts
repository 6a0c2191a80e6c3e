// A group that was returned: the applicant mends its list item by item, as when it was first written.
import type { CitizenActor } from '@alur/access';
import type { Answers, GroupField } from '@alur/forms';
import { itemsOf } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ItemAnswers } from '../citizen/group-items.js';
import { withItem, withoutItem } from '../citizen/group-items.js';
import { formContext } from '../turn/turn-context.js';
import type { CitizenCorrection, CorrectionPorts } from './open-correction.js';
import { openCorrection } from './open-correction.js';
import { changedElsewhere } from './save-correction.js';

interface CorrectionField {
  readonly caseId: string;
  readonly fieldId: string;
}

/** The answers as they stand: those that were sent, with what was mended so far. */
export const answersSoFar = ({ before, draft }: Pick<CitizenCorrection, 'before' | 'draft'>): Answers => ({
  ...before,
  ...draft.answers,
});

/** Rejections: those of `openCorrection`, `FIELD_NOT_FOUND`, `DATA_INVALID` with fields, `DRAFT_CHANGED`. */
export const saveCorrectionItem =
  (ports: CorrectionPorts) =>
  async (actor: CitizenActor, asked: CorrectionField & ItemAnswers): Promise<Result<readonly Answers[], Rejection>> => {
    const found = await findGroup(ports, actor, asked);
    if (!found.ok) return found;
    const { open, group } = found.value;
    const context = formContext(ports.city, await ports.reading.now());
    const { revision } = open.draft;
    const items = withItem(group, asked, { answers: answersSoFar(open), revision, context });
    return items.ok ? keep(ports, open, { group, items: items.value, revision }) : items;
  };

/** Rejections: as above; `DRAFT_CHANGED` when another list was looked at. */
export const removeCorrectionItem =
  (ports: CorrectionPorts) =>
  async (
    actor: CitizenActor,
    asked: CorrectionField & { readonly index: number; readonly revision: number },
  ): Promise<Result<readonly Answers[], Rejection>> => {
    const found = await findGroup(ports, actor, asked);
    if (!found.ok) return found;
    const { open, group } = found.value;
    const items = withoutItem(group, asked.index, answersSoFar(open));
    return keep(ports, open, { group, items, revision: asked.revision });
  };

/** The group of a correction by its id; nothing for any other question. */
export const correctedGroup = ({ page }: Pick<CitizenCorrection, 'page'>, id: string): GroupField | undefined =>
  page.fields.find((field): field is GroupField => field.type === 'group' && field.id === id);

async function findGroup(
  ports: CorrectionPorts,
  actor: CitizenActor,
  { caseId, fieldId }: CorrectionField,
): Promise<Result<{ readonly open: CitizenCorrection; readonly group: GroupField }, Rejection>> {
  const open = await openCorrection(ports)(actor, caseId);
  if (!open.ok) return open;
  const group = correctedGroup(open.value, fieldId);
  if (!group) return err({ code: 'FIELD_NOT_FOUND', message: 'Bagian ini tidak diminta untuk diperbaiki.' });
  return ok({ open: open.value, group });
}

/** An emptied list is kept as one: without it the list that was sent would stand again. */
async function keep(
  { corrections }: CorrectionPorts,
  { record, correction, draft }: CitizenCorrection,
  kept: { readonly group: GroupField; readonly items: readonly Answers[]; readonly revision: number },
): Promise<Result<readonly Answers[], Rejection>> {
  const answers = { ...draft.answers, [kept.group.id]: kept.items as Json };
  const saved = await corrections.save(record.id, correction.round, { revision: kept.revision, answers });
  return saved ? ok(itemsOf(kept.group, saved.answers)) : err(changedElsewhere);
}
