// Which chapter a finding belongs to. Proofs say it themselves; what was found while reading is told apart by its code.
import type { Diagnostic } from '@alur/kernel';
import type { ChapterId } from './contract.js';

export const chapterTitles: Readonly<Record<ChapterId, string>> = {
  read: 'Terbaca',
  sound: 'Alur selalu sampai akhir',
  promise: 'Janji waktu dapat ditepati',
  decisions: 'Setiap keputusan menjawab',
  participants: 'Setiap pelaksana ada',
  answers: 'Setiap akhir adalah jawaban',
  requirements: 'Syarat sesuai aturan',
  standard: 'Standar pelayanan dan data pribadi',
  scenarios: 'Skenario berhasil',
};

const chapterByCode: Readonly<Record<string, ChapterId>> = {
  DECISION_MISSING: 'decisions',
  DECISION_UNUSED: 'decisions',
  AGENCY_UNKNOWN: 'participants',
  ROLE_UNKNOWN: 'participants',
  PARTICIPANT_UNKNOWN: 'participants',
  PARTICIPANT_UNUSED: 'participants',
  SEES_UNKNOWN: 'participants',
  LETTER_UNKNOWN_SIGNER: 'participants',
  OUTCOME_UNKNOWN: 'answers',
  OUTCOME_UNUSED: 'answers',
  OUTCOME_WITHOUT_GROUND: 'answers',
  OUTCOME_FIELD_UNKNOWN: 'answers',
  STEP_WORDS_MISSING: 'answers',
  STEP_UNKNOWN: 'answers',
  WORDS_UNFIT: 'answers',
  LETTER_MISSING: 'answers',
  LETTER_UNUSED: 'answers',
  REQUIREMENT_FORBIDDEN: 'requirements',
  REQUIREMENT_TWICE: 'requirements',
  VISIT_HIDDEN: 'requirements',
  REQUIREMENT_RULES_MISSING: 'requirements',
  PERSONAL_FIELD_OPEN: 'requirements',
  GROUP_TOO_OPEN: 'requirements',
  STANDARD_INCOMPLETE: 'standard',
  PRIVACY_INCOMPLETE: 'standard',
  LEGAL_DATE_INVALID: 'standard',
  FEE_WITHOUT_BASIS: 'standard',
  PROMISE_OVER_LEGAL: 'standard',
  PROMISE_TOO_SHORT: 'promise',
  PROMISE_UNKNOWN: 'promise',
  WAIT_WITHOUT_GROUND: 'promise',
  STANDARD_TIME_MISSING: 'promise',
  ROUNDS_UNDECLARED: 'promise',
  ROUNDS_UNKNOWN: 'promise',
  EXCLUDED_UNKNOWN: 'promise',
  OFFICE_VACANT: 'participants',
  OFFICE_UNRESOLVED: 'participants',
  OFFICE_UNJUDGED: 'participants',
};

export const chapterOf = ({ code, file }: Diagnostic): ChapterId =>
  file.startsWith('scenarios/') ? 'scenarios' : (chapterByCode[code] ?? 'read');
