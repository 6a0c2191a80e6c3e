import { around } from '../fixtures/bpmn-text.js';
import { elementX, extended, findingsOf, withRoots, processOf } from '../fixtures/reading.js';
import { readBpmn } from '../read-bpmn.js';

const feel = (text: string) => ({ feel: text });
const literal = (text: string) => ({ literal: text });

describe('a user task', () => {
  it.each([
    [
      'alur',
      '<bpmn:userTask id="x" alur:assignee="= head" alur:candidateUsers="ani, budi" alur:candidateGroups="verifier" alur:dueDate="P3D" alur:priority="80"/>',
      { assignee: feel('head'), candidateUsers: literal('ani, budi'), candidateGroups: literal('verifier') },
      literal('P3D'),
      literal('80'),
    ],
    [
      'camunda 8',
      extended(
        'userTask',
        '<zeebe:userTask/><zeebe:formDefinition formKey="f"/><zeebe:assignmentDefinition assignee="=head" candidateGroups="verifier"/><zeebe:taskSchedule dueDate="=due"/><zeebe:priorityDefinition priority="=p"/>',
      ),
      { assignee: feel('head'), candidateGroups: literal('verifier') },
      feel('due'),
      feel('p'),
    ],
    [
      'camunda 7',
      '<bpmn:userTask id="x" camunda:assignee="${head}" camunda:candidateGroups="verifier" camunda:dueDate="${due}" camunda:priority="50" camunda:formKey="f"/>',
      { assignee: feel('head'), candidateGroups: literal('verifier') },
      feel('due'),
      literal('50'),
    ],
  ])('says who may take it and until when the way of %s', async (_vendor, xml, assignment, dueDate, priority) => {
    expect(await elementX(xml)).toMatchObject({ type: 'userTask', assignment, dueDate, priority });
  });

  it('may ask for a claim and for other eyes', async () => {
    const other = '<bpmn:userTask id="y"/>';
    expect(
      await elementX('<bpmn:userTask id="x" alur:claim="required" alur:fourEyes="starter y"/>', other),
    ).toMatchObject({
      claimRequired: true,
      notBy: ['starter', 'y'],
    });
  });
});

describe('a job', () => {
  it.each([
    [
      'zeebe retries',
      extended('serviceTask', '<zeebe:taskDefinition type="mail" retries="5"/>'),
      { type: 'mail', attempts: 5 },
    ],
    [
      'a camunda cycle',
      extended(
        'serviceTask',
        '<camunda:failedJobRetryTimeCycle>R4/PT1M</camunda:failedJobRetryTimeCycle>',
        'camunda:type="external" camunda:topic="pay"',
      ),
      { type: 'pay', attempts: 4 },
    ],
    [
      'camunda pauses',
      extended('serviceTask', '<camunda:failedJobRetryTimeCycle>PT1M, PT5M</camunda:failedJobRetryTimeCycle>'),
      { type: 'x', attempts: 3 },
    ],
    [
      'our attempts',
      extended('serviceTask', '<alur:job type="letter" attempts="2"/>'),
      { type: 'letter', attempts: 2 },
    ],
    [
      'zeebe headers',
      extended(
        'sendTask',
        '<zeebe:taskDefinition type="mail"/><zeebe:taskHeaders><zeebe:header key="to" value="rt"/></zeebe:taskHeaders>',
      ),
      { type: 'mail', parameters: { to: 'rt' } },
    ],
  ])('is described by %s', async (_rule, xml, job) => {
    expect(await elementX(xml)).toMatchObject({ type: 'serviceTask', job });
  });

  const order = '<bpmn:message id="m" name="order"/>';

  it('is what a send task is that names no message, or a worker beside it', async () => {
    expect(await elementX('<bpmn:sendTask id="x"/>')).toMatchObject({ type: 'serviceTask', job: { type: 'x' } });
    const mailed = extended('sendTask', '<alur:job type="mail"/>').replace('id="x"', 'id="x" messageRef="m"');
    const { elements } = await processOf(withRoots(order, mailed));
    expect(elements['x']).toMatchObject({ type: 'serviceTask', job: { type: 'mail' } });
  });

  it('a send task that names a message throws it', async () => {
    const thrown = '<bpmn:sendTask id="x" messageRef="m" alur:correlationKey="=a" alur:timeToLive="=b"/>';
    const { elements } = await processOf(withRoots(order, thrown));
    expect(elements['x']).toMatchObject({
      type: 'sendTask',
      message: { kind: 'message', name: literal('order'), correlationKey: 'a', timeToLive: feel('b') },
    });
  });

  it.each([
    ['a computed type', '<bpmn:serviceTask id="x" camunda:topic="${topic}"/>'],
    ['a Java class', '<bpmn:serviceTask id="x" camunda:class="org.Pay"/>'],
    ['a delegate', '<bpmn:sendTask id="x" camunda:delegateExpression="${pay}"/>'],
    [
      'a script in another language',
      '<bpmn:scriptTask id="x" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
    ],
    ['odd attempts', extended('serviceTask', '<zeebe:taskDefinition type="x" retries="= n"/>')],
    [
      'an odd cycle',
      extended('serviceTask', '<camunda:failedJobRetryTimeCycle>${cycle}</camunda:failedJobRetryTimeCycle>'),
    ],
  ])('waits under the id of the task for %s, with a warning', async (_rule, xml) => {
    const { processes, diagnostics } = await readBpmn(around(xml), 'p.bpmn');
    expect(processes[0]?.elements['x']).toMatchObject({ type: 'serviceTask', job: { type: 'x' } });
    expect(diagnostics).toMatchObject([{ code: 'EXTENSION_IGNORED', severity: 'warning', element: 'x' }]);
  });
});

describe('a script task', () => {
  it.each([
    ['zeebe', extended('scriptTask', '<zeebe:script expression="=a + 1" resultVariable="r"/>'), 'a + 1'],
    [
      'camunda',
      '<bpmn:scriptTask id="x" scriptFormat="feel" camunda:resultVariable="r"><bpmn:script>a + 1</bpmn:script></bpmn:scriptTask>',
      'a + 1',
    ],
    [
      'juel',
      '<bpmn:scriptTask id="x" scriptFormat="juel" camunda:resultVariable="r"><bpmn:script>${a == 1}</bpmn:script></bpmn:scriptTask>',
      'a = 1',
    ],
    [
      'alur',
      '<bpmn:scriptTask id="x" scriptFormat="feel" alur:resultVariable="r"><bpmn:script>= a + 1</bpmn:script></bpmn:scriptTask>',
      'a + 1',
    ],
  ])('computes FEEL, written the way of %s', async (_vendor, xml, expression) => {
    expect(await elementX(xml)).toMatchObject({ type: 'scriptTask', expression, resultVariable: 'r' });
  });

  it('given to a worker is a job', async () => {
    expect(await elementX(extended('scriptTask', '<zeebe:taskDefinition type="script"/>'))).toMatchObject({
      type: 'serviceTask',
      job: { type: 'script' },
    });
  });
});

describe('a business rule task', () => {
  it('that asks for a list of results is told that it gets one', async () => {
    const xml =
      '<bpmn:businessRuleTask id="x" camunda:decisionRef="d" camunda:resultVariable="r" camunda:mapDecisionResult="resultList"/>';
    expect(await findingsOf(around(xml))).toEqual(['EXTENSION_IGNORED x']);
    expect(await elementX(xml.replace('resultList', 'singleEntry'))).toMatchObject({ decisionId: 'd' });
  });
});

describe('a receive task', () => {
  const receive = (attributes: string) =>
    `<bpmn:startEvent id="s"/><bpmn:receiveTask id="x" ${attributes}/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="x"/>`;
  it.each([
    ['its id', '', '', { name: literal('x') }],
    ['a message', '<bpmn:message id="m" name="order"/>', 'messageRef="m"', { name: literal('order') }],
    [
      'the key of the message',
      '<bpmn:message id="m" name="= n" alur:correlationKey="id"/>',
      'messageRef="m"',
      { name: feel('n'), correlationKey: 'id' },
    ],
    [
      'its own key',
      '<bpmn:message id="m" name="order" alur:correlationKey="id"/>',
      'messageRef="m" alur:correlationKey="= own"',
      { correlationKey: 'own' },
    ],
    [
      'a zeebe subscription',
      '<bpmn:message id="m" name="order"><bpmn:extensionElements><zeebe:subscription correlationKey="=id"/></bpmn:extensionElements></bpmn:message>',
      'messageRef="m"',
      { correlationKey: 'id' },
    ],
  ])('waits for %s', async (_rule, roots, attributes, message) => {
    const { elements } = await processOf(withRoots(roots, receive(attributes)));
    expect(elements['x']).toMatchObject({ type: 'receiveTask', message: { kind: 'message', ...message } });
  });
});
