// A decision table becomes a DMN 1.5 file: the decision, the data it reads, and a plain drawing of both.
import { compileDecision } from '@alur/expressions';
import type { DecisionSheet } from '@alur/studio';
import { tableOf } from '@alur/studio';
import type { XmlElement } from '../xml/xml-text.js';
import { xmlText } from '../xml/xml-text.js';

const model = 'https://www.omg.org/spec/DMN/20230324/MODEL/';
const drawing = 'https://www.omg.org/spec/DMN/20230324/DMNDI/';

/** What is read from the text again is the same sheet. */
export function writeDecisionSheet(sheet: DecisionSheet): string {
  const { id, name, question } = sheet;
  const data = dataOf(sheet);
  const [only, ...more] = sheet.outputs;
  return xmlText(
    el('definitions', {
      xmlns: model,
      'xmlns:dmndi': drawing,
      'xmlns:dc': 'http://www.omg.org/spec/DMN/20180521/DC/',
      'xmlns:di': 'http://www.omg.org/spec/DMN/20180521/DI/',
      id: sheet.model?.id ?? `${id}-definitions`,
      name: sheet.model?.name ?? name,
      namespace: sheet.model?.namespace ?? `urn:alur:decision:${id}`,
    })(
      ...data.map(({ key, label, variable, type }) =>
        el('inputData', { id: `${key}-data`, name: label })(
          el('variable', { id: `${key}-variable`, name: variable, typeRef: type })(),
        ),
      ),
      el('decision', { id, name })(
        ...(question === undefined ? [] : [el('question')(question)]),
        el('variable', {
          id: `${id}-variable`,
          name: only && more.length === 0 ? only.name : id,
          typeRef: more.length === 0 ? only?.type : undefined,
        })(),
        ...data.map(({ key }) =>
          el('informationRequirement', { id: `needs-${key}` })(el('requiredInput', { href: `#${key}-data` })()),
        ),
        decisionTable(sheet),
      ),
      drawn(
        id,
        data.map(({ key }) => key),
      ),
    ),
  );
}

const el =
  (tag: string, attributes: XmlElement['attributes'] = {}) =>
  (...children: readonly (XmlElement | string)[]): XmlElement => ({ tag, attributes, children });

const decisionTable = ({ id, hitPolicy, aggregation, inputs, outputs, rules }: DecisionSheet): XmlElement =>
  el('decisionTable', { id: `${id}-table`, hitPolicy, aggregation })(
    ...inputs.map(({ label, expression, type, values }, index) =>
      el('input', { id: `${id}-input-${String(index + 1)}`, label: label === expression ? undefined : label })(
        el('inputExpression', { id: `${id}-expression-${String(index + 1)}`, typeRef: type })(text(expression)),
        ...(values === undefined ? [] : [el('inputValues')(text(values))]),
      ),
    ),
    ...outputs.map(({ name, label, type, values = [], defaultValue }, index) =>
      el('output', { id: `${id}-output-${String(index + 1)}`, name, label, typeRef: type })(
        ...(values.length === 0 ? [] : [el('outputValues')(text(values.join(', ')))]),
        ...(defaultValue === undefined ? [] : [el('defaultOutputEntry')(text(defaultValue))]),
      ),
    ),
    ...rules.map(({ id: rule, note, when, then }) =>
      el('rule', { id: rule })(
        ...(note === undefined ? [] : [el('description')(note)]),
        ...when.map((cell, index) => el('inputEntry', { id: `${rule}-when-${String(index + 1)}` })(text(cell))),
        ...then.map((cell, index) => el('outputEntry', { id: `${rule}-then-${String(index + 1)}` })(text(cell))),
      ),
    ),
  );

const text = (words: string): XmlElement => el('text')(words);

interface Data {
  readonly key: string;
  readonly label: string;
  readonly variable: string;
  readonly type?: string | undefined;
}

/** Every name the table reads, with the label and type of the column that is nothing but the name. */
function dataOf(sheet: DecisionSheet): readonly Data[] {
  const compiled = compileDecision(tableOf(sheet));
  const plain = sheet.inputs.flatMap(({ expression }) => (/^[A-Za-z_]\w*$/.test(expression) ? [expression] : []));
  const names = [...new Set([...plain, ...(compiled.ok ? compiled.value.names : [])])];
  return names.map((variable, index) => {
    const column = sheet.inputs.find(({ expression }) => expression === variable);
    // Names may be written in ways that ids may not.
    const key = /^[A-Za-z_][-.\w]*$/.test(variable) ? variable : `data-${String(index + 1)}`;
    return { key, label: column?.label ?? variable, variable, type: column?.type };
  });
}

/** The decision above, what it reads in a row below. */
function drawn(id: string, keys: readonly string[]): XmlElement {
  const [width, gap, side] = [160, 40, 160];
  const middle = side + (Math.max(keys.length, 1) * (width + gap) - gap) / 2;
  const left = (index: number): number => side + index * (width + gap);
  const bounds = (x: number, y: number, height: number): XmlElement =>
    el('dc:Bounds', { x: String(x), y: String(y), width: String(width), height: String(height) })();
  const point = (x: number, y: number): XmlElement => el('di:waypoint', { x: String(x), y: String(y) })();
  return el('dmndi:DMNDI')(
    el('dmndi:DMNDiagram', { id: `${id}-diagram` })(
      el('dmndi:DMNShape', { id: `${id}_di`, dmnElementRef: id })(bounds(middle - width / 2, 80, 80)),
      ...keys.map((key, index) =>
        el('dmndi:DMNShape', { id: `${key}-data_di`, dmnElementRef: `${key}-data` })(bounds(left(index), 240, 45)),
      ),
      ...keys.map((key, index) =>
        el('dmndi:DMNEdge', { id: `needs-${key}_di`, dmnElementRef: `needs-${key}` })(
          point(left(index) + width / 2, 240),
          point(middle, 160),
        ),
      ),
    ),
  );
}
