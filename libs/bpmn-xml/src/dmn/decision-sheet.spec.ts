import { readFileSync } from 'node:fs';
import type { DecisionSheet } from '@alur/studio';
import { decisionSheetIn } from '@alur/studio';
import type { Json } from '@alur/kernel';
import { readDmn } from '../read-dmn.js';
import { readDecisionSheet } from './read-decision-sheet.js';
import { writeDecisionSheet } from './write-decision-sheet.js';

const shipped = [
  'config/services/dinsos/sktm/decisions/eligibility.dmn',
  'docs/elements/examples/business-rule-task/fees.dmn',
].map((file) => readFileSync(file, 'utf8'));
const [eligibility = ''] = shipped;

const sheetIn = async (xml: string): Promise<DecisionSheet> => {
  const read = await readDecisionSheet(xml);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('a decision table that is written again', () => {
  it.each(shipped)('is the same table, and has a plain form that is stable', async (xml) => {
    const sheet = await sheetIn(xml);
    const written = writeDecisionSheet(sheet);
    expect(await sheetIn(written)).toEqual(sheet);
    expect(writeDecisionSheet(await sheetIn(written))).toBe(written);
    const [before, after] = [await readDmn(xml, 'a'), await readDmn(written, 'a')];
    expect(after).toEqual({ decisions: before.decisions, diagnostics: [] });
    expect(decisionSheetIn(sheet as unknown as Json)).toEqual(sheet);
  });

  it.each(generatedSheets())('keeps %s', async (_name, sheet) => {
    const written = writeDecisionSheet(sheet);
    expect((await readDmn(written, 'a')).diagnostics).toEqual([]);
    const { model: _model, ...again } = await sheetIn(written);
    expect(again).toEqual(sheet);
  });
});

describe('a file that is more than one table', () => {
  it.each([
    ['a note of a column', (xml: string) => xml.replace('</decisionTable>', '<annotation name="x"/></decisionTable>')],
    [
      'an attribute of a tool',
      (xml: string) => xml.replace('id="low-decile"', 'id="low-decile" t:x="1" xmlns:t="urn:t"'),
    ],
    [
      'a type of its own',
      (xml: string) =>
        xml.replace(
          '<inputData id="decile',
          '<itemDefinition name="t"><typeRef>string</typeRef></itemDefinition><inputData id="decile',
        ),
    ],
    [
      'a described data input',
      (xml: string) => xml.replace('<variable id="decile', '<description>x</description><variable id="decile'),
    ],
    [
      'a knowledge source',
      (xml: string) => xml.replace('<decision id', '<knowledgeSource id="k" name="Perwali"/><decision id'),
    ],
    ['a comment', (xml: string) => xml.replace('<decision id', '<!-- verifikasi --><decision id')],
    ['a second decision', (xml: string) => xml.replace('</decision>', '</decision><decision id="other" name="x"/>')],
    ['no table', (xml: string) => xml.replace(/<decisionTable[\s\S]*<\/decisionTable>/, '')],
    ['no XML', () => 'halo'],
  ])('is not taken for one: %s', async (_name, broken) => {
    const xml = broken(eligibility);
    expect(xml).not.toBe(eligibility);
    expect(await readDecisionSheet(xml)).toEqual({ ok: false, error: expect.stringMatching(/\S/) });
  });

  it('is one table still where only widths of columns were kept', async () => {
    const xml = eligibility
      .replace('xmlns:di=', 'xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:di=')
      .replace('id="decile-input"', 'id="decile-input" biodi:width="192"');
    expect(await sheetIn(xml)).toEqual(await sheetIn(eligibility));
  });
});

describe('a value that came from outside', () => {
  it.each([
    [null],
    ['x'],
    [{ id: 'x' }],
    [{ id: 'a b', name: 'x', hitPolicy: 'FIRST', inputs: [], outputs: [], rules: [] }],
    [{ id: 'x', name: 'x', hitPolicy: 'LAST', inputs: [], outputs: [], rules: [] }],
    [{ id: 'x', name: 'x', hitPolicy: 'FIRST', inputs: [{ label: 'x' }], outputs: [], rules: [] }],
    [{ id: 'x', name: 'x', hitPolicy: 'FIRST', inputs: [], outputs: [], rules: [{ id: 'r', when: [1], then: [] }] }],
  ])('is no sheet: %j', (value) => {
    expect(decisionSheetIn(value as Json)).toBeUndefined();
  });
});

/** Tables of every policy, with one to three columns, words that XML has its own opinion of, and cells of every kind. */
function generatedSheets(): readonly (readonly [string, DecisionSheet])[] {
  const words = ['Penghasilan < "besar" & lain\'nya', 'a\tb', 'Baris satu\nbaris dua', 'biasa'];
  const cells = ['-', '<= 5', '"a", "b"', '[1..5)', 'not("x")', '"<&>\\""', 'date("2026-11-23")', ''];
  const policies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
  return policies.flatMap((hitPolicy, seed) =>
    [1, 2, 3].map((width) => {
      const pick = <T>(from: readonly T[], at: number): T => from[(seed + at) % from.length] as T;
      const columns = Array.from({ length: width }, (_, index) => index);
      const sheet: DecisionSheet = {
        id: `table-${String(seed)}`,
        name: pick(words, width).replace(/\s+/g, ' '),
        hitPolicy,
        ...(hitPolicy === 'COLLECT' ? { aggregation: pick(['SUM', 'COUNT', 'MIN', 'MAX'] as const, width) } : {}),
        ...(seed % 2 ? { question: pick(words, 2) } : {}),
        inputs: columns.map((at) => ({
          label: pick(words, at + 3),
          expression: at === 2 ? 'a + b' : `field_${String(at)}`,
          ...(at === 0 ? { type: 'number', values: '[0..150]' } : {}),
        })),
        outputs: columns.map((at) => ({
          name: `result_${String(at)}`,
          ...(at === 0 ? { type: 'string', values: ['"a"', '"b, c"'], defaultValue: '"a"' } : {}),
          ...(at === 1 ? { label: pick(words, 1) } : {}),
        })),
        rules: Array.from({ length: width + seed }, (_, row) => ({
          id: `r${String(row)}`,
          when: columns.map((at) => pick(cells, row + at)),
          then: columns.map((at) => pick(['"a"', '1', ''], row + at)),
          ...(row % 2 ? { note: pick(words, row) } : {}),
        })),
      };
      return [`${hitPolicy} of ${String(width)}`, sheet] as const;
    }),
  );
}
