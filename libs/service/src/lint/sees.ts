import { fieldIds } from './form-fields.js';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** What a participant may see is named by fields that exist. */
export const sees: Lint = (review) => {
  const known = fieldIds(review);
  return Object.values(review.bundle.participants).flatMap((participant) => {
    if (participant.sees === 'all') return [];
    return participant.sees.flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            findingIn(review.service, ['participants', participant.id, 'sees', index], {
              code: 'SEES_UNKNOWN',
              element: participant.id,
              message: `Isian "${id}" tidak ada di form.yaml. Perbaiki namanya atau hapus dari daftar sees.`,
            }),
          ],
    );
  });
};
