import { readDmn } from './read-dmn.js';

const definitions = (content: string, version = '20230324') =>
  `<?xml version="1.0"?>\n<definitions xmlns="https://www.omg.org/spec/DMN/${version}/MODEL/" id="defs" name="d" namespace="urn:test">\n${content}\n</definitions>`;
const table = (content: string, attributes = '') =>
  definitions(
    `<decision id="d" name="Layak"><decisionTable id="t" ${attributes}>${content}</decisionTable></decision>`,
  );
const entry = (tag: string, text: string) => `<${tag}><text>${text}</text></${tag}>`;
const input = `<input id="i" label="Desil"><inputExpression typeRef="number"><text> decile </text></inputExpression></input>`;
const rule = `<rule id="r1">${entry('inputEntry', '&lt;= 5')}${entry('outputEntry', '"eligible"')}</rule>`;

const codes = async (xml: string) => {
  const { decisions, diagnostics } = await readDmn(xml, 'd.dmn');
  expect(decisions).toEqual([]);
  return diagnostics.map(({ code, element }) => `${code} ${element ?? '-'}`);
};

describe('readDmn', () => {
  it.each(['20180521', '20191111', '20211108', '20230324'])(
    'reads a decision table of DMN dated %s',
    async (version) => {
      const output = `<output name="result" typeRef="string">${entry('outputValues', '"a, b", "c", [1, 2]')}${entry('defaultOutputEntry', '"c"')}</output>`;
      const content = `<decision id="d" name="Layak"><decisionTable hitPolicy="COLLECT" aggregation="COUNT">${input}${output}
      ${rule}<rule>${entry('inputEntry', '')}${entry('outputEntry', '"c"')}</rule></decisionTable></decision>`;
      expect(await readDmn(definitions(content, version), 'd.dmn')).toEqual({
        diagnostics: [],
        decisions: [
          {
            id: 'd',
            name: 'Layak',
            hitPolicy: 'COLLECT',
            aggregation: 'COUNT',
            inputs: [{ label: 'Desil', expression: 'decile', type: 'number' }],
            outputs: [{ name: 'result', type: 'string', values: ['"a, b"', '"c"', '[1, 2]'], defaultValue: '"c"' }],
            rules: [
              { id: 'r1', when: ['<= 5'], then: ['"eligible"'] },
              { id: 'd-2', when: [''], then: ['"c"'] },
            ],
          },
        ],
      });
    },
  );

  it('a table without a hit policy is UNIQUE and its only output is named by the variable of the decision', async () => {
    const xml = table(`${input}<output />${rule}`).replace(
      '<decisionTable',
      '<variable id="v" name="hasil" /><decisionTable',
    );
    const { decisions } = await readDmn(xml, 'd.dmn');
    expect(decisions).toMatchObject([{ hitPolicy: 'UNIQUE', outputs: [{ name: 'hasil' }] }]);
  });

  it.each([
    ['no input expression', table(`<input /><output />${rule}`), 'd'],
    ['no output', table(`${input}<rule id="r1">${entry('inputEntry', '1')}</rule>`), 'd'],
    ['two outputs, one without a name', table(`<output name="a" /><output />`), 'd'],
    ['two outputs of one name', table(`<output name="a" /><output name="a" />`), 'd'],
    ['a rule with a cell too few', table(`${input}<output /><rule id="r1">${entry('outputEntry', '1')}</rule>`), 'r1'],
    ['an unknown hit policy', table(`<output />`, 'hitPolicy="LAST"'), 'd'],
    ['an aggregation without COLLECT', table(`<output />`, 'aggregation="SUM"'), 'd'],
    ['an empty decision', definitions('<decision id="d" name="x" />'), 'd'],
    ['a decision without an id', definitions('<decision name="x" />'), '-'],
    ['no decision', definitions(''), '-'],
  ])('STRUCTURE_INVALID: %s', async (_rule, xml, element) => {
    expect(await codes(xml)).toEqual([`STRUCTURE_INVALID ${element}`]);
  });

  it.each([
    [
      'a literal expression',
      definitions(`<decision id="d" name="x">${entry('literalExpression', '1')}</decision>`),
      'd',
    ],
    ['a business knowledge model', definitions('<businessKnowledgeModel id="b" name="x" />'), 'b'],
    [
      'a decision on a decision',
      definitions(
        '<decision id="d" name="x"><informationRequirement><requiredDecision href="#d" /></informationRequirement></decision>',
      ),
      'd',
    ],
    [
      'a decision on a function',
      definitions(
        '<decision id="d" name="x"><knowledgeRequirement><requiredKnowledge href="#d" /></knowledgeRequirement></decision>',
      ),
      'd',
    ],
  ])('UNSUPPORTED_ELEMENT: %s', async (_rule, xml, element) => {
    expect(await codes(xml)).toEqual([`UNSUPPORTED_ELEMENT ${element}`]);
  });

  it('a cell in another language is refused', async () => {
    expect(
      await codes(
        table(`${input.replace('<inputExpression', '<inputExpression expressionLanguage="juel"')}<output />${rule}`),
      ),
    ).toEqual(['EXPRESSION_INVALID d']);
  });

  it('a requirement of data that is not there dangles', async () => {
    const xml = table(`${input}<output />${rule}`).replace(
      '<decisionTable',
      '<informationRequirement><requiredInput href="#gone" /></informationRequirement><decisionTable',
    );
    expect(await codes(xml)).toEqual(['DANGLING_REFERENCE d']);
  });

  it.each([
    ['DUPLICATE_ID d', definitions('<inputData id="d" name="x" /><inputData id="d" name="y" />')],
    ['XML_FORBIDDEN -', definitions('').replace('<definitions', '<!DOCTYPE x><definitions')],
    ['XML_INVALID -', '<html />'],
    ['XML_INVALID -', definitions('<decisions />')],
  ])('%s', async (code, xml) => {
    expect(await codes(xml)).toEqual([code]);
  });

  it('a table of 1,500 rules is no flood', async () => {
    const { diagnostics, decisions } = await readDmn(
      table(`${input}<output />${rule.replace(' id="r1"', '').repeat(1_500)}`),
      'd.dmn',
    );
    expect(diagnostics).toEqual([]);
    expect(decisions[0]?.rules).toHaveLength(1_500);
  });
});
