// What the applicant reads at the end, by the answer that an end of the process gives.
import type { JsonObject } from '@alur/kernel';
import { groundField, reasonField } from './task-form.js';

export type OutcomeKind = 'granted' | 'refused' | 'withdrawn';

/** Of an answer that nobody has described yet, by its name. */
export function kindOfOutcome(id: string): OutcomeKind {
  if (/refus|reject|tolak|declin/i.test(id)) return 'refused';
  return /withdraw|batal|cabut|tarik/i.test(id) ? 'withdrawn' : 'granted';
}

export function outcomeFor(kind: OutcomeKind, product = 'surat Anda'): JsonObject {
  switch (kind) {
    case 'granted':
      return {
        kind,
        title: 'Permohonan Anda dikabulkan',
        text: `Unduh ${product} di halaman ini. Anda tidak perlu ke kantor.`,
      };
    case 'refused':
      return {
        kind,
        title: 'Permohonan Anda tidak dapat dikabulkan',
        text: 'Baca dasar dan alasannya di bawah ini, dan unduh surat penolakannya. Anda boleh mengajukan keberatan dalam 21 hari kerja (UU 30/2014 pasal 77).',
        ground: groundField,
        reason: reasonField,
      };
    case 'withdrawn':
      return {
        kind,
        title: 'Permohonan Anda dibatalkan',
        text: 'Permohonan ini tidak kami proses lagi. Anda boleh mengajukan lagi kapan saja.',
      };
  }
}
