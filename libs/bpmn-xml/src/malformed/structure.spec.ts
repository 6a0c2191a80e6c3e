// Drawings that BPMN does not allow, each with the element that is told.
import { around, condition, definitions, flow, process } from '../fixtures/bpmn-text.js';
import { edge, extended, findingsOf } from '../fixtures/reading.js';
import { readBpmn } from '../read-bpmn.js';

type Case = readonly [name: string, xml: string, element: string];

const start = '<bpmn:startEvent id="s" />';
const hour = '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
const on = (id: string, definition: string, host = 'x', attributes = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${definition}</bpmn:boundaryEvent>`;
const catching = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const throwing = (id: string, definition: string) =>
  `<bpmn:intermediateThrowEvent id="${id}">${definition}</bpmn:intermediateThrowEvent>`;
const link = (name: string) => `<bpmn:linkEventDefinition ${name && `name="${name}"`}/>`;
const eventSub = (inside: string, attributes = '') =>
  `<bpmn:subProcess id="x" triggeredByEvent="true" ${attributes}>${inside}</bpmn:subProcess>`;
const handler = '<bpmn:task id="h" isForCompensation="true" />';
const undo = '<bpmn:compensateEventDefinition />';
const joins = (from: string, to: string) =>
  `<bpmn:association id="as_${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;

const flows: readonly Case[] = [
  ['a flow into a start', around('<bpmn:task id="x" />', flow('x', 'start')), 'start'],
  ['a flow out of an end', around('<bpmn:task id="x" />', flow('end', 'x')), 'end'],
  ['a flow without a target', process(`${start}<bpmn:sequenceFlow id="f" sourceRef="s" />`), 'f'],
  ['a flow without a source', process(`${start}<bpmn:sequenceFlow id="f" targetRef="s" />`), 'f'],
  ['a flow to data', process(`${start}${flow('s', 'd')}<bpmn:dataObject id="d" />`), 's_d'],
  ['a flow to another flow', process(`${start}<bpmn:task id="t" />${flow('s', 't')}${flow('s', 's_t')}`), 's_s_t'],
  ['a flow to a note', process(`${start}${flow('s', 'n')}<bpmn:textAnnotation id="n" />`), 's_n'],
  ['a flow without an id', process(`${start}<bpmn:sequenceFlow sourceRef="s" targetRef="s" />`), '-'],
  [
    'a flow into a sub-process',
    process(`${start}${flow('s', 'y')}<bpmn:subProcess id="x"><bpmn:task id="y" /></bpmn:subProcess>`),
    's_y',
  ],
  [
    'a flow out of a sub-process',
    process(`<bpmn:task id="t" /><bpmn:subProcess id="x"><bpmn:task id="y" />${flow('y', 't')}</bpmn:subProcess>`),
    'y_t',
  ],
  [
    'a flow between sub-processes',
    process(
      `<bpmn:subProcess id="a"><bpmn:task id="y" /></bpmn:subProcess><bpmn:subProcess id="b"><bpmn:task id="z" />${flow('y', 'z')}</bpmn:subProcess>`,
    ),
    'y_z',
  ],
  ['a flow into a boundary event', edge(hour).replace('<bpmn:endEvent', `${flow('x', 'b')}<bpmn:endEvent`), 'b'],
  ['a flow into a catching link', around(catching('x', link('A')), throwing('l', link('A'))), 'x'],
  ['a flow out of a throwing link', around(throwing('x', link('A')), catching('l', link('A'))), 'x'],
  [
    'a flow into an event sub-process',
    process(`${start}${flow('s', 'x')}${eventSub(`<bpmn:startEvent id="i">${hour}</bpmn:startEvent>`)}`),
    'x',
  ],
  [
    'a flow out of an event sub-process',
    process(
      `<bpmn:task id="t" />${start}${flow('x', 't')}${eventSub(`<bpmn:startEvent id="i">${hour}</bpmn:startEvent>`)}`,
    ),
    'x',
  ],
  ['a flow into a compensation handler', process(`${start}${flow('s', 'h')}${handler}`), 'h'],
  ['a flow out of a compensation handler', process(`${start}<bpmn:task id="t"/>${flow('h', 't')}${handler}`), 'h'],
  [
    'a flow out of a compensation event',
    process(`<bpmn:task id="x" />${on('b', undo)}${handler}${joins('b', 'h')}<bpmn:task id="t" />${flow('b', 't')}`),
    'b',
  ],
];

const conditional: readonly Case[] = [
  ...['parallelGateway', 'intermediateThrowEvent', 'startEvent'].map((tag): Case => [
    `a condition after a ${tag}`,
    process(`<bpmn:${tag} id="x" />${flow('x', 'y', condition('a'))}<bpmn:task id="y" />`),
    'x_y',
  ]),
  [
    'a condition after an event gateway',
    process(`<bpmn:eventBasedGateway id="x" />${flow('x', 'y', condition('a'))}<bpmn:receiveTask id="y" />`),
    'x_y',
  ],
  [
    'a condition after a boundary event',
    process(`<bpmn:task id="x" />${on('b', hour)}${flow('b', 'y', condition('a'))}<bpmn:task id="y" />`),
    'b_y',
  ],
  ...['exclusiveGateway', 'inclusiveGateway', 'task', 'subProcess'].map((tag): Case => [
    `a default flow that enters the ${tag}`,
    around(`<bpmn:${tag} id="x" default="start_x" />`),
    'x',
  ]),
];

const processes: readonly Case[] = [
  ['a process without anything', process(''), 'p'],
  [
    'a process that is a circle',
    process(`<bpmn:task id="a" /><bpmn:task id="b" />${flow('a', 'b')}${flow('b', 'a')}`),
    'p',
  ],
  ['an element without an id', process(`${start}<bpmn:task />`), '-'],
  [
    'an element without an id in a sub-process',
    around('<bpmn:subProcess id="x"><bpmn:task id="y" /><bpmn:task /></bpmn:subProcess>'),
    '-',
  ],
  ['a process without an id', definitions(`<bpmn:process isExecutable="true">${start}</bpmn:process>`), '-'],
  [
    'a sub-process that is a circle',
    around(`<bpmn:subProcess id="x"><bpmn:task id="a" />${flow('a', 'a')}</bpmn:subProcess>`),
    'x',
  ],
  [
    'a sub-process that begins with a message',
    around(
      '<bpmn:subProcess id="x"><bpmn:startEvent id="i"><bpmn:messageEventDefinition /></bpmn:startEvent></bpmn:subProcess>',
    ),
    'i',
  ],
  [
    'a transaction that begins with a timer',
    around(`<bpmn:transaction id="x"><bpmn:startEvent id="i">${hour}</bpmn:startEvent></bpmn:transaction>`),
    'i',
  ],
  ['a call of nothing', around('<bpmn:callActivity id="x" />'), 'x'],
];

const boundaries: readonly Case[] = [
  ...['parallelGateway', 'exclusiveGateway', 'intermediateThrowEvent'].map((tag): Case => [
    `a boundary event on a ${tag}`,
    edge(hour, '', `<bpmn:${tag} id="x" />`),
    'b',
  ]),
  ['a boundary event on a flow', process(`${start}<bpmn:task id="t" />${flow('s', 't')}${on('b', hour, 's_t')}`), 'b'],
  [
    'a boundary event on nothing at all',
    process(`${start}<bpmn:boundaryEvent id="b">${hour}</bpmn:boundaryEvent>`),
    'b',
  ],
  [
    'a boundary event on a task inside',
    process(`${start}<bpmn:subProcess id="x"><bpmn:task id="y" /></bpmn:subProcess>${on('b', hour, 'y')}`),
    'b',
  ],
  [
    'a boundary event on an event sub-process',
    process(`${start}${eventSub(`<bpmn:startEvent id="i">${hour}</bpmn:startEvent>`)}${on('b', hour)}`),
    'b',
  ],
  ['a boundary event without a trigger', edge(''), 'b'],
  ['an error that does not interrupt', edge('<bpmn:errorEventDefinition />', 'cancelActivity="false"'), 'b'],
  ['a cancel on a task', edge('<bpmn:cancelEventDefinition />'), 'b'],
  ['a cancel on a sub-process', edge('<bpmn:cancelEventDefinition />', '', '<bpmn:subProcess id="x" />'), 'b'],
  [
    'a cancel that does not interrupt',
    edge('<bpmn:cancelEventDefinition />', 'cancelActivity="false"', '<bpmn:transaction id="x" />'),
    'b',
  ],
];

const triggers: readonly Case[] = [
  ...['error', 'escalation', 'compensate', 'cancel', 'terminate'].map((kind): Case => [
    `a catching ${kind} event`,
    around(catching('x', `<bpmn:${kind}EventDefinition />`)),
    'x',
  ]),
  ['a catching event without a trigger', around(catching('x', '')), 'x'],
  ...['timer', 'conditional', 'error', 'cancel', 'terminate'].map((kind): Case => [
    `a throwing ${kind} event`,
    around(throwing('x', `<bpmn:${kind}EventDefinition />`)),
    'x',
  ]),
  ...['timer', 'conditional', 'link', 'cancel'].map((kind): Case => [
    `a ${kind} end`,
    process(`${start}<bpmn:endEvent id="x"><bpmn:${kind}EventDefinition /></bpmn:endEvent>`),
    'x',
  ]),
  ...['error', 'escalation', 'compensate', 'cancel', 'terminate', 'link'].map((kind): Case => [
    `a ${kind} start`,
    process(`<bpmn:startEvent id="x"><bpmn:${kind}EventDefinition /></bpmn:startEvent>`),
    'x',
  ]),
  ...['cancel', 'terminate', 'link'].map((kind): Case => [
    `a ${kind} start of an event sub-process`,
    process(start + eventSub(`<bpmn:startEvent id="i"><bpmn:${kind}EventDefinition /></bpmn:startEvent>`)),
    'i',
  ]),
  ...['terminate', 'link'].map((kind): Case => [`a ${kind} on the edge`, edge(`<bpmn:${kind}EventDefinition />`), 'b']),
  [
    'a cancel end in a sub-process',
    around(
      '<bpmn:subProcess id="x"><bpmn:endEvent id="c"><bpmn:cancelEventDefinition /></bpmn:endEvent></bpmn:subProcess>',
    ),
    'c',
  ],
];

const eventSubProcesses: readonly Case[] = [
  ['an event sub-process without a start', process(start + eventSub('<bpmn:task id="y" />')), 'x'],
  ['an event sub-process without anything', process(start + eventSub('')), 'x'],
  ['an event sub-process without a trigger', process(start + eventSub('<bpmn:startEvent id="i" />')), 'i'],
  [
    'an event sub-process with two starts',
    process(
      start +
        eventSub(`<bpmn:startEvent id="i">${hour}</bpmn:startEvent><bpmn:startEvent id="j">${hour}</bpmn:startEvent>`),
    ),
    'x',
  ],
  [
    'an error that lets its surroundings go on',
    process(
      start +
        eventSub('<bpmn:startEvent id="i" isInterrupting="false"><bpmn:errorEventDefinition /></bpmn:startEvent>'),
    ),
    'i',
  ],
  [
    'a transaction by event',
    process(
      `${start}<bpmn:transaction id="x" triggeredByEvent="true"><bpmn:startEvent id="i">${hour}</bpmn:startEvent></bpmn:transaction>`,
    ),
    'x',
  ],
  [
    'an event sub-process that repeats',
    process(
      start +
        eventSub(
          `<bpmn:startEvent id="i">${hour}</bpmn:startEvent><bpmn:standardLoopCharacteristics loopMaximum="2" />`,
        ),
    ),
    'x',
  ],
];

const eventGateways: readonly Case[] = [
  ...['task', 'userTask', 'exclusiveGateway', 'endEvent', 'intermediateThrowEvent'].map((tag): Case => [
    `an event gateway that leads to a ${tag}`,
    process(`<bpmn:eventBasedGateway id="x" />${flow('x', 'y')}<bpmn:${tag} id="y" />`),
    'x',
  ]),
  ['an event gateway that waits for nothing', process('<bpmn:eventBasedGateway id="x" />'), 'x'],
  [
    'an awaited event with another way in',
    process(
      `<bpmn:eventBasedGateway id="x" />${flow('x', 'y')}${start}${flow('s', 'x')}<bpmn:receiveTask id="y" />${flow('s', 'y')}`,
    ),
    'y',
  ],
];

const links: readonly Case[] = [
  ['a throwing link alone', around('<bpmn:task id="x" />', throwing('l', link('A')) + flow('x', 'l')), 'l'],
  ['a catching link alone', around('<bpmn:task id="x" />', catching('l', link('A'))), 'l'],
  [
    'links of different names',
    process(
      `${start}${flow('s', 'x')}${throwing('x', link('A'))}${catching('l', link('A'))}${catching('m', link('B'))}`,
    ),
    'm',
  ],
  [
    'two catching links of one name',
    process(
      `${start}${flow('s', 'x')}${throwing('x', link('A'))}${catching('l', link('A'))}${catching('m', link('A'))}`,
    ),
    'm',
  ],
  ['a link without a name', process(`${start}${flow('s', 'x')}${throwing('x', link(''))}`), 'x'],
];

const compensation: readonly Case[] = [
  ['a compensation event without a handler', process(`<bpmn:task id="x" />${on('b', undo)}`), 'b'],
  [
    'a handler that is an ordinary task',
    process(`<bpmn:task id="x" />${on('b', undo)}<bpmn:task id="h" />${joins('b', 'h')}`),
    'b',
  ],
  [
    'two handlers',
    process(
      `<bpmn:task id="x" />${on('b', undo)}${handler}<bpmn:task id="k" isForCompensation="true" />${joins('b', 'h')}${joins('b', 'k')}`,
    ),
    'b',
  ],
  [
    'one handler for two',
    process(
      `<bpmn:task id="x" />${on('b', undo)}<bpmn:task id="y" />${on('c', undo, 'y')}${handler}${joins('b', 'h')}${joins('c', 'h')}`,
    ),
    'c',
  ],
  [
    'a handler elsewhere',
    process(
      `<bpmn:task id="x" />${on('b', undo)}<bpmn:subProcess id="q"><bpmn:task id="z" />${handler}</bpmn:subProcess>${joins('b', 'h')}`,
    ),
    'b',
  ],
  [
    'a note as a handler',
    process(`<bpmn:task id="x" />${on('b', undo)}<bpmn:textAnnotation id="n" />${joins('b', 'n')}`),
    'b',
  ],
];

const repeated: readonly Case[] = [
  ['instances of nothing', around('<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics /></bpmn:task>'), 'x'],
  [
    'instances of a list and of a number',
    around(
      '<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics alur:collection="a"><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
    ),
    'x',
  ],
  [
    'results without a place',
    around(
      '<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics alur:collection="a" alur:outputElement="b" /></bpmn:task>',
    ),
    'x',
  ],
  ['a loop without an end', around('<bpmn:task id="x"><bpmn:standardLoopCharacteristics /></bpmn:task>'), 'x'],
  [
    'a loop of no rounds',
    around('<bpmn:task id="x"><bpmn:standardLoopCharacteristics loopMaximum="0" /></bpmn:task>'),
    'x',
  ],
];

const saidWrong: readonly Case[] = [
  ['a job without a type', around(extended('serviceTask', '<alur:job />')), 'x'],
  ['two jobs', around(extended('serviceTask', '<alur:job type="a" /><alur:job type="b" />')), 'x'],
  [
    'a parameter without a name',
    around(extended('serviceTask', '<alur:job type="a"><alur:parameter /></alur:job>')),
    'x',
  ],
  [
    'a parameter twice',
    around(
      extended('serviceTask', '<alur:job type="a"><alur:parameter name="n" /><alur:parameter name="n" /></alur:job>'),
    ),
    'x',
  ],
  [
    'a header without a key',
    around(extended('serviceTask', '<zeebe:taskHeaders><zeebe:header value="v" /></zeebe:taskHeaders>')),
    'x',
  ],
  ['a decision without a place for its result', around('<bpmn:businessRuleTask id="x" alur:decision="d" />'), 'x'],
  ['a result without a decision', around('<bpmn:businessRuleTask id="x" alur:resultVariable="d" />'), 'x'],
  ['a claim of another kind', around('<bpmn:userTask id="x" alur:claim="maybe" />'), 'x'],
  [
    'four eyes with a gateway',
    around('<bpmn:userTask id="x" alur:fourEyes="g" />', '<bpmn:exclusiveGateway id="g" />'),
    'x',
  ],
  ...['101', '-1', 'high', '1.5'].map((text): Case => [
    `priority ${text}`,
    around(`<bpmn:userTask id="x" alur:priority="${text}" />`),
    'x',
  ]),
  ['a mapping to nothing', around(extended('task', '<alur:input source="a" />')), 'x'],
  ['a mapping out to a path', around(extended('task', '<alur:output source="a" target="b.c" />')), 'x'],
];

const all = {
  flows,
  conditional,
  processes,
  boundaries,
  triggers,
  eventSubProcesses,
  eventGateways,
  links,
  compensation,
  repeated,
  saidWrong,
};

describe.each(Object.entries(all))('STRUCTURE_INVALID: %s', (_group, cases) => {
  it.each(cases)('%s', async (_name, xml, element) => {
    const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
    expect(diagnostics.map((finding) => `${finding.code} ${finding.element ?? '-'}`)).toEqual([
      `STRUCTURE_INVALID ${element}`,
    ]);
    expect(diagnostics[0]?.message).toMatch(/^["A-Z].*\.$/s);
    expect(processes).toEqual([]);
  });
});

describe('a compensation', () => {
  it('undoes an activity of its own process', async () => {
    const elsewhere = '<bpmn:process id="q"><bpmn:task id="away" /></bpmn:process>';
    const throws = `<bpmn:process id="p" isExecutable="true">${start}${throwing('x', '<bpmn:compensateEventDefinition activityRef="away" />')}</bpmn:process>`;
    expect(await findingsOf(definitions(elsewhere + throws))).toEqual(['STRUCTURE_INVALID x']);
  });
});

it('a flow into another process crosses a border', async () => {
  const other = '<bpmn:process id="q"><bpmn:task id="away" /></bpmn:process>';
  const xml = definitions(
    `<bpmn:process id="p" isExecutable="true">${start}${flow('s', 'away')}</bpmn:process>${other}`,
  );
  expect(await findingsOf(xml)).toEqual(['STRUCTURE_INVALID s_away']);
});
