import type { ServiceBundle } from '../contract/service.js';
import { readBundle } from '../read/read-bundle.js';
import type { BundleFiles } from '../read/read-bundle.js';
import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity } from '../sample/sample-city.js';
import { compareBundles } from './compare-bundles.js';
import { checkOverride } from './override.js';
import { fullBundle } from './sample/full-bundle.js';
import { classOfVersion, reachesDrafts } from './version-class.js';

function read(files: BundleFiles): ServiceBundle {
  const { bundle, diagnostics } = readBundle(files, sampleDrawings, sampleCity);
  if (!bundle) throw new Error(JSON.stringify(diagnostics));
  return bundle;
}

const written = (file: string, change: (text: string) => string): BundleFiles => {
  const text = change(sampleFiles[file] ?? '');
  if (text === sampleFiles[file]) throw new Error(`Expected ${file} to change`);
  return { ...sampleFiles, [file]: text };
};
const sentences = (before: ServiceBundle, after: ServiceBundle) =>
  compareBundles(before, after).map(({ sentence }) => sentence);

describe('how a version is written', () => {
  const sample = read(sampleFiles);

  it.each([
    [
      'comments and empty lines',
      written('service.yaml', (text) => `# Catatan\n\n${text.replaceAll('\n', '  # ya\n')}`),
    ],
    ['other quotation marks', written('service.yaml', (text) => text.replace('rab: "04.02"', "rab: '04.02'"))],
    [
      'keys in another order',
      written('service.yaml', (text) => text.replace(/basis: (.*)\n {2}purpose: (.*)\n/, 'purpose: $2\n  basis: $1\n')),
    ],
    [
      'flow style as block style',
      written('form.yaml', (text) =>
        text.replace('{ value: poor, label: Kurang }', '\n              value: poor\n              label: Kurang'),
      ),
    ],
    [
      'what is so without being said',
      written('form.yaml', (text) =>
        text.replace('label: Foto\n', 'label: Foto\n        required: true\n        maxBytes: 10485760\n'),
      ),
    ],
    ['empty lines in a letter', written('letters/surat.md', (text) => text.replace('Berlaku', '\n\nBerlaku'))],
    ['scenarios', written('scenarios/granted.yaml', (text) => `${text}# lagi\n`)],
  ])('%s say nothing', (_what, files) => {
    expect(compareBundles(sample, read(files))).toEqual([]);
  });

  it('what it means is told', () => {
    const shorter = written('service.yaml', (text) => text.replace('workingDays: 3', 'workingDays: 2'));
    expect(sentences(sample, read(shorter))).toEqual([
      'Janji waktu berubah dari 3 hari kerja menjadi 2 hari kerja: lebih cepat.',
    ]);
  });
});

const [contact, person, ...others] = fullBundle.form.pages;
if (!contact || !person) throw new Error('Expected two pages');
const withPerson = (fields: typeof person.fields): ServiceBundle => ({
  ...fullBundle,
  form: { pages: [contact, { ...person, fields }, ...others] },
});

describe('a field under another id', () => {
  it('that differs in nothing else is gone and new, and perhaps renamed', () => {
    const after = withPerson(person.fields.map((field) => (field.id === 'nik' ? { ...field, id: 'nomor' } : field)));
    expect(compareBundles(fullBundle, after)).toEqual([
      expect.objectContaining({ kind: 'field', change: 'added', subject: 'form/nomor' }),
      expect.objectContaining({ kind: 'field', change: 'removed', subject: 'form/nik' }),
      expect.objectContaining({ kind: 'field-perhaps-renamed', from: 'nik', to: 'nomor' }),
    ]);
  });

  it('is no riddle where two could be meant, or where more has changed', () => {
    const nik = person.fields.find(({ id }) => id === 'nik');
    if (!nik) throw new Error('Expected a NIK');
    const others = person.fields.filter((field) => field !== nik);
    const kinds = (after: ServiceBundle) => compareBundles(fullBundle, after).map(({ kind }) => kind);
    expect(kinds(withPerson([...others, { ...nik, id: 'a' }, { ...nik, id: 'b' }]))).toEqual([
      'field',
      'field',
      'field',
    ]);
    expect(kinds(withPerson([...others, { ...nik, id: 'a', label: 'Nomor' }]))).toEqual(['field', 'field']);
  });
});

it('of two long texts the part that differs is shown', () => {
  const long =
    'Permohonan yang lengkap selesai tepat waktu. Jika lewat, Anda mendapat penjelasan, dan permohonan naik ke ';
  const standard = (guarantee: string): ServiceBundle => ({
    ...fullBundle,
    standard: { ...fullBundle.standard, guarantee },
  });
  expect(sentences(standard(`${long}camat.`), standard(`${long}wali kota.`))).toEqual([
    'Jaminan pelayanan berubah dari "… permohonan naik ke camat." menjadi "… permohonan naik ke wali kota.".',
  ]);
});

it('a property of a step that nobody gave words to is told, and binds', () => {
  const { elements } = fullBundle.process;
  const sign = { ...elements['sign'], somethingNew: 1 } as unknown as (typeof elements)[string];
  const after = { ...fullBundle, process: { ...fullBundle.process, elements: { ...elements, sign } } };
  expect(compareBundles(fullBundle, after)).toMatchObject([
    { kind: 'step-other', subject: 'process/sign', class: 'binding' },
  ]);
});

it('rules in another order say nothing where their order decides nothing', () => {
  const [fit] = fullBundle.decisions;
  if (!fit) throw new Error('Expected a table');
  const table = (order: 'as written' | 'reversed'): ServiceBundle => ({
    ...fullBundle,
    decisions: [{ ...fit, hitPolicy: 'UNIQUE', rules: order === 'reversed' ? [...fit.rules].reverse() : fit.rules }],
  });
  expect(compareBundles(table('as written'), table('reversed'))).toEqual([]);
});

describe('a table whose policy ranks the hits', () => {
  const [fit] = fullBundle.decisions;
  if (!fit) throw new Error('Expected a table');
  const ranked = {
    ...fit,
    hitPolicy: 'PRIORITY' as const,
    outputs: [...fit.outputs, { name: 'sebab', values: ['"b"', '"a"'] }],
    rules: fit.rules.map((rule) => ({ ...rule, then: [...rule.then, '"a"'] })),
  };
  const bundleWith = (table: typeof ranked): ServiceBundle => ({ ...fullBundle, decisions: [table] });
  const before = bundleWith(ranked);

  it('answers otherwise with its outputs in another order', () => {
    const after = bundleWith({
      ...ranked,
      outputs: [...ranked.outputs].reverse(),
      rules: ranked.rules.map((rule) => ({ ...rule, then: [...rule.then].reverse() })),
    });
    expect(compareBundles(before, after)).toMatchObject([
      {
        kind: 'decision-output-order',
        class: 'binding',
        from: ['layak', 'sebab'],
        to: ['sebab', 'layak'],
        sentence: 'Urutan kolom hasil di tabel "Kelayakan" berubah; kolom yang lebih depan menentukan lebih dulu.',
      },
    ]);
  });

  it('answers otherwise with rules of one rank in another order', () => {
    const after = bundleWith({ ...ranked, rules: [...ranked.rules].reverse() });
    expect(compareBundles(before, after)).toMatchObject([{ kind: 'decision-rule-order', class: 'binding' }]);
  });
});

it('columns in another order say nothing, and their cells follow them', () => {
  const [fit] = fullBundle.decisions;
  if (!fit) throw new Error('Expected a table');
  const turned = {
    ...fit,
    inputs: [...fit.inputs].reverse(),
    rules: fit.rules.map((rule) => ({ ...rule, when: [...rule.when].reverse() })),
  };
  expect(compareBundles(fullBundle, { ...fullBundle, decisions: [turned] })).toEqual([]);
});

describe('the class of a version', () => {
  it('is that of its weightiest difference; only mild ones reach drafts', () => {
    const of = (...classes: readonly ('cosmetic' | 'additive-safe' | 'binding' | 'legal-override')[]) =>
      classes.map((one) => ({ class: one }));
    expect(classOfVersion([])).toBe('cosmetic');
    expect(classOfVersion(of('additive-safe', 'cosmetic'))).toBe('additive-safe');
    expect(classOfVersion(of('binding', 'additive-safe'))).toBe('binding');
    expect(classOfVersion(of('binding', 'legal-override', 'cosmetic'))).toBe('legal-override');
    expect(
      ['cosmetic', 'additive-safe', 'binding', 'legal-override'].map((one) => reachesDrafts(of(one as 'binding'))),
    ).toEqual([true, true, false, false]);
  });
});

describe('a legal override', () => {
  const override = { basis: 'Perda 3/2027', since: '2027-01-01', changes: ['standard/fee'] };
  const dearer: ServiceBundle = {
    ...fullBundle,
    name: 'Surat Baru',
    standard: { ...fullBundle.standard, fee: { ...fullBundle.standard.fee, amount: 5000 } },
  };

  it('is what its declaration names, and nothing else', () => {
    const after = { ...dearer, override };
    const differences = compareBundles(fullBundle, after);
    expect(differences.map(({ kind, class: of }) => [kind, of])).toEqual([
      ['service-name', 'cosmetic'],
      ['fee', 'legal-override'],
    ]);
    expect(classOfVersion(differences)).toBe('legal-override');
    expect(checkOverride(fullBundle, after, differences)).toEqual([]);
  });

  it('may name a whole part', () => {
    const after = { ...dearer, override: { ...override, changes: ['standard'] } };
    expect(compareBundles(fullBundle, after).map(({ class: of }) => of)).toEqual(['cosmetic', 'legal-override']);
  });

  it('that names what did not change is an error', () => {
    const after = {
      ...dearer,
      override: { ...override, changes: ['standard/fee', 'standard/duration', 'standard/fe'] },
    };
    const findings = checkOverride(fullBundle, after, compareBundles(fullBundle, after));
    expect(findings.map(({ code, severity, element }) => [code, severity, element])).toEqual([
      ['OVERRIDE_UNCHANGED', 'error', 'standard/duration'],
      ['OVERRIDE_UNCHANGED', 'error', 'standard/fe'],
    ]);
  });

  it('was for the version that brought it', () => {
    const before = { ...dearer, override };
    const after = { ...before, standard: { ...before.standard, fee: { ...before.standard.fee, amount: 0 } } };
    const differences = compareBundles(before, after);
    expect(differences.map(({ class: of }) => of)).toEqual(['binding']);
    expect(checkOverride(before, after, differences)).toEqual([]);
  });

  it('without a legal basis, a date or a part is none', () => {
    const declared = (lines: string): readonly (readonly [string, string])[] =>
      readBundle(
        written('service.yaml', (text) => `${text}override:\n${lines}`),
        sampleDrawings,
        sampleCity,
      ).diagnostics.map(({ code, message }) => [code, message] as const);
    expect(declared('  basis: Perda 3/2027\n  since: "2027-01-01"\n  changes: [standard/fee]\n')).toEqual([]);
    expect(declared('  since: "2027-01-01"\n  changes: [standard/fee]\n')).toEqual([
      ['SHAPE_INVALID', expect.stringContaining('basis')],
    ]);
    expect(declared('  basis: Perda 3/2027\n  since: kemarin\n  changes: []\n').map(([code]) => code)).toEqual([
      'SHAPE_INVALID',
      'SHAPE_INVALID',
    ]);
  });
});
