import type { Diagnostic } from '@alur/kernel';
import { readBpmn } from '../read-bpmn.js';
import { around, definitions, flow, process } from '../fixtures/bpmn-text.js';

async function findings(xml: string): Promise<readonly Diagnostic[]> {
  const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
  if (diagnostics.some(({ severity }) => severity === 'error')) expect(processes).toEqual([]);
  return diagnostics;
}

const brief = async (xml: string) => (await findings(xml)).map(({ code, element }) => `${code} ${element ?? '-'}`);
const good = around('<bpmn:task id="x" />');

describe('XML_INVALID', () => {
  const texts: readonly (readonly [string, string])[] = [
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
    ['a tag that is never ended', good.replace('</bpmn:definitions>', '</bpmn:definitions')],
    ['a tag without a name', good.replace('<bpmn:task', '< ')],
    ['a name that begins with a digit', good.replace('<bpmn:task', '<1task')],
    ['a closing tag too many', `${good}</bpmn:definitions>`],
    ['a smaller-than sign in a value', good.replace('id="x"', 'id="x" name="a < b"')],
    ...['&#0;', '&#x1f;', '&#xFFFF;', '&#xD800;', '&#x110000;'].map(
      (code) => [`the code ${code}`, good.replace('id="x"', `id="x" name="${code}"`)] as const,
    ),
    ['a number reference without a number', good.replace('id="x"', 'id="x" name="&#;"')],
    ['a CDATA section left open', around('<bpmn:task id="x"/><bpmn:documentation><![CDATA[a</bpmn:documentation>')],
    ['a CDATA section outside', `<![CDATA[a]]>${good}`],
    ['quotes that do not match', good.replace('id="x"', 'id="x\'')],
    ['a gateway BPMN does not have', around('<bpmn:exclusiveGate id="f" /><bpmn:task id="x" />')],
    ['an event definition in a task', around('<bpmn:task id="x"><bpmn:timerEventDefinition /></bpmn:task>')],
    ['a task in a task', around('<bpmn:task id="x"><bpmn:task id="y" /></bpmn:task>')],
    ['a flow outside of a process', definitions('<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b" />')],
    ['BPMN 1.0', good.replace('20100524', '20080501')],
    ['JSON', '{"bpmn": []}'],
    ['half a file', good.slice(0, good.length / 2)],
  ];
  it.each(texts)('%s is refused', async (_rule, xml) => {
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
    ['a flow from nothing', around('<bpmn:task id="x" />', flow('gone', 'x')), 'gone_x'],
    ['a message that is not there', around('<bpmn:receiveTask id="x" messageRef="gone" />'), 'x'],
    [
      'a lane with a step that is not there',
      process(
        '<bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>gone</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:task id="x"/>',
      ),
      'l',
    ],
    [
      'an incoming flow that is not there',
      around('<bpmn:task id="x"><bpmn:incoming>gone</bpmn:incoming></bpmn:task>'),
      'x',
    ],
    [
      'a pool of a process that is not there',
      definitions(
        '<bpmn:collaboration id="c"><bpmn:participant id="P" processRef="gone"/></bpmn:collaboration><bpmn:process id="p" isExecutable="true"><bpmn:task id="x"/></bpmn:process>',
      ),
      'P',
    ],
    ['four eyes with a task that is not there', around('<bpmn:userTask id="x" alur:fourEyes="gone" />'), 'x'],
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

describe('references to other files', () => {
  it('are left alone where they change nothing here', async () => {
    const operation = '<bpmn:serviceTask id="x" operationRef="ws:pay" />';
    expect(await brief(around(operation))).toEqual([]);
  });
});
