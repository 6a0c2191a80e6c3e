import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from '../part/read-part.js';
import { renameField } from './rename-field.js';
import { renameInDrawing } from './rename-in-drawing.js';

const filesOf = (root: string): BundleFiles =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
const sktm = filesOf('config/services/dinsos/sktm');
const business = filesOf('config/services/diskumperindag/surat-ket-usaha');

const renamed = (files: BundleFiles, from: string, to: string): BundleFiles => {
  const result = renameField(files, { from, to });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
/** Lines that differ, as they are afterwards. */
const changed = (before: BundleFiles, after: BundleFiles): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.keys(before)
      .filter((file) => before[file] !== after[file])
      .map((file) => {
        const old = (before[file] ?? '').split('\n');
        const fresh = (after[file] ?? '').split('\n');
        expect(fresh).toHaveLength(old.length);
        return [file, fresh.filter((line, index) => line !== old[index]).map((line) => line.trim())];
      }),
  );

describe('a field that gets another id', () => {
  it('has it in its form, in conditions and in the drawing, and nothing else of the files changes', () => {
    const after = renamed(business, 'verification', 'hasil_periksa');
    const lines = changed(business, after);
    expect(lines['form.yaml']).toEqual([
      '- id: hasil_periksa',
      'showWhen: { field: hasil_periksa, op: equals, value: invalid }',
      'showWhen: { field: hasil_periksa, op: equals, value: invalid }',
    ]);
    expect(lines['process.bpmn']).toEqual([expect.stringContaining('>hasil_periksa = "valid"<')]);
    expect(Object.keys(lines)).toEqual(expect.arrayContaining(['scenarios/granted.yaml', 'scenarios/refused.yaml']));
    expect(JSON.stringify(after)).not.toMatch(/\bverification\b/);
  });

  it('takes along what a village tells, for whoever is found by it', () => {
    const lines = changed(business, renamed(business, 'village', 'desa'));
    expect(lines['service.yaml']).toEqual([
      'agency: =desa_office',
      'agency: =desa_office',
      'role: =if desa_kind = "kelurahan" then "lurah" else "kepala-desa"',
    ]);
  });

  it("leaves a letter the case's own words, whatever the field is called", () => {
    const letter = '---\ntitle: Surat\n---\n\n{{village_name}} {{village}}\n';
    const files = { ...business, 'letters/surat-ket-usaha.md': letter };
    const after = renamed(files, 'village', 'desa')['letters/surat-ket-usaha.md'];
    expect(after).toContain('{{village_name}} {{desa}}');
  });

  it('has it in decisions, with the name of their input', () => {
    expect(changed(sktm, renamed(sktm, 'decile', 'desil'))['decisions/eligibility.dmn']).toEqual([
      '<variable id="decile-variable" name="desil" typeRef="number" />',
      '<text>desil</text>',
    ]);
  });

  it('has it in letters and in what participants see', () => {
    const files = {
      ...business,
      'service.yaml': (business['service.yaml'] ?? '').replaceAll('sees: all', 'sees: [name, business_name]'),
    };
    const lines = changed(files, renamed(files, 'business_name', 'nama_usaha'));
    expect(lines['service.yaml']).toEqual(['sees: [name, nama_usaha]', 'sees: [name, nama_usaha]']);
    expect(lines['letters/surat-ket-usaha.md']?.join()).toContain('{{nama_usaha}}');
  });

  it('has it as the ground and the reason of a refusal', () => {
    const ground = renamed(business, 'refusal_ground', 'dasar');
    expect(changed(business, ground)['service.yaml']).toEqual(['ground: dasar']);
    expect(changed(business, renamed(business, 'refusal_reason', 'alasan'))['service.yaml']).toEqual([
      'reason: alasan',
    ]);
  });

  it('keeps what is said of it beside', () => {
    const form =
      'pages:\n  - id: a\n    title: T\n    fields:\n      # tentang nik\n      - id: nik # ini\n        type: nik\n';
    expect(renamed({ 'form.yaml': form }, 'nik', 'nomor')['form.yaml']).toBe(form.replace('id: nik #', 'id: nomor #'));
  });

  it('leaves alone what a repeated group calls by the same name', () => {
    const form = JSON.stringify({
      pages: [{ id: 'a', fields: [{ id: 'x' }, { id: 'g', type: 'group', fields: [{ id: 'x' }] }] }],
    });
    const letter = '---\ntitle: T\n---\n\n{{x}} {{#each g}}{{x}}{{/each}}\n';
    const after = renamed({ 'form.yaml': form, 'letters/l.md': letter }, 'x', 'y');
    expect(after['form.yaml']?.match(/"y"/g)).toHaveLength(1);
    expect(after['letters/l.md']).toContain('{{y}} {{#each g}}{{x}}{{/each}}');
  });

  it('is a repeated group, whose letter goes on to name the parts of each item', () => {
    const form = JSON.stringify({
      pages: [{ id: 'a', fields: [{ id: 'anak', type: 'group', fields: [{ id: 'anak' }, { id: 'umur' }] }] }],
    });
    const letter = '---\ntitle: T\n---\n\n{{#each anak}}\n- {{anak}}, {{ umur }}\n{{/each}}\n\n{{anak}}\n';
    const scenario = 'name: A\nstart: { data: { anak: [{ anak: Ani, umur: 3 }] } }\n';
    const after = renamed(
      { 'form.yaml': form, 'letters/l.md': letter, 'scenarios/a.yaml': scenario },
      'anak',
      'keluarga',
    );
    expect(after).toEqual({
      'form.yaml': form.replace('"id":"anak","type"', '"id":"keluarga","type"'),
      'letters/l.md': '---\ntitle: T\n---\n\n{{#each keluarga}}\n- {{anak}}, {{ umur }}\n{{/each}}\n\n{{keluarga}}\n',
      'scenarios/a.yaml': scenario.replace('{ anak: [', '{ keluarga: ['),
    });
  });

  it.each([
    ['tidak_ada', 'baru', 'FIELD_NOT_FOUND'],
    ['nik', 'name', 'FIELD_ID_TAKEN'],
    ['nik', 'refusal_reason', 'FIELD_ID_TAKEN'],
    ['nik', 'Nomor Induk', 'FIELD_ID_INVALID'],
    ['nik', '2nik', 'FIELD_ID_INVALID'],
  ])('is refused: %s to %s is %s', (from, to, error) => {
    expect(renameField(business, { from, to })).toEqual({ ok: false, error });
  });

  it('waits until every file can be read', () => {
    expect(renameField({ ...business, 'service.yaml': 'id: [' }, { from: 'nik', to: 'nomor' })).toEqual({
      ok: false,
      error: 'UNREADABLE',
    });
  });
});

describe('the expressions of a drawing', () => {
  const names = new Map([['nik', 'nomor']]);

  it.each([
    [
      '<conditionExpression>= nik &gt; 1</conditionExpression>',
      '<conditionExpression>= nomor &gt; 1</conditionExpression>',
    ],
    ['<script><![CDATA[nik < 3]]></script>', '<script><![CDATA[nomor < 3]]></script>'],
    ['<alur:input source="nik" target="nik" />', '<alur:input source="nomor" target="nik" />'],
    ['<userTask alur:assignee="=nik" name="nik" />', '<userTask alur:assignee="=nomor" name="nik" />'],
    [
      '<task name="a > b" alur:dueDate=\'=nik + "x"\'/>',
      '<task name="a > b" alur:dueDate=\'=nomor + &quot;x&quot;\'/>',
    ],
  ])('are renamed: %s', (before, after) => {
    expect(renameInDrawing(before, names)).toBe(after);
  });

  it.each([
    '<documentation>nik</documentation>',
    '<textAnnotation><text>nik</text></textAnnotation>',
    '<!-- <script>nik</script> -->',
    '<userTask id="nik" name="nik" />',
    '<variable name="nik" />',
  ])('are not what is written for people: %s', (text) => {
    expect(renameInDrawing(text, names)).toBe(text);
  });
});
