import { standardPrivacy, standardSecurity } from '@alur/city';
import type { Agency, City, RequirementRule, RequirementRules, Role, Village } from '@alur/city';

const agency = (key: string, kind: Agency['kind']): Agency => ({
  key,
  kind,
  shortName: key,
  fullName: key,
  address: 'Jalan Contoh 1',
  units: [],
  calendar: 'city',
});

const village = (code: string, kind: Village['kind'], office: string): Village => ({
  code,
  kind,
  name: office,
  office,
  district: { code: code.slice(0, 8), name: 'Batu', office: 'kec-batu' },
});

const roles = ['rt', 'rw', 'front-office', 'welfare', 'service', 'lurah', 'kepala-desa', 'camat', 'verifier', 'head'];

const agencies = [
  agency('dinsos', 'department'),
  agency('diskumperindag', 'department'),
  agency('kec-batu', 'district'),
  agency('kel-sisir', 'kelurahan'),
  agency('desa-sumberejo', 'desa'),
];

const rule = (id: string, kind: RequirementRule['kind'], more: Partial<RequirementRule> = {}): RequirementRule => ({
  id,
  kind,
  level: 'error',
  basis: [{ title: 'Perpres 39/2019', about: 'Satu Data Indonesia', since: '2019-06-12' }],
  advice: 'Tanyakan nomornya saja.',
  ...more,
});

/** For the specs: one rule of each kind. */
export const sampleRules: RequirementRules = {
  words: {
    synonyms: {
      fotokopi: ['foto kopi', 'foto copy', 'fc'],
      ktp: ['e-ktp', 'kartu tanda penduduk'],
      kk: ['kartu keluarga'],
    },
    negations: ['tidak perlu', 'tanpa'],
    numbers: ['nomor'],
    breaks: ['tunjukkan'],
  },
  rules: [
    rule('identity', 'requirement', { phrases: ['fotokopi ktp', 'fotokopi kk'], files: ['ktp', 'kk'] }),
    rule('twice', 'twice', { level: 'warning', advice: 'Hapus salah satunya.' }),
    rule('fee', 'fee', { advice: 'Isi legalBasis.' }),
    rule('promise', 'promise', { level: 'warning', workingDays: 5, advice: 'Persingkat.' }),
    rule('visit', 'visit', { phrases: ['datang ke'], advice: 'Sebutkan di procedure.' }),
  ],
};

/** For the specs: two villages, one of each kind. */
export const sampleCity: City = {
  id: 'contoh',
  name: 'Kota Contoh',
  province: 'Jawa Timur',
  regionCode: '35.79',
  zone: 'Asia/Jakarta',
  help: { phone: '0341-000000', whatsapp: '+62810000000', hours: 'Senin sampai Jumat' },
  agencies: Object.fromEntries(agencies.map((one) => [one.key, one])),
  villages: {
    '35.79.01.1004': village('35.79.01.1004', 'kelurahan', 'kel-sisir'),
    '35.79.01.2005': village('35.79.01.2005', 'desa', 'desa-sumberejo'),
  },
  roles: Object.fromEntries(
    roles.map((key): [string, Role] => [
      key,
      { key, name: key, byLink: key.startsWith('r'), leads: key === 'head', operates: false, assists: false },
    ]),
  ),
  officeHolders: [],
  calendars: {},
  letterSeries: {
    sktm: { pattern: '{serial}', classification: '400' },
    'surat-ket-usaha': { pattern: '{serial}', classification: '500' },
  },
  security: standardSecurity,
  privacy: standardPrivacy,
  tokens: {},
  requirementRules: sampleRules,
};
