// A section of a case at one revision: its answers and the salt of its commitment in one text, so that both go with one key.
import type { SubjectKey } from '@alur/application';
import { erasedAnswers } from '@alur/application';
import type { Answers } from '@alur/forms';
import { openJson, sealJson } from './sealed-json.js';

interface Section {
  readonly answers: Answers;
  readonly salt: string;
}

const placeOf = (caseId: string, revision: number): string => `case_data|sealed|${caseId}/${String(revision)}`;

export const sealSection = (
  key: SubjectKey,
  { caseId, revision }: { readonly caseId: string; readonly revision: number },
  { answers, salt }: Section,
): Buffer => sealJson(key, placeOf(caseId, revision), { answers, salt });

export interface SealedSection {
  readonly caseId: string;
  readonly revision: number;
  readonly sealed: Uint8Array;
}

export const openSection = (key: SubjectKey | undefined, { caseId, revision, sealed }: SealedSection): Answers =>
  key ? openJson<Section>(key, placeOf(caseId, revision), sealed).answers : erasedAnswers;
