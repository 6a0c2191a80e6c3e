// The service folders of this repository have no findings. Their drawings are told here by ids; reading BPMN is another library's task.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionTable } from '@alur/expressions';
import { validateAnswers } from '@alur/forms';
import { parseAllDocuments } from 'yaml';
import { readBundle } from './read/read-bundle.js';
import type { BundleFiles } from './read/read-bundle.js';
import { sampleCity } from './sample/sample-city.js';
import { sampleProcess } from './sample/sample-process.js';

const services = join(__dirname, '../../../config/services');

const filesIn = (folder: string): BundleFiles =>
  Object.fromEntries(
    readdirSync(join(services, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(join(services, folder).length + 1), readFileSync(path, 'utf8')]),
  );

const eligibility: DecisionTable = {
  id: 'eligibility',
  name: 'Kelayakan',
  hitPolicy: 'FIRST',
  inputs: [
    { label: 'Desil', expression: 'decile' },
    { label: 'Kunjungan', expression: 'visit_verdict' },
  ],
  outputs: [{ name: 'eligibility' }],
  rules: [],
};

const sktm = [
  ...[
    'start submitted',
    'task rt-approval rt',
    'timer rt-reminder rt-approval',
    'message remind-rt',
    'end rt-reminded',
    'timer rt-silent rt-approval',
  ],
  ...[
    'task rw-approval rw',
    'timer rw-silent rw-approval',
    'choice at-village',
    'task check-completeness village-front-office',
    'choice is-complete prepare-refusal',
  ],
  ...[
    'parallel verify-split',
    'task dinsos-check dinsos-verifier',
    'task field-visit village-welfare',
    'parallel verify-join',
    'rule decide eligibility eligibility',
  ],
  ...[
    'choice is-eligible prepare-refusal',
    'task sign village-head',
    'choice is-signed issue-decline',
    'letter issue-decline surat-penolakan',
    'end declined refused',
    'choice needs-endorsement ready',
  ],
  ...[
    'task district-endorsement district-head',
    'task dinsos-recommendation dinsos-head',
    'choice ready',
    'letter issue-letter sktm',
    'end granted granted',
  ],
  ...[
    'task prepare-refusal village-welfare',
    'task sign-refusal village-head',
    'letter issue-refusal surat-penolakan',
    'end refused refused',
  ],
  'is-complete -> verify-split : completeness = "complete"',
  'is-complete -> prepare-refusal',
  'is-eligible -> sign : eligibility = "eligible"',
  'is-eligible -> prepare-refusal',
  'is-signed -> needs-endorsement : head_decision = "approve"',
  'is-signed -> issue-decline',
  'needs-endorsement -> district-endorsement : purpose in ("health", "legal-aid")',
  'needs-endorsement -> ready',
];

const suratKetUsaha = [
  ...[
    'start submitted',
    'task verify village-service',
    'choice is-valid sign-refusal',
    'task sign-refusal village-head',
    'letter issue-refusal surat-penolakan',
    'task sign village-head',
    'letter issue-letter surat-ket-usaha',
  ],
  ...[
    'end granted granted',
    'end refused refused',
    'is-valid -> sign : verification = "valid"',
    'is-valid -> sign-refusal',
  ],
];

const shipped = [
  { folder: 'dinsos/sktm', id: 'sktm', lines: sktm, decisions: [eligibility] },
  { folder: 'diskumperindag/surat-ket-usaha', id: 'surat-ket-usaha', lines: suratKetUsaha, decisions: [] },
];

describe.each(shipped)('$folder', ({ folder, id, lines, decisions }) => {
  const files = filesIn(folder);
  const { bundle, diagnostics } = readBundle(
    files,
    { processes: [sampleProcess(id, lines)], processDiagnostics: [], decisions, decisionDiagnostics: [], folder: id },
    sampleCity,
  );

  it('has no findings', () => {
    expect(diagnostics).toEqual([]);
  });

  it('has scenarios whose answers its own form accepts', () => {
    const places = ['35.79.01.1004', '35.79.02.2001', '35.79.03.1001'].map(
      (code) => [code, { name: '', kind: 'desa', district: '', office: '', districtOffice: '' }] as const,
    );
    const context = { today: '2026-11-23', villages: Object.fromEntries(places) };
    const scenarios = Object.entries(files)
      .filter(([file]) => file.startsWith('scenarios/'))
      .flatMap(([, text]) => parseAllDocuments(text).map((document) => document.toJS() as { start: { data: object } }));
    expect(scenarios.length).toBeGreaterThanOrEqual(2);
    for (const { start } of scenarios)
      expect(validateAnswers(bundle?.form.pages ?? [], { ...start.data }, context)).toEqual({
        ok: true,
        value: start.data,
      });
  });

  it('asks in questions and answers in short sentences', () => {
    for (const page of bundle?.form.pages ?? []) expect(page.title).toMatch(/^[A-Z].*\?$/);
    const words = [
      ...(bundle?.form.pages ?? []).flatMap((page) => [page.help, ...page.fields.map((field) => field.hint)]),
      ...Object.values(bundle?.steps ?? {}),
    ];
    for (const sentence of words.flatMap((text) => text?.split(/(?<=[.!?])\s/) ?? []))
      expect([sentence, sentence.split(/\s+/).length <= 15]).toEqual([sentence, true]);
  });
});
