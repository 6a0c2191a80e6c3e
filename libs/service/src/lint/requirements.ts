// What an agency may not ask of a citizen, with the rule that says so.
import type { Diagnostic } from '@alur/kernel';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

interface RequirementRule {
  readonly severity: Diagnostic['severity'];
  readonly forbids: RegExp;
  readonly why: string;
}

const rules: readonly RequirementRule[] = [
  {
    severity: 'error',
    forbids: /foto\s?kopi\s+(ktp|kk|npwp|kartu (keluarga|tanda penduduk))/i,
    why: 'Data itu sudah ada pada pemerintah (Perpres 39/2019 tentang Satu Data Indonesia). Tanyakan nomornya saja.',
  },
  {
    severity: 'error',
    forbids: /met[ea]rai/i,
    why: 'Meterai hanya untuk pernyataan antarpihak (UU 10/2020). Pakai pernyataan yang disetujui di layar.',
  },
  {
    severity: 'warning',
    forbids: /legalisir/i,
    why: 'Legalisir perlu dasar hukum. Sebutkan dasarnya atau hapus syarat ini.',
  },
];

export const requirements: Lint = ({ bundle, service }) =>
  bundle.standard.requirements.flatMap(({ text }, index) =>
    rules
      .filter(({ forbids }) => forbids.test(text))
      .map(({ severity, why }) =>
        findingIn(service, ['standard', 'requirements', index], {
          code: 'REQUIREMENT_FORBIDDEN',
          severity,
          message: `Syarat "${text}" tidak boleh diminta. ${why}`,
        }),
      ),
  );
