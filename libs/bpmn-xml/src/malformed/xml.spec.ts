import type { Diagnostic } from '@alur/kernel';
import { readBpmn } from './read-bpmn.js';
import { around, condition, definitions, flow, process } from './fixtures/bpmn-text.js';

async function findings(xml: string): Promise<readonly Diagnostic[]> {
  const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
  if (diagnostics.some(({ severity }) => severity === 'error')) expect(processes).toEqual([]);
  return diagnostics;
}

const brief = async (xml: string) => (await findings(xml)).map(({ code, element }) => `${code} ${element ?? '-'}`);
const timer = (inside: string, attributes = '') =>
  around(
    '<bpmn:userTask id="x" />',
    `<bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:timerEventDefinition ${attributes}>${inside}</bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
  );
const good = around('<bpmn:task id="x" />');

describe('XML_INVALID', () => {
  it.each([
    ['an empty file', ''],
    ['no XML at all', 'Halo'],
    ['a tag left open', good.replace('</bpmn:process>', '')],
    ['tags closed in the wrong order', '<a><b></a></b>'],
    ['an attribute without quotes', good.replace('id="x"', 'id=x')],
    ['an attribute written twice', good.replace('id="x"', 'id="x" id="y"')],
    ['a loose ampersand', good.replace('id="x"', 'id="x" name="A & B"')],
    ['an entity of its own', good.replace('id="x"', 'id="x" name="&lol;"')],
    ['a second root', `${good}<a/>`],
    ['text after the root', `${good}x`],
    ['a control character', good.replace('id="x"', 'id="x" name="\u0001"')],
    ['a comment left open', `${good}<!-- `],
    ['another root than BPMN', '<html />'],
    ['an element BPMN does not have', around('<bpmn:fooTask id="f" /><bpmn:task id="x" />')],
    ['an attribute BPMN does not have', around('<bpmn:task id="x" owner="y" />')],
    ['a prefix nobody declared', around('<bpmn:task id="x"><foo:bar /></bpmn:task>')],
    ['text between elements', around('<bpmn:task id="x" />halo')],
  ])('%s is refused', async (_rule, xml) => {
    const found = await findings(xml);
    expect(found.map(({ code }) => code)).toContain('XML_INVALID');
    for (const { message } of found) expect(message).toMatch(/^["<A-Z].*\.$/s);
  });

  it('says the line and column', async () => {
    expect(await findings('<a>\n  <b>\n</a>')).toMatchObject([{ file: 'p.bpmn', line: 3, column: 1 }]);
    expect(await findings(good.replace('<bpmn:task', '<bpmn:fooTask id="f" /><bpmn:task'))).toMatchObject([
      { line: 5, column: 1 },
    ]);
  });
});

describe('XML_FORBIDDEN', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  it.each([
    ['a DOCTYPE', good.replace('<bpmn:definitions', '<!DOCTYPE x [<!ENTITY a "b">]><bpmn:definitions')],
    ['a processing instruction', good.replace('<bpmn:definitions', '<?php x ?><bpmn:definitions')],
    [
      'an xml declaration that is not first',
      good.replace('<bpmn:definitions', '<?xml version="1.0"?><bpmn:definitions'),
    ],
    ['more than 1 MB', good.replace('</bpmn:definitions>', `<!--${'é'.repeat(524_288)}--></bpmn:definitions>`)],
    ['more than 2,000 elements', process('<bpmn:task />'.repeat(2_000))],
    ['more than 32 levels', nested(33)],
    ['more than 50 processes', definitions('<bpmn:process />'.repeat(51))],
  ])('%s is refused', async (_rule, xml) => {
    expect(await findings(xml)).toMatchObject([{ code: 'XML_FORBIDDEN', severity: 'error' }]);
  });

  it('a drawing and references to flows do not count as elements', async () => {
    const flows = Array.from(
      { length: 900 },
      (_, at) => `<bpmn:task id="t${at}"><bpmn:incoming>start_x</bpmn:incoming></bpmn:task>`,
    ).join('');
    expect(
      await brief(process(`<bpmn:startEvent id="start" /><bpmn:task id="x" />${flow('start', 'x')}${flows}`)),
    ).toEqual([]);
  });
});

describe('ids and references', () => {
  it('DUPLICATE_ID is told at the second element', async () => {
    const found = await findings(around('<bpmn:task id="x" />\n<bpmn:task id="x" />'));
    expect(found).toMatchObject([{ code: 'DUPLICATE_ID', element: 'x', line: 6, column: 1 }]);
  });

  it.each([
    ['a flow to nothing', around('<bpmn:task id="x" />', flow('x', 'gone')), 'x_gone'],
    [
      'a boundary event on nothing',
      around('<bpmn:task id="x" />', '<bpmn:boundaryEvent id="b" attachedToRef="gone" />'),
      'b',
    ],
    ['a default flow that is not there', around('<bpmn:exclusiveGateway id="x" default="gone" />'), 'x'],
  ])('DANGLING_REFERENCE: %s', async (_rule, xml, element) => {
    expect(await brief(xml)).toEqual([`DANGLING_REFERENCE ${element}`]);
  });

  it.each(['a b', 'a:b', '1x', 'é', '__proto__', 'constructor', 'toString'])(
    'STRUCTURE_INVALID: the id "%s"',
    async (id) => {
      expect(await brief(good.replaceAll('"x"', `"${id}"`).replaceAll('_x', '_y').replaceAll('x_', 'y_'))).toEqual([
        `STRUCTURE_INVALID ${id}`,
      ]);
    },
  );
});

describe('STRUCTURE_INVALID', () => {
  const start = '<bpmn:startEvent id="s" />';
  it.each([
    ['no start event', process('<bpmn:task id="x" />'), 'p'],
    ['a process without anything', process(''), 'p'],
    ['a flow into a start', around('<bpmn:task id="x" />', flow('x', 'start')), 'start'],
    ['a flow out of an end', around('<bpmn:task id="x" />', flow('end', 'x')), 'end'],
    ['a flow without a target', process(`${start}<bpmn:sequenceFlow id="f" sourceRef="s" />`), 'f'],
    ['a flow to something that is no step', process(`${start}${flow('s', 'd')}<bpmn:dataObject id="d" />`), 's_d'],
    ['a flow without an id', process(`${start}<bpmn:sequenceFlow sourceRef="s" targetRef="s" />`), '-'],
    ['an element without an id', process(`${start}<bpmn:task />`), '-'],
    ['a process without an id', definitions(`<bpmn:process isExecutable="true">${start}</bpmn:process>`), '-'],
    [
      'a boundary event on a gateway',
      around(
        '<bpmn:parallelGateway id="x" />',
        '<bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:timerEventDefinition alur:workingTime="1h" /></bpmn:boundaryEvent>',
      ),
      'b',
    ],
    [
      'a flow into a boundary event',
      timer('', 'alur:workingTime="1h"').replace('<bpmn:endEvent', `${flow('x', 'b')}<bpmn:endEvent`),
      'b',
    ],
    ['a default flow of another gateway', around('<bpmn:exclusiveGateway id="x" default="start_x" />'), 'x'],
    [
      'a condition after a parallel gateway',
      around('<bpmn:parallelGateway id="x" />', flow('x', 'y', condition('a')) + '<bpmn:task id="y" />'),
      'x_y',
    ],
    [
      'a job without a type',
      around(
        '<bpmn:serviceTask id="x"><bpmn:extensionElements><alur:job /></bpmn:extensionElements></bpmn:serviceTask>',
      ),
      'x',
    ],
    [
      'two jobs',
      around(
        '<bpmn:serviceTask id="x"><bpmn:extensionElements><alur:job type="a" /><alur:job type="b" /></bpmn:extensionElements></bpmn:serviceTask>',
      ),
      'x',
    ],
    [
      'a parameter without a name',
      around(
        '<bpmn:serviceTask id="x"><bpmn:extensionElements><alur:job type="a"><alur:parameter /></alur:job></bpmn:extensionElements></bpmn:serviceTask>',
      ),
      'x',
    ],
    ['a decision without a place for its result', around('<bpmn:businessRuleTask id="x" alur:decision="d" />'), 'x'],
    ['a result without a decision', around('<bpmn:businessRuleTask id="x" alur:resultVariable="d" />'), 'x'],
  ])('%s', async (_rule, xml, element) => {
    expect(await brief(xml)).toEqual([`STRUCTURE_INVALID ${element}`]);
  });

  it('a flow into another process crosses a border', async () => {
    const other = '<bpmn:process id="q"><bpmn:task id="away" /></bpmn:process>';
    const xml = definitions(
      `<bpmn:process id="p" isExecutable="true">${start}${flow('s', 'away')}</bpmn:process>${other}`,
    );
    expect(await brief(xml)).toEqual(['STRUCTURE_INVALID s_away']);
  });
});

describe('UNSUPPORTED_ELEMENT', () => {
  const tags = [
    'receiveTask',
    'callActivity',
    'subProcess',
    'transaction',
    'adHocSubProcess',
    'inclusiveGateway',
    'complexGateway',
    'eventBasedGateway',
    'intermediateCatchEvent',
    'intermediateThrowEvent',
    'callChoreography',
  ];
  it.each(tags)('a %s is named with what to use instead', async (tag) => {
    const found = await findings(around(`<bpmn:${tag} id="x" />`));
    expect(found).toMatchObject([{ code: 'UNSUPPORTED_ELEMENT', element: 'x', line: 5, column: 1 }]);
    expect(found[0]?.message).toMatch(/"x"\) belum dapat dijalankan\. (Pakai|Gambar) /);
  });

  it.each([
    [
      'a message start',
      around('<bpmn:task id="x" />').replace(
        '<bpmn:startEvent id="start" />',
        '<bpmn:startEvent id="start"><bpmn:messageEventDefinition /></bpmn:startEvent>',
      ),
      'start',
    ],
    [
      'a terminate end',
      around('<bpmn:task id="x" />').replace(
        '<bpmn:endEvent id="end" />',
        '<bpmn:endEvent id="end"><bpmn:terminateEventDefinition /></bpmn:endEvent>',
      ),
      'end',
    ],
    [
      'an error on the edge',
      around(
        '<bpmn:task id="x" />',
        '<bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>',
      ),
      'b',
    ],
    ['a repeating timer', timer('<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>'), 'b'],
    ['a second start', around('<bpmn:task id="x" />', '<bpmn:startEvent id="s2" />'), 's2'],
    ['several instances', around('<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics /></bpmn:task>'), 'x'],
    ['a loop', around('<bpmn:task id="x"><bpmn:standardLoopCharacteristics /></bpmn:task>'), 'x'],
    ['a compensation handler', around('<bpmn:task id="x" isForCompensation="true" />'), 'x'],
    [
      'a FEEL script',
      around('<bpmn:scriptTask id="x" scriptFormat="feel"><bpmn:script>1</bpmn:script></bpmn:scriptTask>'),
      'x',
    ],
    [
      'a condition straight after a task',
      around('<bpmn:task id="x" />', flow('x', 'y', condition('a')) + '<bpmn:task id="y" />'),
      'x_y',
    ],
    ['a default flow of a task', around('<bpmn:task id="x" default="x_end" />'), 'x'],
    ['a misspelt attribute of ours', around('<bpmn:task id="x" alur:participnt="rt" />'), 'x'],
  ])('%s', async (_rule, xml, element) => {
    expect(await brief(xml)).toEqual([`UNSUPPORTED_ELEMENT ${element}`]);
  });
});

describe('TIMER_INVALID', () => {
  it.each([
    ['nothing', timer('')],
    ['two times', timer('<bpmn:timeDuration>P1D</bpmn:timeDuration>', 'alur:workingTime="1h"')],
    ['working time in minutes', timer('', 'alur:workingTime="30m"')],
    ['no working time at all', timer('', 'alur:workingTime="0h"')],
    ['an empty duration', timer('<bpmn:timeDuration />')],
    ['an empty expression', timer('<bpmn:timeDuration>=</bpmn:timeDuration>')],
    ['a duration without its parts', timer('<bpmn:timeDuration>PT</bpmn:timeDuration>')],
    ['a duration in words', timer('<bpmn:timeDuration>3 hari</bpmn:timeDuration>')],
    ['a day that does not exist', timer('<bpmn:timeDate>2026-02-29T09:00:00Z</bpmn:timeDate>')],
    ['an hour that does not exist', timer('<bpmn:timeDate>2026-02-28T24:30:00Z</bpmn:timeDate>')],
  ])('%s', async (_rule, xml) => {
    expect(await brief(xml)).toEqual(['TIMER_INVALID b']);
  });

  it('a standard time that is no working time', async () => {
    expect(await brief(around('<bpmn:userTask id="x" alur:standardTime="PT2H" />'))).toEqual(['TIMER_INVALID x']);
  });
});

describe('EXPRESSION_INVALID', () => {
  it.each([
    ['a condition in another language', condition('a', ' language="javascript"')],
    ['an empty condition', condition(' = ')],
    ['a call in another language', condition('${bean.check(a)}')],
  ])('%s', async (_rule, inside) => {
    expect(
      await brief(around('<bpmn:exclusiveGateway id="x" />', flow('x', 'y', inside) + '<bpmn:task id="y" />')),
    ).toEqual(['EXPRESSION_INVALID x_y']);
  });
});

describe('NO_EXECUTABLE_PROCESS', () => {
  const drawn = (id: string) => `<bpmn:process id="${id}"><bpmn:startEvent id="${id}1" /></bpmn:process>`;
  it('one drawn process without the mark is read with a warning', async () => {
    const { processes, diagnostics } = await readBpmn(definitions(`${drawn('p')}<bpmn:process id="pool" />`), 'p.bpmn');
    expect(processes.map(({ id }) => id)).toEqual(['p']);
    expect(diagnostics).toMatchObject([{ code: 'NO_EXECUTABLE_PROCESS', severity: 'warning', element: 'p' }]);
  });

  it.each([
    ['several', drawn('p') + drawn('q')],
    ['none', ''],
  ])('%s without the mark are an error', async (_rule, content) => {
    expect(await findings(definitions(content))).toMatchObject([{ code: 'NO_EXECUTABLE_PROCESS', severity: 'error' }]);
  });
});
