import { readRequirements } from './requirements-file.js';

const isAgency = (key: string): boolean => key === 'dinsos';

const rule = `rules:
  - id: identity
    kind: requirement
    phrases: [fotokopi ktp]
    services: { owners: [dinsos] }
    level: error
    basis: [{ title: Perpres 39/2019, since: "2019-06-12" }]
    advice: Tanyakan nomornya.
`;
const told = (text: string | undefined): readonly string[] =>
  readRequirements(text, isAgency).diagnostics.map(
    ({ severity, code, line, message }) => `${severity} ${code} ${String(line ?? '')}: ${message}`,
  );

describe('rules about requirements', () => {
  it('are read, with the words left out as none', () => {
    expect(readRequirements(rule, isAgency)).toMatchObject({
      rules: {
        words: { synonyms: {}, negations: [], numbers: [], breaks: [] },
        rules: [{ id: 'identity', phrases: ['fotokopi ktp'] }],
      },
      diagnostics: [],
    });
  });

  it('a city without them is told so and can be used', () => {
    expect(told(undefined)).toEqual([
      'warning REQUIREMENT_RULES_MISSING : Kota ini belum punya requirements.yaml, jadi syarat layanan tidak diperiksa terhadap aturan. Buat berkas itu, lihat config/city/README.md.',
    ]);
  });

  it.each([
    ['no YAML', (text: string) => `${text}: [`, /^error YAML_INVALID \d+/],
    [
      'an unknown key',
      (text: string) => text.replace('advice:', 'saran:'),
      /^error SHAPE_INVALID 8: Kunci "rules.identity.saran" tidak dikenal/,
    ],
    [
      'an unknown kind',
      (text: string) => text.replace('kind: requirement', 'kind: larangan'),
      /^error SHAPE_INVALID 3/,
    ],
    [
      'a date that is none',
      (text: string) => text.replace('2019-06-12', '2019-02-30'),
      /^error DATE_INVALID 7: Tanggal 2019-02-30 tidak ada di kalender\. Perbaiki tanggalnya\.$/,
    ],
    [
      'an agency that is none',
      (text: string) => text.replace('owners: [dinsos]', 'owners: [hantu]'),
      /^error AGENCY_UNKNOWN 5: Instansi "hantu" tidak ada di agencies\.yaml/,
    ],
    [
      'one id twice',
      (text: string) => text + text.replace('rules:\n', ''),
      /^error DUPLICATE_ID 9: Aturan "identity" tertulis dua kali\. Beri id lain pada salah satunya\.$/,
    ],
    [
      'nothing to look for',
      (text: string) => text.replace('    phrases: [fotokopi ktp]\n', ''),
      /^error RULE_INCOMPLETE 2: Aturan "identity" berjenis requirement, jadi perlu phrases atau files\. Tambahkan\.$/,
    ],
    [
      'a promise without days',
      (text: string) => text.replace('kind: requirement', 'kind: promise'),
      /^error RULE_INCOMPLETE 2: Aturan "identity" berjenis promise, jadi perlu workingDays\. Tambahkan\.$/,
    ],
  ] as const)('with %s are refused at their line', (_what, change, finding) => {
    const { rules, diagnostics } = readRequirements(change(rule), isAgency);
    expect(rules).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(told(change(rule))).toEqual(expect.arrayContaining([expect.stringMatching(finding) as string]));
  });
});
