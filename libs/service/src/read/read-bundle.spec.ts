import type { Diagnostic } from '@alur/kernel';
import { sampleDrawings, sampleFiles, sampleLines } from '../sample/sample-bundle.js';
import { sampleCity } from '../sample/sample-city.js';
import { sampleProcess } from '../sample/sample-process.js';
import type { BundleFiles, ReadDrawings } from './read-bundle.js';
import { readBundle } from './read-bundle.js';

const brief = ({ severity, code, file, line, element }: Diagnostic) =>
  [severity, code, file, line, element].filter((part) => part !== undefined).join(' ');

it('a sound bundle has no findings and is whole', () => {
  const { bundle, diagnostics } = readBundle(sampleFiles, sampleDrawings, sampleCity);
  expect(diagnostics).toEqual([]);
  expect(bundle?.participants['officer']?.agency).toEqual({ feel: 'village_office' });
  expect(bundle?.process.participants['head']).toEqual({
    id: 'head',
    name: 'Kepala',
    agency: { literal: 'dinsos' },
    role: { literal: 'head' },
  });
  expect(bundle?.form.pages[0]?.fields).toMatchObject([
    { id: 'name', required: true },
    { id: 'photo', required: true, accept: ['image/jpeg', 'image/png'], maxBytes: 10_485_760 },
  ]);
  expect(bundle?.letters['surat']).toMatchObject({
    id: 'surat',
    copies: [],
    validity: 'P3M',
    names: ['name', 'village', 'valid_until'],
  });
});

interface Breakage {
  readonly name: string;
  readonly file: string;
  /** What is replaced by what in the file; the line of the finding is the one where the first words of `to` stand, or those of `at`. */
  readonly from: string;
  readonly to: string;
  readonly at?: string;
  readonly code: string;
  readonly severity?: 'warning';
}

const inService: readonly Omit<Breakage, 'file'>[] = [
  { name: 'is no YAML', from: 'keywords: [contoh]', to: 'keywords: [contoh', at: 'architecture', code: 'YAML_INVALID' },
  { name: 'is indented by tabs', from: '  fee:', to: '\tfee:', code: 'YAML_INVALID' },
  {
    name: 'has a key twice',
    from: 'owner: dinsos',
    to: 'owner: dinsos\nname: Lagi',
    at: 'name: Lagi',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'describes a participant twice',
    from: '  head:\n',
    to: '  officer:\n    name: Kembar\n  head:\n',
    at: '  officer:\n    name: Kembar',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'has an unknown key',
    from: 'owner: dinsos',
    to: 'owner: dinsos\npemilik: x',
    at: 'pemilik',
    code: 'SHAPE_INVALID',
  },
  { name: 'lacks a key', from: '    startsWhen: lengkap\n', to: '', at: '  duration:', code: 'STANDARD_INCOMPLETE' },
  {
    name: 'lacks one of the 14 components',
    from: '  evaluation: Survei\n',
    to: '',
    at: 'standard:',
    code: 'STANDARD_INCOMPLETE',
  },
  {
    name: 'leaves a component empty',
    from: '  facilities: [Loket]',
    to: '  facilities: []',
    code: 'STANDARD_INCOMPLETE',
  },
  { name: 'has a number where text belongs', from: 'staffing: Dua orang', to: 'staffing: 2', code: 'SHAPE_INVALID' },
  {
    name: 'has nothing after a key',
    from: 'name: Surat Contoh',
    to: 'name:\nsummary',
    at: 'name:',
    code: 'YAML_INVALID',
  },
  { name: 'has an id of capitals', from: 'id: contoh', to: 'id: Contoh', code: 'SHAPE_INVALID' },
  { name: 'has an unknown kind of outcome', from: 'kind: refused', to: 'kind: denied', code: 'SHAPE_INVALID' },
  { name: 'has another id than its folder', from: 'id: contoh', to: 'id: lain', code: 'ID_NOT_FOLDER' },
  { name: 'is owned by an unknown agency', from: 'owner: dinsos', to: 'owner: dinas-lain', code: 'AGENCY_UNKNOWN' },
  { name: 'names an unknown agency', from: 'agency: dinsos', to: 'agency: dinas-lain', code: 'AGENCY_UNKNOWN' },
  {
    name: 'computes an unknown agency',
    from: 'agency: =village_office',
    to: 'agency: =village_office + "-x"',
    code: 'AGENCY_UNKNOWN',
  },
  { name: 'names an unknown role', from: 'role: head', to: 'role: raja', code: 'ROLE_UNKNOWN' },
  {
    name: 'computes an unknown role for some village',
    from: 'role: head',
    to: 'role: =if village_kind = "desa" then "kades" else "lurah"',
    code: 'ROLE_UNKNOWN',
  },
  { name: 'has an expression that cannot be read', from: 'scope: =rw', to: 'scope: =rw +', code: 'EXPRESSION_INVALID' },
  {
    name: 'has an expression over an unknown name',
    from: 'scope: =rw',
    to: 'scope: =rwx',
    code: 'EXPRESSION_UNKNOWN_NAME',
  },
  {
    name: 'lets a participant see an unknown field',
    from: 'sees: [name, village]',
    to: 'sees: [name, gaji]',
    code: 'SEES_UNKNOWN',
  },
  {
    name: 'wants a step checked again that no officer does',
    from: 'outcomes:\n',
    to: 'correction: { days: 3, recheck: [check, decide] }\noutcomes:\n',
    at: 'decide',
    code: 'RECHECK_UNKNOWN',
  },
  {
    name: 'may be returned from a step that no officer does',
    from: 'outcomes:\n',
    to: 'correction: { from: [check, decide] }\noutcomes:\n',
    at: 'decide',
    code: 'CORRECTION_FROM_UNKNOWN',
  },
  {
    name: 'describes a participant nobody uses',
    from: '  head:\n',
    to: '  idle:\n    { name: Lain, agency: dinsos, role: head, sees: [] }\n  head:\n',
    at: '  idle',
    code: 'PARTICIPANT_UNUSED',
    severity: 'warning',
  },
  {
    name: 'has an outcome that no end gives',
    from: '  granted: {',
    to: '  half: { kind: granted, title: Separuh, text: Separuh. }\n  granted: {',
    at: '  half',
    code: 'OUTCOME_UNUSED',
  },
  {
    name: 'refuses on a ground that is no field',
    from: 'ground: refusal_ground',
    to: 'ground: nothing',
    code: 'OUTCOME_FIELD_UNKNOWN',
  },
  {
    name: 'refuses for a reason that is no text',
    from: 'reason: refusal_reason',
    to: 'reason: verdict',
    code: 'OUTCOME_FIELD_UNKNOWN',
  },
  {
    name: 'refuses without a ground',
    from: '    ground: refusal_ground\n',
    to: '',
    at: '  refused:',
    code: 'OUTCOME_WITHOUT_GROUND',
  },
  {
    name: 'has words for no step',
    from: '  sign: Menandatangani',
    to: '  sign: Menandatangani\n  stamp: Mencap',
    at: '  stamp',
    code: 'STEP_UNKNOWN',
  },
  {
    name: 'asks a fee without a legal basis',
    from: '    amount: 0',
    to: '    amount: 5000',
    at: '  fee:',
    code: 'FEE_WITHOUT_BASIS',
  },
  {
    name: 'promises more than five days without a rule',
    from: 'workingDays: 3',
    to: 'workingDays: 14',
    code: 'PROMISE_OVER_LEGAL',
    severity: 'warning',
  },
  {
    name: 'asks for a photocopy',
    from: '- text: Penduduk kota',
    to: '- text: Fotokopi KTP',
    code: 'REQUIREMENT_FORBIDDEN',
  },
];

const inForm: readonly Omit<Breakage, 'file'>[] = [
  { name: 'has a question of unknown type', from: 'type: rupiah', to: 'type: dollar', code: 'SHAPE_INVALID' },
  {
    name: 'has a question with a key of another type',
    from: '        max: 1000000',
    to: '        maxLength: 3',
    code: 'SHAPE_INVALID',
  },
  {
    name: 'has a question without class',
    from: '        label: RW\n        class: none\n',
    to: '        label: RW\n',
    at: '      - id: rw',
    code: 'SHAPE_INVALID',
  },
  {
    name: 'has a condition that compares with nothing',
    from: 'op: equals, value: poor',
    to: 'op: equals',
    at: '        showWhen: { field: kind',
    code: 'CONDITION_INVALID',
  },
  {
    name: 'has a page twice',
    from: '  - id: home',
    to: '  - id: person',
    at: '  - id: person\n    title: Di mana',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'has a question twice',
    from: '      - id: rw',
    to: '      - id: village',
    at: '      - id: village\n        type: rw',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'gives a task a question of the application',
    from: '      - id: verdict',
    to: '      - id: kind',
    at: '      - id: kind\n        type: choice\n        label: Hasil',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'gives two tasks one field of different meaning',
    from: '    fields: []',
    to: '    fields: [{ id: verdict, type: text, label: Hasil, class: none }]',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'has an option twice',
    from: 'value: fine',
    to: 'value: poor',
    at: '          - { value: poor, label: Cukup',
    code: 'DUPLICATE_ID',
  },
  {
    name: 'has a form for no task',
    from: '  sign:',
    to: '  stamp: { title: Cap, action: Cap, fields: [] }\n  sign:',
    at: '  stamp',
    code: 'TASK_FORM_UNKNOWN',
  },
  {
    name: 'shows a question on an unknown field',
    from: 'field: kind,',
    to: 'field: mood,',
    at: '        showWhen: { field: mood',
    code: 'CONDITION_UNKNOWN_FIELD',
  },
  {
    name: 'shows a question on a later field',
    from: '      - id: rw\n',
    to: '      - id: rw\n        showWhen: { field: kind, op: answered }\n',
    at: '        showWhen: { field: kind, op: answered',
    code: 'CONDITION_UNKNOWN_FIELD',
  },
  {
    name: 'shows a question on an option there is not',
    from: 'value: poor }',
    to: 'value: rich }',
    at: '        showWhen: { field: kind',
    code: 'CONDITION_UNKNOWN_VALUE',
  },
  {
    name: 'leaves a name in the open',
    from: '        label: Nama lengkap\n        class: general',
    to: '        label: Nama lengkap\n        class: none',
    at: '        class: none',
    code: 'PERSONAL_FIELD_OPEN',
  },
  {
    name: 'has a range with nothing in it',
    from: 'max: 1000000',
    to: 'min: 5\n        max: 1',
    at: '      - id: income',
    code: 'RANGE_EMPTY',
  },
];

const inLetter: readonly Omit<Breakage, 'file'>[] = [
  {
    name: 'names what does not exist',
    from: '{{valid_until}}',
    to: '{{gaji}}',
    at: 'Berlaku',
    code: 'LETTER_UNKNOWN_NAME',
  },
  { name: 'names a photo', from: '{{valid_until}}', to: '{{photo}}', at: 'Berlaku', code: 'LETTER_UNKNOWN_NAME' },
  {
    name: 'goes through a list that does not exist',
    from: 'Berlaku',
    to: '{{#each members}}\n- {{anything}}\n{{/each}}\nBerlaku',
    at: '{{#each',
    code: 'LETTER_UNKNOWN_NAME',
  },
  { name: 'has an unknown series', from: 'series: sktm', to: 'series: lain', code: 'LETTER_UNKNOWN_SERIES' },
  { name: 'has an unknown signer', from: 'signer: head', to: 'signer: raja', code: 'LETTER_UNKNOWN_SIGNER' },
  {
    name: 'does not close what is strong',
    from: '**{{name}}**',
    to: '**{{name}}',
    at: 'Nama ::',
    code: 'LETTER_INVALID',
  },
  { name: 'holds for no whole months', from: 'validity: P3M', to: 'validity: 3 bulan', code: 'SHAPE_INVALID' },
  { name: 'has no series', from: 'series: sktm\n', to: '', at: 'title', code: 'SHAPE_INVALID' },
  { name: 'has no front matter', from: '---\ntitle', to: 'title', code: 'LETTER_INVALID' },
];

const breakages: readonly Breakage[] = [
  ...inService.map((one) => ({ ...one, file: 'service.yaml' })),
  ...inForm.map((one) => ({ ...one, file: 'form.yaml' })),
  ...inLetter.map((one) => ({ ...one, file: 'letters/surat.md' })),
  {
    file: 'scenarios/granted.yaml',
    name: 'is no YAML',
    from: 'steps: []',
    to: 'steps: ]',
    at: 'steps',
    code: 'YAML_INVALID',
  },
];

it.each(breakages.map((one) => ({ ...one, title: `${one.file} ${one.name}: ${one.code}` })))(
  '$title',
  ({ file, from, to, at, code, severity }) => {
    const good = sampleFiles[file] ?? '';
    expect(good).toContain(from);
    const text = good.replace(from, to);
    const { diagnostics } = readBundle({ ...sampleFiles, [file]: text }, sampleDrawings, sampleCity);
    const found = diagnostics.find((finding) => finding.code === code);
    expect(diagnostics.map(brief)).toContain(found && brief(found));
    const offset = text.indexOf(at ?? to);
    const line = text.slice(0, offset + (/^\s*/.exec(at ?? to)?.[0].length ?? 0)).split('\n').length;
    if (code === 'YAML_INVALID') expect(Math.abs((found?.line ?? 0) - line)).toBeLessThanOrEqual(1);
    else expect(found).toMatchObject({ file, line });
    expect(found?.severity).toBe(severity ?? 'error');
    expect(found?.message).toMatch(/^[^a-z].*\.$/);
  },
);

describe('in the drawing', () => {
  const redraw = (from: string, ...to: readonly string[]): ReadDrawings => {
    expect(sampleLines).toContain(from);
    return {
      ...sampleDrawings,
      processes: [
        sampleProcess(
          'contoh',
          sampleLines.flatMap((line) => (line === from ? to : [line])),
        ),
      ],
    };
  };
  const reading = (drawings: ReadDrawings, files: BundleFiles = sampleFiles) =>
    readBundle(files, drawings, sampleCity).diagnostics.map(brief);

  it.each([
    {
      name: 'a task of an unknown participant',
      from: 'task check officer',
      to: ['task check king'],
      finding: 'error PARTICIPANT_UNKNOWN process.bpmn check',
    },
    {
      name: 'a task of nobody',
      from: 'task check officer',
      to: ['task check'],
      finding: 'error PARTICIPANT_UNKNOWN process.bpmn check',
    },
    {
      name: 'a task without form',
      from: 'task sign head',
      to: ['task sign head', 'task stamp head'],
      finding: 'error TASK_FORM_MISSING process.bpmn stamp',
    },
    {
      name: 'a task without words for the citizen',
      from: 'task sign head',
      to: ['task sign head', 'task stamp head'],
      finding: 'error STEP_WORDS_MISSING process.bpmn stamp',
    },
    {
      name: 'a letter on its way without words for the citizen',
      from: 'letter issue surat',
      to: ['letter issue surat', 'letter again surat'],
      finding: 'error STEP_WORDS_MISSING process.bpmn again',
    },
    {
      name: 'a condition that cannot be read',
      from: 'decide -> good-enough',
      to: ['decide -> good-enough : verdict ='],
      finding: 'error EXPRESSION_INVALID process.bpmn decide_good-enough',
    },
    {
      name: 'a condition over an unknown name',
      from: 'decide -> good-enough',
      to: ['decide -> good-enough : mood = "good"'],
      finding: 'error EXPRESSION_UNKNOWN_NAME process.bpmn decide_good-enough',
    },
    {
      name: 'a condition that compares what cannot be compared',
      from: 'decide -> good-enough',
      to: ['decide -> good-enough : name > 3'],
      finding: 'error EXPRESSION_TYPE process.bpmn decide_good-enough',
    },
    {
      name: 'a condition that is no yes or no',
      from: 'decide -> good-enough',
      to: ['decide -> good-enough : name + "!"'],
      finding: 'error EXPRESSION_TYPE process.bpmn decide_good-enough',
    },
    {
      name: 'a timer over an unknown name',
      from: 'timer late check',
      to: ['timer late check patience'],
      finding: 'error EXPRESSION_UNKNOWN_NAME process.bpmn late',
    },
    {
      name: 'a decision that does not exist',
      from: 'rule decide fit fit',
      to: ['rule decide other fit'],
      finding: 'error DECISION_MISSING process.bpmn decide',
    },
    {
      name: 'a decision nobody asks for',
      from: 'rule decide fit fit',
      to: ['rule decide other fit'],
      finding: 'warning DECISION_UNUSED decisions/fit.dmn fit',
    },
    {
      name: 'a letter that does not exist',
      from: 'letter issue surat',
      to: ['letter issue lain'],
      finding: 'error LETTER_MISSING process.bpmn issue',
    },
    {
      name: 'a letter nobody issues',
      from: 'letter issue surat',
      to: ['letter issue lain'],
      finding: 'warning LETTER_UNUSED letters/surat.md 2 surat',
    },
    {
      name: 'a job nobody does',
      from: 'letter issue surat',
      to: ['fax issue'],
      finding: 'error JOB_UNKNOWN process.bpmn issue',
    },
    {
      name: 'an end with an unknown outcome',
      from: 'end refused refused',
      to: ['end refused denied'],
      finding: 'error OUTCOME_UNKNOWN process.bpmn refused',
    },
  ])('$name is found', ({ from, to, finding }) => {
    expect(reading(redraw(from, ...to))).toContain(finding);
  });

  it('another id than the service is found', () => {
    expect(reading({ ...sampleDrawings, processes: [sampleProcess('lain', sampleLines)] })).toEqual([
      'error ID_NOT_PROCESS service.yaml 1',
    ]);
  });

  it('a decision over an unknown name is found', () => {
    const decisions = sampleDrawings.decisions.map((table) => ({
      ...table,
      inputs: [{ label: 'Suasana', expression: 'mood' }],
    }));
    expect(reading({ ...sampleDrawings, decisions })).toEqual(['error EXPRESSION_UNKNOWN_NAME decisions/fit.dmn fit']);
  });

  it('a table with a cell of the wrong type is found', () => {
    const decisions = sampleDrawings.decisions.map((table) => ({
      ...table,
      rules: [{ id: 'r1', when: ['"ten"'], then: ['"good"'] }],
    }));
    expect(reading({ ...sampleDrawings, decisions })).toEqual(['error EXPRESSION_TYPE decisions/fit.dmn fit']);
  });

  it('no process at all is found, unless its reader has said why', () => {
    const said: Diagnostic = {
      code: 'XML_INVALID',
      severity: 'error',
      file: 'process.bpmn',
      line: 3,
      message: 'Rusak.',
    };
    expect(reading({ ...sampleDrawings, processes: [] })).toEqual(['error PROCESS_MISSING process.bpmn']);
    expect(reading({ ...sampleDrawings, processes: [], processDiagnostics: [said] })).toEqual([
      'error XML_INVALID process.bpmn 3',
    ]);
  });

  it('what only the gate can judge, knowing the form, is left to the gate', () => {
    const told: Diagnostic = {
      code: 'GATEWAY_NO_DEFAULT',
      severity: 'warning',
      file: 'process.bpmn',
      element: 'good-enough',
      message: 'Tanpa bawaan.',
    };
    expect(reading({ ...sampleDrawings, processDiagnostics: [told] })).toEqual([]);
  });
});

describe('files', () => {
  const without = (file: string): BundleFiles =>
    Object.fromEntries(Object.entries(sampleFiles).filter(([path]) => path !== file));
  const codes = (files: BundleFiles) => readBundle(files, sampleDrawings, sampleCity).diagnostics.map(brief);

  it('that must be there are missed', () => {
    expect(codes(without('service.yaml'))).toEqual(['error FILE_MISSING service.yaml']);
    expect(codes(without('form.yaml'))).toEqual(['error FILE_MISSING form.yaml']);
  });

  it('that nobody reads or that are too large are told', () => {
    expect(codes({ ...sampleFiles, 'form.yml': 'x' })).toEqual(['warning FILE_UNKNOWN form.yml']);
    expect(codes({ ...sampleFiles, 'letters/gambar.md': 'x'.repeat(1_000_001) })).toContain(
      'error FILE_TOO_LARGE letters/gambar.md',
    );
  });

  it('that are hostile are findings, never a crash', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 60 }, (_, at) => `k${String(at)}: [*a, *a]`).join('\n')}\n`;
    for (const text of [
      bomb,
      '',
      '[]',
      'null',
      '- 1',
      '"x"',
      '__proto__: { id: x }',
      'a: !!js/function x',
      '\u0000',
      '{{{{',
      '? [a]\n: b',
    ]) {
      const { bundle, diagnostics } = readBundle(
        { ...sampleFiles, 'service.yaml': text, 'form.yaml': text },
        sampleDrawings,
        sampleCity,
      );
      expect([text, bundle, diagnostics.length > 0]).toEqual([text, undefined, true]);
    }
  });
});
