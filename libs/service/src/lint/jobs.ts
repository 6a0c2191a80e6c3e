import type { Lint } from './review.js';
import { findingAt } from './review.js';

/** Kinds of work that somebody does; a job of another kind would wait for ever. */
const done = new Set(['letter', 'message']);

export const jobs: Lint = ({ bundle }) =>
  Object.values(bundle.process.elements).flatMap((element) =>
    element.type !== 'serviceTask' || done.has(element.job.type)
      ? []
      : [
          findingAt(element.id, {
            code: 'JOB_UNKNOWN',
            message: `Jenis kerja "${element.job.type}" tidak dikenal. Pakai salah satu: ${[...done].join(', ')}.`,
          }),
        ],
  );
