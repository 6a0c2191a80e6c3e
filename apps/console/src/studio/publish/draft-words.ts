// Words for what the studio knows by a code.
import type { DraftHistoryRow, DraftState, PublicationState } from '@alur/contracts';

export const draftStateWords: Readonly<Record<DraftState, string>> = {
  draft: 'Sedang ditulis',
  'in-review': 'Sedang diperiksa',
  published: 'Sudah diterbitkan',
  discarded: 'Dibuang',
};

/** Why a draft in this state is not written. */
export const closedWords: Readonly<Record<Exclude<DraftState, 'draft'>, string>> = {
  'in-review': 'Rancangan ini sedang diperiksa, jadi hanya bisa dibaca.',
  published: 'Rancangan ini sudah diterbitkan, jadi hanya bisa dibaca.',
  discarded: 'Rancangan ini sudah dibuang, jadi hanya bisa dibaca.',
};

export const publicationWords: Readonly<Record<PublicationState, string>> = {
  coming: 'Akan berlaku',
  offered: 'Berlaku sekarang',
  retired: 'Ditutup',
  replaced: 'Sudah digantikan',
  cancelled: 'Dibatalkan',
};

export const eventWords: Readonly<Record<DraftHistoryRow['what'], string>> = {
  begun: 'memulai rancangan',
  changed: 'mengubah',
  'handed-in': 'menyerahkan untuk diperiksa',
  'taken-back': 'menarik kembali dari pemeriksaan',
  'given-back': 'mengembalikan untuk diperbaiki',
  published: 'menyetujui dan menerbitkan',
  discarded: 'membuang rancangan',
};
