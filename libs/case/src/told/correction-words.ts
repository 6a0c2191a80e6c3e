// Reasons for returning a field, in the words the applicant reads, and what officers wrote beside them.
import type { Answers } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { applicationFields } from '@alur/service';
import type { OpenCorrection } from '../correction/correction.js';
import { fieldIdsOf } from '../correction/correction.js';
import type { OpenCorrectionView } from './contract.js';

/** The closed list: only its codes stand in events. `other` says nothing by itself and needs words. */
export const returnReasons = {
  blurred: 'Foto atau berkas tidak jelas. Kirim yang terang dan tidak buram.',
  'wrong-file': 'Foto atau berkas ini bukan yang diminta.',
  incomplete: 'Isian ini belum lengkap.',
  mismatch: 'Tidak sama dengan KTP atau Kartu Keluarga. Tulis seperti di sana.',
  unclear: 'Isian ini kurang jelas. Tulis lebih rinci.',
  expired: 'Sudah tidak berlaku. Kirim yang terbaru.',
  other: 'Alasan lain',
} as const satisfies Readonly<Record<string, string>>;

export type ReturnReason = keyof typeof returnReasons;

export const isReturnReason = (code: string): code is ReturnReason => Object.hasOwn(returnReasons, code);

/** Words beside one returned field; kept in the case's data, since they may be about a person. */
export interface ReturnNote {
  readonly [name: string]: Json;
  readonly field: string;
  readonly task: string;
  readonly text: string;
}

/** The notes of one round as its section of the case's data holds them. */
export function notesOf(section: Answers | undefined, round: number): readonly ReturnNote[] {
  if (section?.['round'] !== round || !Array.isArray(section['notes'])) return [];
  return section['notes'] as readonly ReturnNote[];
}

export function openCorrectionView(
  bundle: ServiceBundle,
  correction: OpenCorrection,
  section: Answers | undefined,
): OpenCorrectionView {
  const { round, since, due } = correction;
  const notes = notesOf(section, round);
  const labels = new Map(applicationFields(bundle).map((field) => [field.id, field.label]));
  const fields = fieldIdsOf(correction).map((id) => ({
    field: id,
    label: labels.get(id) ?? id,
    reasons: correction.fields
      .filter(({ field }) => field === id)
      .map(({ reason, task }) => sentence(reason, notes.find((note) => note.field === id && note.task === task)?.text)),
  }));
  return { round, since, due, fields };
}

function sentence(reason: string, note: string | undefined): string {
  const usual = isReturnReason(reason) && reason !== 'other' ? returnReasons[reason] : undefined;
  return [usual, note].filter((part) => part !== undefined).join(' ') || 'Perlu diperbaiki.';
}
