import { readBpmn } from './read-bpmn.js';
import { around, condition, definitions, flow, process } from './fixtures/bpmn-text.js';

async function elementX(element: string, beside = '') {
  const { processes, diagnostics } = await readBpmn(around(element, beside), 'p.bpmn');
  expect(diagnostics).toEqual([]);
  return processes[0]?.elements['x'];
}

const task = { incoming: ['start_x'], outgoing: ['x_end'], boundaryEvents: [] };

describe('readBpmn', () => {
  it('reads a process with its elements and flows in document order', async () => {
    const xml = definitions(
      `<bpmn:process id="p" name="Surat" isExecutable="true"><bpmn:startEvent id="s" name=" Mulai&#10;di sini " />
       <bpmn:exclusiveGateway id="g" default="g_b" /><bpmn:endEvent id="b" alur:outcome="refused" /><bpmn:endEvent id="a" alur:outcome="granted" />
       ${flow('g', 'b')}${flow('s', 'g')}${flow('g', 'a', condition(' = ok = true '))}</bpmn:process>`,
    );
    const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
    expect(diagnostics).toEqual([]);
    expect(processes).toEqual([
      {
        id: 'p',
        name: 'Surat',
        starts: ['s'],
        participants: {},
        elements: {
          s: { type: 'startEvent', id: 's', name: 'Mulai di sini', incoming: [], outgoing: ['s_g'] },
          g: { type: 'exclusiveGateway', id: 'g', incoming: ['s_g'], outgoing: ['g_b', 'g_a'], defaultFlow: 'g_b' },
          b: { type: 'endEvent', id: 'b', incoming: ['g_b'], outgoing: [], outcome: 'refused' },
          a: { type: 'endEvent', id: 'a', incoming: ['g_a'], outgoing: [], outcome: 'granted' },
        },
        flows: {
          g_b: { id: 'g_b', from: 'g', to: 'b' },
          s_g: { id: 's_g', from: 's', to: 'g' },
          g_a: { id: 'g_a', from: 'g', to: 'a', condition: 'ok = true' },
        },
      },
    ]);
    expect(Object.keys(processes[0]?.elements ?? {})).toEqual(['s', 'g', 'b', 'a']);
  });

  it.each(['task', 'manualTask'])('a %s passes through', async (tag) => {
    expect(await elementX(`<bpmn:${tag} id="x" />`)).toEqual({ type: 'task', id: 'x', ...task });
  });

  it('a user task has a participant and a standard time', async () => {
    const read = await elementX(
      '<bpmn:userTask id="x" name="Periksa" alur:participant="verifier" alur:standardTime="2h" />',
    );
    expect(read).toEqual({
      type: 'userTask',
      id: 'x',
      name: 'Periksa',
      participant: 'verifier',
      standardTime: '2h',
      ...task,
    });
  });

  it('a service task has the job of its extension', async () => {
    const job =
      '<alur:job type="letter"><alur:parameter name="letter" value="sktm" /><alur:parameter name="copies" /></alur:job>';
    const read = await elementX(
      `<bpmn:serviceTask id="x"><bpmn:extensionElements>${job}</bpmn:extensionElements></bpmn:serviceTask>`,
    );
    expect(read).toEqual({
      type: 'serviceTask',
      id: 'x',
      job: { type: 'letter', parameters: { letter: 'sktm', copies: '' } },
      ...task,
    });
  });

  it.each([
    ['its id without any extension', '<bpmn:serviceTask id="x" />', 'x'],
    [
      'the type of a zeebe task definition',
      '<bpmn:sendTask id="x"><bpmn:extensionElements><zeebe:taskDefinition type="mail" retries="3" /></bpmn:extensionElements></bpmn:sendTask>',
      'mail',
    ],
    ['the camunda topic', '<bpmn:serviceTask id="x" camunda:type="external" camunda:topic="pay" />', 'pay'],
    ['its id, for a rule without a decision', '<bpmn:businessRuleTask id="x" />', 'x'],
  ])('a job is named by %s', async (_rule, element, type) => {
    expect(await elementX(element)).toMatchObject({ type: 'serviceTask', job: { type, parameters: {} } });
  });

  it.each([
    ['alur', '<bpmn:businessRuleTask id="x" alur:decision="d" alur:resultVariable="r" />'],
    [
      'zeebe',
      '<bpmn:businessRuleTask id="x"><bpmn:extensionElements><zeebe:calledDecision decisionId="d" resultVariable="r" /></bpmn:extensionElements></bpmn:businessRuleTask>',
    ],
    ['camunda', '<bpmn:businessRuleTask id="x" camunda:decisionRef="d" camunda:resultVariable="r" />'],
  ])('a business rule task names its decision the way of %s', async (_vendor, element) => {
    expect(await elementX(element)).toEqual({
      type: 'businessRuleTask',
      id: 'x',
      decisionId: 'd',
      resultVariable: 'r',
      ...task,
    });
  });

  it('a task belongs to the participant of its innermost lane unless it names its own', async () => {
    const lanes = `<bpmn:laneSet id="ls"><bpmn:lane id="outer" alur:participant="office"><bpmn:flowNodeRef>x</bpmn:flowNodeRef><bpmn:flowNodeRef>y</bpmn:flowNodeRef>
      <bpmn:flowNodeRef>z</bpmn:flowNodeRef><bpmn:childLaneSet id="cs"><bpmn:lane id="inner" alur:participant="desk"><bpmn:flowNodeRef>y</bpmn:flowNodeRef>
      </bpmn:lane><bpmn:lane id="plain"><bpmn:flowNodeRef>z</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>`;
    const tasks =
      '<bpmn:userTask id="x" alur:participant="head" /><bpmn:userTask id="y" /><bpmn:userTask id="z" /><bpmn:userTask id="w" />';
    const { processes, diagnostics } = await readBpmn(
      process(`${lanes}<bpmn:startEvent id="s" />${tasks}${flow('s', 'x')}`),
      'p.bpmn',
    );
    expect(diagnostics).toEqual([]);
    const participants = ['x', 'y', 'z', 'w']
      .map((id) => processes[0]?.elements[id])
      .map((read) => (read && 'participant' in read ? read.participant : undefined));
    expect(participants).toEqual(['head', 'desk', 'office', undefined]);
  });

  it('the condition of a default flow is never asked', async () => {
    const xml = process(
      `<bpmn:startEvent id="s" />${flow('s', 'g')}<bpmn:exclusiveGateway id="g" default="g_e" />${flow('g', 'e', condition('a'))}<bpmn:endEvent id="e" />`,
    );
    const { processes } = await readBpmn(xml, 'p.bpmn');
    expect(processes[0]?.flows['g_e']).toEqual({ id: 'g_e', from: 'g', to: 'e' });
  });

  it('a plain comparison of another tool is read as FEEL', async () => {
    const xml = around(
      '<bpmn:exclusiveGateway id="x" />',
      flow('x', 'y', condition("${answer == 'ya'}")) + '<bpmn:task id="y" />',
    );
    const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
    expect(diagnostics).toEqual([]);
    expect(processes[0]?.flows['x_y']).toMatchObject({ condition: 'answer = "ya"' });
  });

  it('only the marked processes are read, and the others are never judged', async () => {
    const one = (id: string, executable: boolean, task: string) =>
      `<bpmn:process id="${id}" isExecutable="${String(executable)}"><bpmn:startEvent id="${id}s" />${flow(`${id}s`, `${id}t`)}<bpmn:${task} id="${id}t" /></bpmn:process>`;
    const { processes, diagnostics } = await readBpmn(
      definitions(one('a', true, 'task') + one('b', false, 'adHocSubProcess') + one('c', true, 'task')),
      'p.bpmn',
    );
    expect(diagnostics).toEqual([]);
    expect(processes.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('data, notes and extensions of other tools are left to people and those tools', async () => {
    const beside = `<bpmn:dataObjectReference id="dr" dataObjectRef="do" /><bpmn:dataObject id="do" /><bpmn:textAnnotation id="ta"><bpmn:text>Catatan</bpmn:text></bpmn:textAnnotation>
      <bpmn:association id="as" sourceRef="x" targetRef="ta" />`;
    const formData =
      '<camunda:formData><camunda:formField id="amount" /><camunda:formField id="amount" /></camunda:formData>';
    const read = await elementX(
      `<bpmn:userTask id="x" camunda:assignee="demo"><bpmn:extensionElements>${formData}</bpmn:extensionElements></bpmn:userTask>`,
      beside,
    );
    expect(read).toEqual({ type: 'userTask', id: 'x', assignment: { assignee: { literal: 'demo' } }, ...task });
  });

  it('a declared encoding is left alone while every letter arrived', async () => {
    const xml = around('<bpmn:task id="x" />').replace('UTF-8', 'ISO-8859-1');
    expect((await readBpmn(xml, 'p.bpmn')).diagnostics).toEqual([]);
    const broken = await readBpmn(xml.replace('id="x"', 'id="x" name="caf\ufffd"'), 'p.bpmn');
    expect(broken.diagnostics).toMatchObject([{ code: 'XML_INVALID' }]);
  });
});
