// Returning and mending over HTTP, as console and browser do it.
import type { FieldChange, OpenCorrectionView, TaskDetail } from '@alur/contracts';
import type { City } from '@alur/city';
import type { Json } from '@alur/kernel';
import type { Response } from 'supertest';
import { holderOf } from './batu.js';
import type { CityUnderTest } from './city-under-test.js';
import { answerByLink, linkFor } from './neighbours.js';
import type { CitizenPerson, OfficerPerson, Submitted } from './people.js';
import { eventually } from './people.js';
import { photo } from './photo.js';
import type { SktmCast, Village } from './sktm.js';
import { sktmAnswers } from './sktm.js';

export interface Returned {
  readonly field: string;
  readonly reason: string;
  readonly note?: string;
}

/** The officer opens the task and sends the request back. */
export async function sendBack(
  officer: OfficerPerson,
  reference: string,
  fields: readonly Returned[],
  more: { readonly anotherRound?: string } = {},
): Promise<Response> {
  const item = await eventually(`${reference} in the queue`, () => officer.findTask(reference));
  const { task } = await officer.task(item.id);
  return officer.agent
    .post(`/api/v1/tasks/${item.id}/return`)
    .set('if-match', `"${String(task.revision)}"`)
    .send({ fields, ...more });
}

export async function taskOf(officer: OfficerPerson, reference: string): Promise<TaskDetail> {
  const item = await eventually(`${reference} in the queue`, () => officer.findTask(reference));
  return officer.task(item.id);
}

export const changesOf = (detail: TaskDetail): readonly (readonly [string, string, string])[] =>
  detail.changes.map(({ field, before, after }: FieldChange) => [field, before?.text ?? '', after?.text ?? '']);

export type CorrectionAnswer = OpenCorrectionView & {
  readonly questions: readonly { readonly id: string; readonly type: string }[];
  readonly before: Readonly<Record<string, Json>>;
};

export async function correctionOf(citizen: CitizenPerson, caseId: string): Promise<CorrectionAnswer> {
  return (await citizen.agent.get(`/api/v1/corrections/${caseId}`).expect(200)).body as CorrectionAnswer;
}

export const sendPhoto = (citizen: CitizenPerson, caseId: string, field: string): Promise<Response> =>
  citizen.agent
    .post(`/api/v1/corrections/${caseId}/files/${field}`)
    .attach('file', photo(`baru ${field}`), 'foto-baru.jpg');

export const resubmit = (
  citizen: CitizenPerson,
  caseId: string,
  data: Readonly<Record<string, Json>>,
  key = `resubmit-${caseId}`,
): Promise<Response> =>
  citizen.agent.post(`/api/v1/corrections/${caseId}/resubmit`).set('idempotency-key', key).send({ data });

/** A request for a statement of limited means, as far as two agencies check it side by side. */
export async function untilSideBySide(
  { world, city, village }: { readonly world: CityUnderTest; readonly city: City; readonly village: Village },
  cast: SktmCast,
): Promise<Submitted> {
  const submitted = await cast.citizen.apply('sktm', sktmAnswers(village));
  for (const [role, scope, field] of [
    ['rt', '007/003', 'rt_answer'],
    ['rw', '007', 'rw_answer'],
  ] as const) {
    const phone = holderOf(city, village.office, role, scope).phone ?? '';
    await answerByLink(world.url, await linkFor(world.url, phone, submitted.reference), { [field]: 'known' });
  }
  await cast.frontOffice.answer(submitted.reference, { completeness: 'complete' });
  return submitted;
}
