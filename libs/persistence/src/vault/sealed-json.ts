// Values as JSON, sealed whole: what is in them, and how they are called, is nobody's business in the database.
import type { SubjectKey } from '@alur/application';
import { erasedAnswers } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { Json } from '@alur/kernel';

export const sealJson = (key: SubjectKey, place: string, value: Json | Answers): Buffer =>
  key.seal(place, Buffer.from(JSON.stringify(value)));

/** Of a row that was written under this place. */
export const openJson = <T>(key: SubjectKey, place: string, sealed: Uint8Array): T =>
  JSON.parse(key.open(place, sealed).toString('utf8')) as T;

export const sealText = (key: SubjectKey, place: string, text: string): Buffer => key.seal(place, Buffer.from(text));

export const openText = (key: SubjectKey, place: string, sealed: Uint8Array): string =>
  key.open(place, sealed).toString('utf8');

/** Without a key the answers are erased; without a text nothing was answered yet. */
export const openAnswers = (key: SubjectKey | undefined, place: string, sealed: Uint8Array | null): Answers =>
  sealed === null ? {} : key ? openJson<Answers>(key, place, sealed) : erasedAnswers;

export const draftPlace = (id: string): string => `draft|sealed|${id}`;
export const correctionPlace = (caseId: string, round: number): string =>
  `correction_draft|sealed|${caseId}/${String(round)}`;
export const phonePlace = (citizenId: string): string => `citizen|sealed|${citizenId}`;
export const namePlace = (fileId: string): string => `stored_file|sealed|${fileId}`;
export const messagePlace = (key: string): string => `outbox_message|sealed|${key}`;
export const indexPlace = (ownerId: string, kind: string): string => `subject_index|sealed|${ownerId}/${kind}`;
