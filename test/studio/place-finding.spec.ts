// Each finding of the gate stands at the editor, and the value in it, where a designer mends it.
import type { BundleFiles } from '@alur/studio';
import { parsePart, placeFinding } from '@alur/studio';
import { openBatu } from '../support/batu.js';
import { judgeFiles } from './judged-start.js';
import { shippedFiles } from '../support/shipped-files.js';

const city = openBatu();
const sku = shippedFiles('diskumperindag/surat-ket-usaha');
const sktm = shippedFiles('dinsos/sktm');

const swapped = (file: string, from: string | RegExp, to: string, files = sku): BundleFiles => {
  const text = files[file] ?? '';
  const after = text.replace(from, to);
  if (after === text) throw new Error(`Expected ${file} to hold ${String(from)}`);
  return { ...files, [file]: after };
};
const service = (from: string | RegExp, to: string) => swapped('service.yaml', from, to);
const form = (from: string | RegExp, to: string) => swapped('form.yaml', from, to);
const bpmn = (from: string | RegExp, to: string) => swapped('process.bpmn', from, to);
const without = (file: string, files = sku): BundleFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));

type Case = readonly [chapter: string, code: string, files: BundleFiles, part: string | undefined, path: unknown[]];

const cases: readonly Case[] = [
  ['read', 'SHAPE_INVALID', service('owner: diskumperindag', 'owner: 7'), 'identity', ['owner']],
  ['read', 'SHAPE_INVALID', service(/^summary: .*$/m, ''), 'identity', ['summary']],
  ['read', 'SHAPE_INVALID', form('type: nik\n', 'type: nikk\n'), 'pages', [3, 'fields', 0, 'type']],
  [
    'read',
    'SHAPE_INVALID',
    form(/ {8}label: Catatan penanda tangan\n/, ''),
    'tasks',
    ['sign-refusal', 'fields', 0, 'label'],
  ],
  ['read', 'YAML_INVALID', form('pages:', 'pages: ['), 'pages', []],
  ['read', 'FILE_MISSING', without('form.yaml'), 'pages', []],
  ['read', 'PROCESS_MISSING', without('process.bpmn'), 'diagram', []],
  ['read', 'XML_INVALID', bpmn('</bpmn:process>', ''), 'diagram', []],
  ['read', 'FILE_UNKNOWN', { ...sku, 'catatan.txt': 'x' }, undefined, []],
  ['read', 'ID_NOT_PROCESS', service('id: surat-ket-usaha', 'id: surat-lain'), 'identity', ['id']],
  [
    'read',
    'EXPRESSION_UNKNOWN_NAME',
    bpmn('verification = "valid"', 'verifikasi = "valid"'),
    'table',
    ['flows', 'is-valid_sign'],
  ],
  [
    'read',
    'CONDITION_UNKNOWN_VALUE',
    form('{ field: verification, op: equals, value: invalid }', '{ field: verification, op: equals, value: wrong }'),
    'tasks',
    ['verify', 'fields', 1, 'showWhen'],
  ],
  ['read', 'DUPLICATE_ID', form('- id: business_kind', '- id: business_name'), 'pages', [5, 'fields', 1, 'id']],
  ['read', 'TASK_FORM_MISSING', form(/\n {2}sign:[\s\S]*$/, '\n'), 'tasks', ['sign']],
  [
    'read',
    'LETTER_UNKNOWN_NAME',
    swapped('letters/surat-ket-usaha.md', '{{since_year}}', '{{since}}'),
    'letter:surat-ket-usaha',
    ['body'],
  ],
  [
    'read',
    'LETTER_UNKNOWN_SERIES',
    swapped('letters/surat-penolakan.md', /series: .*/, 'series: lain'),
    'letter:surat-penolakan',
    ['front', 'series'],
  ],
  [
    'read',
    'SHAPE_INVALID',
    swapped('letters/surat-penolakan.md', /signer: .*\n/, ''),
    'letter:surat-penolakan',
    ['front', 'signer'],
  ],
  ['sound', 'DEAD_ELEMENT', goingRound(), 'table', ['elements', 'granted']],
  [
    'promise',
    'PROMISE_TOO_SHORT',
    bpmn('alur:standardTime="2h"', 'alur:standardTime="9d"'),
    'standard',
    ['duration', 'workingDays'],
  ],
  ['promise', 'STANDARD_TIME_MISSING', bpmn(' alur:standardTime="2h"', ''), 'table', ['elements', 'verify']],
  [
    'promise',
    'ROUNDS_UNKNOWN',
    service('    startsWhen:', '    rounds: [{ flow: ulang, times: 1 }]\n    startsWhen:'),
    'standard',
    ['duration', 'rounds', 0],
  ],
  [
    'decisions',
    'FLOW_NEVER_TAKEN',
    bpmn('verification = "valid"', 'verification = "good"'),
    'table',
    ['flows', 'is-valid_sign'],
  ],
  ['decisions', 'DECISION_MISSING', without('decisions/eligibility.dmn', sktm), 'table', ['elements', 'decide']],
  [
    'decisions',
    'DECISION_UNUSED',
    { ...sku, 'decisions/eligibility.dmn': sktm['decisions/eligibility.dmn'] ?? '' },
    'decision:eligibility',
    [],
  ],
  [
    'participants',
    'AGENCY_UNKNOWN',
    service('agency: =village_office\n    role: service', 'agency: dinas-lain\n    role: service'),
    'participants',
    ['village-service', 'agency'],
  ],
  ['participants', 'OFFICE_VACANT', service('role: service', 'role: verifier'), 'participants', ['village-service']],
  [
    'participants',
    'SEES_UNKNOWN',
    service('sees: all', 'sees: [name, lain]'),
    'participants',
    ['village-service', 'sees', 1],
  ],
  ['answers', 'STEP_WORDS_MISSING', service(/ {2}verify: Memeriksa permohonan\n/, ''), 'steps', ['verify']],
  ['answers', 'OUTCOME_UNKNOWN', bpmn('alur:outcome="refused"', 'alur:outcome="declined"'), 'outcomes', ['declined']],
  ['answers', 'OUTCOME_UNUSED', bpmn('alur:outcome="refused"', 'alur:outcome="granted"'), 'outcomes', ['refused']],
  ['answers', 'END_WITHOUT_ANSWER', bpmn(' alur:outcome="granted"', ''), 'table', ['elements', 'granted']],
  [
    'answers',
    'WORDS_UNFIT',
    service('title: Surat Anda sudah terbit', 'title: TODO'),
    'outcomes',
    ['granted', 'title'],
  ],
  [
    'requirements',
    'REQUIREMENT_FORBIDDEN',
    service('- text: Usaha Anda sudah berjalan di Kota Batu', '- text: Fotokopi KTP'),
    'standard',
    ['requirements', 1],
  ],
  [
    'requirements',
    'PERSONAL_FIELD_OPEN',
    form(/(id: nik\n[\s\S]*?class: )general/, '$1none'),
    'pages',
    [3, 'fields', 0, 'class'],
  ],
  ['standard', 'STANDARD_INCOMPLETE', service(/^ {2}safety: .*$/m, '  safety: "-"'), 'standard', ['safety']],
  ['standard', 'STANDARD_INCOMPLETE', service(/^ {2}safety: .*$\n/m, ''), 'standard', ['safety']],
  ['standard', 'PRIVACY_INCOMPLETE', service(/^ {2}purpose: .*$\n/m, ''), 'privacy', ['purpose']],
  ['standard', 'FEE_WITHOUT_BASIS', service('amount: 0', 'amount: 5000'), 'standard', ['fee']],
  [
    'scenarios',
    'SCENARIO_FAILED',
    swapped('scenarios/refused.yaml', 'ended: refused', 'ended: granted'),
    'scenario:refused',
    ['steps', 4],
  ],
  ['scenarios', 'SCENARIO_OUTCOME_MISSING', without('scenarios/refused.yaml'), 'outcomes', ['refused']],
  ['scenarios', 'BRANCH_UNCOVERED', without('scenarios/refused.yaml'), 'table', ['flows', 'is-valid_sign-refusal']],
  [
    'scenarios',
    'SCENARIO_MISSING',
    ['granted', 'refused', 'corrected'].reduce((files, one) => without(`scenarios/${one}.yaml`, files), sku),
    undefined,
    [],
  ],
];

/** Behind its letter the case comes back to the signature, for ever. */
function goingRound(): BundleFiles {
  const open = bpmn(/ *<bpmn:(?:incoming|outgoing)>.*\n/g, '');
  return swapped(
    'process.bpmn',
    'sourceRef="issue-letter" targetRef="granted"',
    'sourceRef="issue-letter" targetRef="sign"',
    open,
  );
}

describe('a finding of the gate', () => {
  it.each(cases)('%s: %s is mended at its place', async (chapter, code, files, part, path) => {
    const { chapters, findings } = await judgeFiles(files, await city);
    const own = chapters.find(({ id }) => id === chapter)?.findings.filter((one) => one.code === code) ?? [];
    expect(findings.map((one) => one.code)).toContain(code);
    expect(own.length).toBeGreaterThan(0);
    const places = own.map((finding) => placeFinding(files, finding));
    if (part === undefined) expect(places[0]).toBeUndefined();
    else expect(places).toContainEqual({ part, path });
    for (const place of places) if (place) expect(parsePart(place.part)).toBeDefined();
  });
});
