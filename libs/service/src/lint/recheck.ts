import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** A request is returned from a task of people in the drawing. */
export const returnedFrom: Lint = ({ bundle, service }) =>
  (bundle.correction.from ?? []).flatMap((id, index) =>
    bundle.process.elements[id]?.type === 'userTask'
      ? []
      : [
          findingIn(service, ['correction', 'from', index], {
            code: 'CORRECTION_FROM_UNKNOWN',
            element: id,
            message: `Langkah "${id}" bukan tugas petugas di process.bpmn. Perbaiki namanya atau hapus dari daftar from.`,
          }),
        ],
  );

/** What is to be checked again after a correction is a task of people in the drawing. */
export const recheck: Lint = ({ bundle, service }) =>
  bundle.correction.recheck.flatMap((id, index) =>
    bundle.process.elements[id]?.type === 'userTask'
      ? []
      : [
          findingIn(service, ['correction', 'recheck', index], {
            code: 'RECHECK_UNKNOWN',
            element: id,
            message: `Langkah "${id}" bukan tugas petugas di process.bpmn. Perbaiki namanya atau hapus dari daftar recheck.`,
          }),
        ],
  );
