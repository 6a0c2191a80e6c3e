// A field's id is changed in every part of a draft at once: either all of them speak of the new one, or none does.
import type { OfficerActor } from '@alur/access';
import type { DraftView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { FieldRename, RenameFault } from '@alur/studio';
import { renameField } from '@alur/studio';
import type { StudioPorts } from './edit-draft.js';
import { saveDraftFiles, viewOf } from './edit-draft.js';

/**
 * Rejections: `SERVICE_DRAFT_NOT_FOUND`, `SERVICE_DRAFT_CLOSED`, `FIELD_NOT_FOUND`, `FIELD_ID_TAKEN`, `FIELD_ID_INVALID`,
 * `PART_UNREADABLE`, `PART_CHANGED` where colleagues never paused. Whoever has one of the changed parts open is told.
 */
export const renameDraftField =
  (ports: StudioPorts) =>
  async (
    designer: OfficerActor,
    { draftId, ...rename }: FieldRename & { readonly draftId: string },
  ): Promise<Result<DraftView, Rejection>> => {
    const saved = await saveDraftFiles(ports, { draftId, by: designer }, ({ files }) => {
      const renamed = renameField(files, rename);
      return Promise.resolve(renamed.ok ? renamed : err(sentences[renamed.error](rename)));
    });
    return saved.ok ? ok(viewOf(ports, saved.value)) : saved;
  };

const sentences: Readonly<Record<RenameFault, (rename: FieldRename) => Rejection>> = {
  FIELD_NOT_FOUND: ({ from }) => ({
    code: 'FIELD_NOT_FOUND',
    message: `Isian "${from}" tidak ada lagi di rancangan. Muat ulang halaman ini.`,
  }),
  FIELD_ID_TAKEN: ({ to }) => ({
    code: 'FIELD_ID_TAKEN',
    message: `Id "${to}" sudah dipakai isian lain. Pilih id lain.`,
  }),
  FIELD_ID_INVALID: () => ({
    code: 'FIELD_ID_INVALID',
    message:
      'Id hanya boleh huruf kecil, angka, dan garis bawah, diawali huruf, paling panjang 60, misalnya "foto_rumah".',
  }),
  UNREADABLE: () => ({
    code: 'PART_UNREADABLE',
    message:
      'Ada berkas rancangan yang tidak terbaca, jadi id tidak dapat diganti di semua tempat. Perbaiki berkasnya dulu.',
  }),
};
