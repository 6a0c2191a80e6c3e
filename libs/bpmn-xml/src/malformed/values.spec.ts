// Texts inside elements that mean nothing here: times and expressions.
import { around, condition, flow, process } from '../fixtures/bpmn-text.js';
import { edge, extended, findingsOf } from '../fixtures/reading.js';
import { readBpmn } from '../read-bpmn.js';

type Case = readonly [name: string, xml: string, element: string];

const timed = (inside: string, attributes = '') =>
  edge(`<bpmn:timerEventDefinition ${attributes}>${inside}</bpmn:timerEventDefinition>`);
const texts: Readonly<Record<string, readonly string[]>> = {
  timeDuration: ['PT', 'P', '3 hari', 'P1', '1D', 'P1.5D', 'P-1D', 'PT1H30', 'P1DT', 'P1W2D', '='],
  timeDate: [
    '2026-02-29T09:00:00Z',
    '2026-02-28T24:30:00Z',
    '2026-13-01',
    'besok',
    '23/11/2026',
    '2026-11-23T09:00:00+25:00',
  ],
  timeCycle: [
    'R0/PT1H',
    'R3',
    'R3/',
    'PT1H',
    'R3/PT0S',
    'R3/x/PT1H',
    'R-1/PT1H',
    '0 0 * * *',
    'R3/P1D/2026-11-23',
    'R3/a/b/P1D',
  ],
};

const lasting = (span: string): string =>
  around(`<bpmn:sendTask id="x" messageRef="m" alur:timeToLive="${span}" />`).replace(
    '<bpmn:process',
    '<bpmn:message id="m" name="order" /><bpmn:process',
  );

const times: readonly Case[] = [
  ...['a week', '-P1D', 'P'].map((span): Case => [`a message that waits ${span}`, lasting(span), 'x']),
  ...Object.entries(texts).flatMap(([tag, wrong]) =>
    wrong.map((text): Case => [`${tag} ${text}`, timed(`<bpmn:${tag}>${text}</bpmn:${tag}>`), 'b']),
  ),
  ...['30s', '0h', '4', 'h', '-1d', 'PT4H', '100000h'].map((text): Case => [
    `working time ${text}`,
    timed('', `alur:workingTime="${text}"`),
    'b',
  ]),
  ['no time', timed(''), 'b'],
  ['an empty time', timed('<bpmn:timeDuration />'), 'b'],
  ['two times', timed('<bpmn:timeDuration>P1D</bpmn:timeDuration>', 'alur:workingTime="1h"'), 'b'],
  [
    'a promise that is no working time',
    around('<bpmn:task id="x" />').replace('id="p"', 'id="p" alur:promise="soon"'),
    'p',
  ],
  ['a standard time that is no working time', around('<bpmn:userTask id="x" alur:standardTime="PT2H" />'), 'x'],
  ...['soon', 'P', '2026-02-30'].map((text): Case => [
    `due ${text}`,
    around(`<bpmn:userTask id="x" alur:dueDate="${text}" />`),
    'x',
  ]),
];

const rich = [
  '${a + 1 &gt; 2}',
  '${bean.check(a)}',
  '${a ? b : c}',
  '${empty a}',
  '${a',
  '${}',
  '${a} and ${b}',
  "${list['x']}",
  '#{a.b().c}',
];
const choice = (inside: string) =>
  around('<bpmn:exclusiveGateway id="x" />', `${flow('x', 'y', inside)}<bpmn:task id="y" />`);
const multi = (inside: string, attributes = '') =>
  around(
    `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics ${attributes}>${inside}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>`,
  );
const script = (format: string, body: string) =>
  around(
    `<bpmn:scriptTask id="x" scriptFormat="${format}" camunda:resultVariable="r"><bpmn:script>${body}</bpmn:script></bpmn:scriptTask>`,
  );
const parameter = (inside: string) =>
  around(
    extended(
      'task',
      `<camunda:inputOutput><camunda:inputParameter name="n">${inside}</camunda:inputParameter></camunda:inputOutput>`,
    ),
  );

const expressions: readonly Case[] = [
  ...rich.map((text): Case => [`the condition ${text}`, choice(condition(text)), 'x_y']),
  ...['javascript', 'groovy', 'http://www.w3.org/1999/XPath', 'python'].map((language): Case => [
    `a condition in ${language}`,
    choice(condition('a', ` language="${language}"`)),
    'x_y',
  ]),
  ['an empty condition', choice(condition(' = ')), 'x_y'],
  ['a condition without anything', choice('<bpmn:conditionExpression />'), 'x_y'],
  ['a conditional event without a condition', edge('<bpmn:conditionalEventDefinition />'), 'b'],
  [
    'a conditional event in JavaScript',
    edge(
      '<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression" language="javascript">a</bpmn:condition></bpmn:conditionalEventDefinition>',
    ),
    'b',
  ],
  ...rich.slice(0, 3).flatMap((text): readonly Case[] => [
    [`the list ${text}`, multi('', `camunda:collection="${text}"`), 'x'],
    [`the number ${text}`, multi(`<bpmn:loopCardinality>${text}</bpmn:loopCardinality>`), 'x'],
    [`the assignee ${text}`, around(`<bpmn:userTask id="x" camunda:assignee="${text}" />`), 'x'],
    [`the due date ${text}`, around(`<bpmn:userTask id="x" camunda:dueDate="${text}" />`), 'x'],
    [`the time ${text}`, timed(`<bpmn:timeDuration>${text}</bpmn:timeDuration>`), 'b'],
    [`the parameter ${text}`, parameter(text), 'x'],
    [`the script ${text}`, script('juel', text), 'x'],
  ]),
  ['a parameter with a script', parameter('<camunda:script scriptFormat="groovy">1</camunda:script>'), 'x'],
  ['a parameter with a list', parameter('<camunda:list><camunda:value>1</camunda:value></camunda:list>'), 'x'],
  ['a parameter with a map', parameter('<camunda:map />'), 'x'],
  ['an empty script', script('feel', ''), 'x'],
  ['a zeebe script without an expression', around(extended('scriptTask', '<zeebe:script resultVariable="r" />')), 'x'],
  ['a process id that is computed', around('<bpmn:callActivity id="x" calledElement="${id}" />'), 'x'],
  ['a process id in FEEL', around(extended('callActivity', '<zeebe:calledElement processId="=id" />')), 'x'],
  [
    'a decision id that is computed',
    around('<bpmn:businessRuleTask id="x" camunda:decisionRef="${id}" camunda:resultVariable="r" />'),
    'x',
  ],
  ['a mapping from nothing', around(extended('task', '<alur:input target="a" />')), 'x'],
  ['a key that is too rich', around('<bpmn:receiveTask id="x" alur:correlationKey="${a.b()}" />'), 'x'],
  [
    'a code that is computed',
    process('<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="e" /></bpmn:endEvent>').replace(
      '<bpmn:process',
      '<bpmn:error id="e" errorCode="=code" /><bpmn:process',
    ),
    'x',
  ],
];

describe.each([
  ['TIMER_INVALID', times],
  ['EXPRESSION_INVALID', expressions],
])('%s', (code, cases) => {
  it.each(cases)('%s', async (_name, xml, element) => {
    expect(await findingsOf(xml)).toEqual([`${code} ${element}`]);
    const { processes, all, diagnostics } = await readBpmn(xml, 'p.bpmn');
    expect(diagnostics[0]?.message).toMatch(/^["A-Z].*\.$/s);
    expect(processes).toEqual([]);
    expect(all).toMatchObject([{ process: { id: 'p' } }]);
  });
});
