import type { Diagnostic } from '@alur/kernel';
import type { PlacedYaml } from '@alur/yaml-files';
import type { ServiceStandard } from '../contract/service.js';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** Fees come from regulation only (UU 25/2009 art. 31); five working days is the limit where no other rule sets one (UU 30/2014 art. 53 as amended). */
export const standard: Lint = ({ bundle, service }) => {
  const { fee, duration, legalBases } = bundle.standard;
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
  return [...findings, ...undated(legalBases, service)];
};

const undated = (bases: ServiceStandard['legalBases'], service: PlacedYaml): readonly Diagnostic[] =>
  bases.flatMap(({ title, since }, index) =>
    since === undefined || isDay(since)
      ? []
      : [
          findingIn(service, ['standard', 'legalBases', index, 'since'], {
            code: 'LEGAL_DATE_INVALID',
            message: `Tanggal "${since}" pada dasar hukum "${title}" bukan tanggal. Tulis seperti "2014-10-17", atau hapus jika belum diketahui.`,
          }),
        ],
  );

const isDay = (text: string): boolean => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
};
