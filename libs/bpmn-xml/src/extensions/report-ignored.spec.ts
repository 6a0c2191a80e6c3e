import { around, definitions, process } from '../fixtures/bpmn-text.js';
import { elementX, extended, findingsOf, processOf } from '../fixtures/reading.js';
import { readBpmn } from '../read-bpmn.js';

describe('EXTENSION_IGNORED', () => {
  it.each([
    [
      'an execution listener',
      extended(
        'serviceTask',
        '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x"/></zeebe:executionListeners>',
      ),
    ],
    ['a camunda listener', extended('task', '<camunda:executionListener class="X" event="start"/>')],
    ['a java class', '<bpmn:task id="x" camunda:class="X"/>'],
    ['an unknown vendor', '<bpmn:task id="x" xmlns:foo="urn:foo" foo:colour="red"/>'],
    ['an unknown element', extended('task', '<foo:bar xmlns:foo="urn:foo"/>')],
    ['a potential owner', '<bpmn:userTask id="x"><bpmn:potentialOwner id="po"/></bpmn:userTask>'],
  ])('%s is told as a warning and nothing else happens', async (_rule, xml) => {
    const { processes, diagnostics } = await readBpmn(around(xml), 'p.bpmn');
    expect(processes).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'EXTENSION_IGNORED', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toMatch(/diabaikan\..*\.$/);
  });

  it('one warning stands for all of a kind', async () => {
    const task = (id: string) => `<bpmn:task id="${id}" camunda:class="X" xmlns:foo="urn:foo" foo:a="1" foo:b="2"/>`;
    expect(await findingsOf(process(task('a') + task('b')))).toEqual(['EXTENSION_IGNORED a', 'EXTENSION_IGNORED a']);
  });

  it('what only shows, stores or schedules work elsewhere is left alone', async () => {
    await processOf(
      process(`<bpmn:userTask id="x" camunda:formKey="f" camunda:asyncBefore="true" camunda:jobPriority="1"/>`).replace(
        'isExecutable',
        'camunda:historyTimeToLive="5" camunda:versionTag="1" isExecutable',
      ),
    );
  });

  it('a process nobody runs or calls is not searched', async () => {
    const { diagnostics } = await readBpmn(
      definitions(
        '<bpmn:process id="p" isExecutable="true"><bpmn:task id="a"/></bpmn:process><bpmn:process id="q"><bpmn:task id="b" camunda:class="X"/></bpmn:process>',
      ),
      'p',
    );
    expect(diagnostics).toEqual([]);
  });
});

describe('the prefix of a namespace', () => {
  it.each([
    ['http://camunda.org/schema/1.0/bpmn', 'c:assignee="ani"', ''],
    ['http://activiti.org/bpmn', 'c:assignee="ani"', ''],
    ['http://flowable.org/bpmn', 'c:assignee="ani"', ''],
    ['http://operaton.org/schema/1.0/bpmn', 'c:assignee="ani"', ''],
    [
      'http://camunda.org/schema/zeebe/1.0',
      '',
      '<bpmn:extensionElements><c:assignmentDefinition assignee="ani"/></bpmn:extensionElements>',
    ],
  ])('is the file’s own choice: %s', async (uri, attributes, inside) => {
    expect(
      await elementX(`<bpmn:userTask id="x" xmlns:c="${uri}" ${attributes}>${inside}</bpmn:userTask>`),
    ).toMatchObject({
      assignment: { assignee: { literal: 'ani' } },
    });
  });
});
