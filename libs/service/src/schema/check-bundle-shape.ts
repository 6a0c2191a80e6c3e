import type { Diagnostic } from '@alur/kernel';
import type { PlacedYaml } from '@alur/yaml-files';
import { checkShape } from '@alur/yaml-files';
import { patterns } from './vocabulary.js';

/** Shape of a bundle's file. A gap in the service standard or the privacy notice has its own code: the law asks for them. */
export const checkBundleShape = (yaml: PlacedYaml, schema: object): readonly Diagnostic[] =>
  checkShape(yaml, schema, {
    patterns,
    guide: 'config/services/README.md',
    keys: yaml.file === 'service.yaml' ? componentNames : {},
    codeOf: ([part = ''], keyword) => (yaml.file === 'service.yaml' && gaps.has(keyword) ? gapCodes[part] : undefined),
  });

const gaps = new Set(['required', 'minItems', 'minLength', 'pattern']);

const gapCodes: Readonly<Record<string, string>> = { standard: 'STANDARD_INCOMPLETE', privacy: 'PRIVACY_INCOMPLETE' };

/** The 14 components of a service standard (Permenpan-RB 15/2014) and what a privacy notice tells (UU 27/2022), as people name them. */
const componentNames: Readonly<Record<string, string>> = {
  standard: 'standar pelayanan, 14 komponen',
  'standard.requirements': 'persyaratan',
  'standard.procedure': 'sistem, mekanisme, dan prosedur',
  'standard.duration': 'jangka waktu penyelesaian',
  'standard.fee': 'biaya; tulis amount 0 jika gratis',
  'standard.fee.amount': 'besar biaya; tulis 0 jika gratis',
  'standard.products': 'produk pelayanan',
  'standard.complaints': 'penanganan pengaduan',
  'standard.complaints.channels': 'saluran pengaduan',
  'standard.legalBases': 'dasar hukum',
  'standard.facilities': 'sarana, prasarana, dan fasilitas',
  'standard.competence': 'kompetensi pelaksana',
  'standard.supervision': 'pengawasan internal',
  'standard.staffing': 'jumlah pelaksana',
  'standard.guarantee': 'jaminan pelayanan',
  'standard.safety': 'jaminan keamanan dan keselamatan',
  'standard.evaluation': 'evaluasi kinerja pelaksana',
  privacy: 'pemberitahuan data pribadi, UU 27/2022',
  'privacy.basis': 'dasar pemrosesan',
  'privacy.purpose': 'tujuan',
  'privacy.recipients': 'penerima data',
  'privacy.retention': 'masa simpan',
  'privacy.retention.activeYears': 'lama simpan dalam tahun',
  'privacy.retention.final': 'nasib akhir data: destroy atau permanent',
};
