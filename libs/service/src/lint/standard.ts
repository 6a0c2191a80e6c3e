import type { Diagnostic } from '@alur/kernel';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** Fees come from regulation only (UU 25/2009 art. 31); five working days is the limit where no other rule sets one (UU 30/2014 art. 53 as amended). */
export const standard: Lint = ({ bundle, service }) => {
  const { fee, duration } = bundle.standard;
  const findings: Diagnostic[] = [];
  if (fee.amount > 0 && fee.legalBasis === undefined) {
    findings.push(
      findingIn(service, ['standard', 'fee'], {
        code: 'FEE_WITHOUT_BASIS',
        message:
          'Biaya hanya boleh ditarik dengan dasar hukum (UU 25/2009 pasal 31). Isi legalBasis atau jadikan biayanya 0.',
      }),
    );
  }
  if (duration.workingDays > 5 && duration.note === undefined) {
    const message =
      'Janji waktu lebih dari 5 hari kerja (UU 30/2014 pasal 53). Sebutkan aturan yang membolehkannya di note.';
    findings.push(
      findingIn(service, ['standard', 'duration', 'workingDays'], {
        code: 'PROMISE_OVER_LEGAL',
        severity: 'warning',
        message,
      }),
    );
  }
  return findings;
};
