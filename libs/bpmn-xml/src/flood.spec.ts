// Texts made to keep a reader busy: each is answered, and whatever is not answered ends as the suite's own time limit.
import { readBpmn } from './read-bpmn.js';
import { around, definitions, flow, process } from './fixtures/bpmn-text.js';

const chain = Array.from(
  { length: 990 },
  (_, i) => `<bpmn:task id="t${i}"/>${flow(i ? `t${i - 1}` : 'start', `t${i}`)}`,
);

const refused: readonly (readonly [string, string])[] = [
  ['attributes', around(`<bpmn:task id="x" ${Array.from({ length: 60_000 }, (_, i) => `a${i}="b"`).join(' ')}/>`)],
  [
    'references to nothing',
    around(`<bpmn:task id="x">${'<bpmn:incoming>q</bpmn:incoming>'.repeat(30_000)}</bpmn:task>`),
  ],
  ['spaces', around(`<bpmn:task id="x" ${' '.repeat(1_000_000)} b/>`)],
  ['attributes without a value', around(`<bpmn:task id="x" name="a"${' b'.repeat(400_000)}`)],
  ['angle brackets', '<'.repeat(1_000_000)],
  ['nested character data', definitions('<![CDATA['.repeat(100_000))],
  ['unknown elements', definitions('<bpmn:fo/>'.repeat(1_900))],
];

const harmless: readonly (readonly [string, string])[] = [
  [
    'extension elements',
    around(
      `<bpmn:task id="x"><bpmn:extensionElements><z:a xmlns:z="q">${'<z:b/>'.repeat(170_000)}</z:a></bpmn:extensionElements></bpmn:task>`,
    ),
  ],
  [
    'references to itself',
    around(`<bpmn:task id="x">${'<bpmn:incoming>x</bpmn:incoming>'.repeat(30_000)}</bpmn:task>`),
  ],
  ['entities', around(`<bpmn:task id="x" name="${'&amp;'.repeat(150_000)}"/>`)],
  [
    'character references',
    around(`<bpmn:task id="x"><bpmn:documentation>${'a&#60;'.repeat(120_000)}</bpmn:documentation></bpmn:task>`),
  ],
  ['tasks', process(`<bpmn:startEvent id="start"/>${chain.join('')}`)],
];

describe('a flood', () => {
  it.each(refused)('of %s is refused with a finding', async (_name, text) => {
    const { diagnostics } = await readBpmn(text, 'p');
    expect(diagnostics.filter((finding) => finding.severity === 'error').length).toBeGreaterThan(0);
  });

  it.each(harmless)('of %s is read', async (_name, text) => {
    const { processes } = await readBpmn(text, 'p');
    expect(processes).toHaveLength(1);
  });
});
