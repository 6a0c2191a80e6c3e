// What BPMN has and Alur does not run is named, with what to draw instead.
import { around, definitions, process } from '../fixtures/bpmn-text.js';
import { edge, extended } from '../fixtures/reading.js';
import { readBpmn } from '../read-bpmn.js';

type Case = readonly [name: string, xml: string, element: string];

const start = '<bpmn:startEvent id="s" />';
const both = '<bpmn:messageEventDefinition /><bpmn:signalEventDefinition />';

const cases: readonly Case[] = [
  ...['complexGateway', 'adHocSubProcess', 'callChoreography', 'choreographyTask', 'subChoreography'].map(
    (tag): Case => [`a ${tag}`, around(`<bpmn:${tag} id="x" />`), 'x'],
  ),
  [
    'a choreography',
    definitions(`<bpmn:choreography id="c" /><bpmn:process id="p" isExecutable="true">${start}</bpmn:process>`),
    'c',
  ],
  ['several triggers of a start', process(`<bpmn:startEvent id="x">${both}</bpmn:startEvent>`), 'x'],
  [
    'several triggers at once',
    process(`<bpmn:startEvent id="x" parallelMultiple="true">${both}</bpmn:startEvent>`),
    'x',
  ],
  [
    'several awaited triggers',
    around(`<bpmn:intermediateCatchEvent id="x">${both}</bpmn:intermediateCatchEvent>`),
    'x',
  ],
  ['several thrown results', around(`<bpmn:intermediateThrowEvent id="x">${both}</bpmn:intermediateThrowEvent>`), 'x'],
  ['several triggers on the edge', edge(both), 'b'],
  ['several results of an end', process(`${start}<bpmn:endEvent id="x">${both}</bpmn:endEvent>`), 'x'],
  ['an event gateway that begins a process', process('<bpmn:eventBasedGateway id="x" instantiate="true" />'), 'x'],
  [
    'an event gateway that waits for all',
    process('<bpmn:eventBasedGateway id="x" eventGatewayType="Parallel" />'),
    'x',
  ],
  ['a receive task that begins a process', process('<bpmn:receiveTask id="x" instantiate="true" />'), 'x'],
  ['a CMMN case', around('<bpmn:callActivity id="x" camunda:caseRef="c" />'), 'x'],
  [
    'events of single instances',
    around(
      '<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics behavior="One"><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
    ),
    'x',
  ],
];

describe('UNSUPPORTED_ELEMENT', () => {
  it.each(cases)('%s', async (_name, xml, element) => {
    const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'UNSUPPORTED_ELEMENT', element },
    ]);
    expect(diagnostics[0]?.message).toMatch(/belum dapat dijalankan\. (Pakai|Gambar|Hapus|Pindahkan) .*\.$/);
    if (element !== 'c') expect(processes).toEqual([]);
  });

  it.each([
    ['an attribute', around('<bpmn:task id="x" alur:participnt="rt" />')],
    ['an attribute in the wrong place', around('<bpmn:task id="x" alur:dueDate="P1D" />')],
    ['an element', around(extended('task', '<alur:jobb type="a" />'))],
  ])('a misspelt extension of ours: %s', async (_name, xml) => {
    expect((await readBpmn(xml, 'p.bpmn')).diagnostics).toMatchObject([{ code: 'UNSUPPORTED_ELEMENT' }]);
  });
});
