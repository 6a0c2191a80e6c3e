// What is acted on: one request in each state a request can be in, and what hangs on it.
import type { OfficerActor } from '@alur/access';
import type { StoredFile } from '@alur/application';
import {
  attachFile,
  claimTask,
  completeTask,
  resubmit,
  returnTask,
  saveDraftPage,
  startDraft,
  submitRequest,
  withdrawRequest,
  workStraight,
} from '@alur/application';
import type { Workshop } from '@alur/application';
import { officerOf } from '@alur/identity';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import type { Pool } from 'pg';
import { photo } from '../support/photo.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

export const caseStates = ['submitted', 'own-agency', 'moved-on', 'returned', 'decided', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export interface CaseObject {
  readonly id: string;
  readonly reference: string;
  /** The task that is open, or was the last one. */
  readonly task: string;
  readonly revision: number;
  /** Whose it is: `agency role`. */
  readonly taskOffice: string;
  readonly isOpen: boolean;
  /** Every office that the case came to. */
  readonly offices: ReadonlySet<string>;
  readonly photo: string;
  readonly letter?: { readonly file: string; readonly code: string };
}

/** What Dinas Sosial does not see although the case is theirs. */
export const address = 'Gang Kenari 77';

/** Words that nobody may read whose case it is not. */
export const canaries = ['Kenari Rahasia', 'Gang Kenari 77', '3579025708909902', '3579021708909911'] as const;

export const answers = {
  ...sktmAnswers(sisir),
  name: 'Kenari Rahasia',
  address: 'Gang Kenari 77',
  family_card: '3579021708909911',
} as const;

const got = <T>(result: Result<T, Rejection>): T => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
};

export interface Seeding {
  readonly ports: Ports;
  readonly workshop: Workshop;
  readonly pool: Pool;
  readonly owner: string;
}

/** Filled, and not sent. */
export async function newDraft({ ports, owner }: Seeding): Promise<string> {
  const actor = { kind: 'citizen', id: owner } as const;
  const { draft, version } = got(await startDraft(ports)(actor, 'sktm'));
  // A page with nothing to answer is one that this applicant is not shown.
  for (const page of version.bundle.form.pages.filter(({ fields }) => fields.some(({ id }) => id in answers))) {
    for (const { id } of page.fields.filter(({ type }) => type === 'file'))
      got(
        await attachFile(ports)(actor, {
          draftId: draft.id,
          fieldId: id,
          upload: { name: 'foto.jpg', bytes: photo(draft.id + id), declared: 'image/jpeg' },
        }),
      );
    const raw = Object.fromEntries(
      page.fields.flatMap(({ id, type }) =>
        type !== 'file' && id in answers ? [[id, answers[id as keyof typeof answers]]] : [],
      ),
    );
    got(await saveDraftPage(ports)(actor, { draftId: draft.id, pageId: page.id, raw }));
  }
  return draft.id;
}

const steps: readonly (readonly [officer: string, data: JsonObject])[] = [
  ['sisir-rt-007-003', { rt_answer: 'known' }],
  ['sisir-rw-007', { rw_answer: 'known' }],
  ['sisir-front-office', { completeness: 'complete' }],
  ['dinsos-verifier', { dtsen_registered: 'yes', decile: '2' }],
  ['sisir-welfare', { visit_verdict: 'poor', visit_notes: 'Rumah dikunjungi.' }],
  ['sisir-lurah', { head_decision: 'approve' }],
];
/** How many steps are done in a state. */
const done: Readonly<Record<CaseState, number>> = {
  ...{ submitted: 0, 'own-agency': 2, 'moved-on': 3, returned: 2, decided: 6, closed: 3 },
};

export async function newCase(seeding: Seeding, state: CaseState): Promise<CaseObject> {
  const { ports, workshop, owner } = seeding;
  const actor = { kind: 'citizen', id: owner } as const;
  const id = await newDraft(seeding);
  const { reference } = got(await submitRequest(ports)(actor, { draftId: id, key: 'k' }));
  for (const [officerId, data] of steps.slice(0, done[state])) {
    await settle(workshop);
    if (state === 'moved-on' && officerId === 'sisir-front-office') await correctOnce(seeding, id);
    await answer(seeding, { id, officerId, data });
  }
  await settle(workshop);
  const open = (await ports.reading.openTasksOf(id))[0];
  if (state === 'own-agency' && open) {
    const counter = await officer(ports, 'sisir-front-office');
    got(await claimTask(ports)(counter, `${id}.${open.key}`));
  }
  if (state === 'returned' && open) {
    const fields = { name: { reason: 'unclear' }, house_photo_front: { reason: 'unclear' } };
    const asked = { taskId: `${id}.${open.key}`, revision: open.revision, fields };
    got(await returnTask(ports)(await officer(ports, 'sisir-front-office'), asked));
  }
  if (state === 'closed') got(await withdrawRequest(ports)(actor, id));
  await settle(workshop);
  return read(seeding, id, reference);
}

/** Returned and sent again: from here on only somebody who leads may return it once more. */
async function correctOnce({ ports, owner }: Seeding, id: string): Promise<void> {
  const [task] = await ports.reading.openTasksOf(id);
  if (!task) throw new Error('Expected a task');
  const fields = { name: { reason: 'unclear' } };
  const counter = await officer(ports, 'sisir-front-office');
  got(await returnTask(ports)(counter, { taskId: `${id}.${task.key}`, revision: task.revision, fields }));
  const sent = { caseId: id, key: 'again', raw: { name: answers.name } };
  got(await resubmit(ports)({ kind: 'citizen', id: owner }, sent));
}

async function officer(ports: Ports, id: string): Promise<OfficerActor> {
  const found = officerOf(ports.city, { kind: 'officer', subject: id }, await ports.reading.now());
  if (!found) throw new Error(`Expected ${id} to hold an office`);
  return found;
}

async function answer(
  { ports }: Seeding,
  { id, officerId, data }: { readonly id: string; readonly officerId: string; readonly data: JsonObject },
): Promise<void> {
  const who = await officer(ports, officerId);
  const task = (await ports.reading.openTasksOf(id)).find(({ agency, role, scope }) =>
    who.holdings.some((one) => one.agency === agency && one.role === role && (!scope || one.scope === scope)),
  );
  if (!task) throw new Error(`Expected a task of ${officerId}`);
  got(await completeTask(ports)(who, { taskId: `${id}.${task.key}`, data, revision: task.revision }));
}

/** What the city does by itself, until it has nothing to do. */
export async function settle(workshop: Workshop): Promise<void> {
  for (let round = 0; round < 4; round += 1) await workStraight(workshop);
}

interface TaskOfCase {
  readonly key: string;
  readonly revision: number;
  readonly office: string;
  readonly open: boolean;
}

async function read({ ports, pool }: Seeding, id: string, reference: string): Promise<CaseObject> {
  const { rows } = await pool.query<TaskOfCase>(
    `SELECT key, revision, agency || ' ' || role AS office, closed_at IS NULL AS open FROM user_task
      WHERE case_id = $1 ORDER BY closed_at NULLS LAST, opened_at`,
    [id],
  );
  const task = rows.at(-1);
  if (!task) throw new Error(`Expected ${reference} to have a task`);
  const files: readonly StoredFile[] = await ports.register.listOfCase(id);
  const letter = files.find(({ field }) => field.startsWith('letter:'));
  const picture = files.find(({ field }) => field === 'house_photo_front');
  const [state] = (
    await pool.query<{ letters: readonly { fileId: string; code?: string }[] }>(
      `SELECT coalesce(state->'letters', '[]') AS letters FROM case_instance WHERE id = $1`,
      [id],
    )
  ).rows;
  return {
    ...{
      id,
      reference,
      task: `${id}.${task.key}`,
      revision: task.revision,
      taskOffice: task.office,
      isOpen: task.open,
    },
    offices: new Set(rows.map(({ office }) => office)),
    photo: picture?.id ?? '',
    ...(letter ? { letter: { file: letter.id, code: state?.letters[0]?.code ?? '' } } : {}),
  };
}
