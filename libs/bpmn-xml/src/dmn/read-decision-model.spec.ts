import { compileDecisionModel } from '@alur/expressions';
import { readDecisionModel } from './read-decision-model.js';

const file = (body: string, drawing = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/"
  namespace="urn:uji" name="uji" id="uji">${body}${drawing}</definitions>`;

const literal = (text: string): string => `<literalExpression><text>${text}</text></literalExpression>`;

const reading = async (body: string, drawing?: string) => {
  const { model, diagnostics } = await readDecisionModel(file(body, drawing), 'uji.dmn');
  return { model, codes: diagnostics.map(({ code }) => code) };
};

const answer = async (body: string, values = {}): Promise<unknown> => {
  const { model } = await reading(body);
  const decision = model && compileDecisionModel(model).find('d');
  const result = decision?.evaluate({ values, at: '2026-11-24T03:00:00.000Z', zone: 'Asia/Jakarta' });
  return result?.ok ? result.value : result;
};

describe('a DMN file as a decision model', () => {
  it('decisions, data, functions and services keep their ids, names, types and references', async () => {
    const { model } = await reading(`
      <itemDefinition name="tLuas"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
      <inputData id="i" name="luas"><variable name="luas" typeRef="tLuas"/></inputData>
      <businessKnowledgeModel id="f" name="tarif"><variable name="tarif"/><encapsulatedLogic>
        <formalParameter name="n" typeRef="number"/>${literal('n * 2')}</encapsulatedLogic></businessKnowledgeModel>
      <decision id="d" name="biaya"><variable name="biaya" typeRef="number"/>
        <informationRequirement><requiredInput href="#i"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>${literal('tarif(luas)')}</decision>
      <decisionService id="s" name="hitung"><variable name="hitung"/><outputDecision href="#d"/><inputData href="#i"/></decisionService>`);
    expect(model).toEqual({
      name: 'uji',
      namespace: 'urn:uji',
      imports: [],
      types: [{ name: 'tLuas', base: 'number', isList: false, allowed: '[0..100]' }],
      inputs: [{ id: 'i', name: 'luas', type: 'tLuas' }],
      decisions: [
        {
          id: 'd',
          name: 'biaya',
          type: 'number',
          requires: ['#i', '#f'],
          logic: { kind: 'literal', text: 'tarif(luas)' },
        },
      ],
      functions: [
        {
          id: 'f',
          name: 'tarif',
          requires: [],
          parameters: [{ name: 'n', type: 'number' }],
          body: { kind: 'literal', text: 'n * 2' },
        },
      ],
      services: [{ id: 's', name: 'hitung', inputs: ['#i'], inputDecisions: [], outputs: ['#d'] }],
    });
  });

  it.each([
    [
      'a conditional',
      `<conditional><if>${literal('x &gt; 1')}</if><then>${literal('"ya"')}</then><else>${literal('"tidak"')}</else></conditional>`,
      'ya',
    ],
    ['a filter', `<filter><in>${literal('[1, 2, 3]')}</in><match>${literal('item &gt; 1')}</match></filter>`, [2, 3]],
    [
      'for',
      `<for iteratorVariable="n"><in>${literal('[1, 2]')}</in><return>${literal('n * x')}</return></for>`,
      [5, 10],
    ],
    [
      'some',
      `<some iteratorVariable="n"><in>${literal('[1, 2]')}</in><satisfies>${literal('n = 2')}</satisfies></some>`,
      true,
    ],
    [
      'every',
      `<every iteratorVariable="n"><in>${literal('[1, 2]')}</in><satisfies>${literal('n = 2')}</satisfies></every>`,
      false,
    ],
    ['a list', `<list>${literal('x')}${literal('"a"')}</list>`, [5, 'a']],
    ['a relation', `<relation><column name="a b"/><row>${literal('x')}</row></relation>`, [{ 'a b': 5 }]],
    [
      'a context',
      `<context><contextEntry><variable name="y"/>${literal('x + 1')}</contextEntry><contextEntry>${literal('y * 2')}</contextEntry></context>`,
      12,
    ],
    [
      'a table',
      `<decisionTable hitPolicy="COLLECT" aggregation="SUM"><input><inputExpression><text>x</text></inputExpression></input><output/>
       <rule><inputEntry><text>&gt; 1</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
       <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable>`,
      5,
    ],
  ])('%s is read and runs', async (_what, logic, expected) => {
    const body = `<inputData id="i" name="x"><variable name="x"/></inputData>
      <decision id="d" name="d"><variable name="d"/><informationRequirement><requiredInput href="#i"/></informationRequirement>${logic}</decision>`;
    expect(await answer(body, { x: 5 })).toEqual(expected);
  });

  it('what cannot run is kept with the reason', async () => {
    const java = `<decision id="d" name="d"><variable name="d"/><functionDefinition kind="Java">${literal('1')}</functionDefinition></decision>`;
    const { model } = await reading(java);
    expect(model?.decisions[0]?.logic).toEqual({
      kind: 'unsupported',
      why: 'Fungsi luar jenis Java tidak dijalankan',
    });
  });

  it('a drawing is not looked at', async () => {
    const body = `<decision id="d" name="d"><variable name="d"/>${literal('1')}</decision>`;
    const drawing =
      '<dmndi:DMNDI><dmndi:DMNDiagram aneh="ya"><dmndi:DMNShape dmnElementRef="lain:x"/></dmndi:DMNDiagram></dmndi:DMNDI>';
    expect((await reading(body, drawing)).codes).toEqual([]);
  });

  it('a text that is no DMN is a finding and no model', async () => {
    const { model, diagnostics } = await readDecisionModel('<x', 'uji.dmn');
    expect(model).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['XML_INVALID']);
  });
});
