import { elementX, extended, findingsOf } from '../fixtures/reading.js';
import { around, condition, flow } from '../fixtures/bpmn-text.js';

const multi = (inside: string, attributes = '') =>
  `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics ${attributes}>${inside}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;

describe('an activity that repeats', () => {
  it.each([
    [
      'a number of times',
      multi('<bpmn:loopCardinality>3</bpmn:loopCardinality>'),
      { sequential: false, cardinality: '3' },
    ],
    [
      'one after the other until a condition holds',
      multi(
        '<bpmn:loopCardinality>= n</bpmn:loopCardinality><bpmn:completionCondition>${done}</bpmn:completionCondition>',
        'isSequential="true"',
      ),
      { sequential: true, cardinality: 'n', completionCondition: 'done' },
    ],
    [
      'over a list of ours',
      multi('', 'alur:collection="= items" alur:inputElement="item"'),
      { collection: 'items', inputElement: 'item' },
    ],
    [
      'over a list of Camunda 7',
      multi('', 'camunda:collection="${items}" camunda:elementVariable="item"'),
      { collection: 'items', inputElement: 'item' },
    ],
    [
      'over a list of Camunda 8',
      multi(
        '<bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="all" outputElement="=item.x"/></bpmn:extensionElements>',
      ),
      { collection: 'items', inputElement: 'item', outputCollection: 'all', outputElement: 'item.x' },
    ],
  ])('%s', async (_rule, xml, loop) => {
    expect(await elementX(xml)).toMatchObject({ loop: { kind: 'multiInstance', ...loop } });
  });

  it('while a condition holds, at most so often', async () => {
    const xml =
      '<bpmn:task id="x"><bpmn:standardLoopCharacteristics testBefore="true" loopMaximum="3"><bpmn:loopCondition>= again</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>';
    expect(await elementX(xml)).toMatchObject({
      loop: { kind: 'standardLoop', testBefore: true, maximum: 3, condition: 'again' },
    });
  });
});

it('a list may be data of the drawing', async () => {
  const data =
    '<bpmn:dataObjectReference id="ref" name="items" dataObjectRef="do"/><bpmn:dataObject id="do" isCollection="true"/>';
  const inside = '<bpmn:loopDataInputRef>ref</bpmn:loopDataInputRef><bpmn:inputDataItem id="item"/>';
  expect(await elementX(multi(inside), data)).toMatchObject({ loop: { collection: 'items', inputElement: 'item' } });
});

describe('variables go into and out of an activity', () => {
  it.each([
    [
      'ours',
      extended('task', '<alur:input source="= a" target="b"/><alur:output source="b + 1" target="c"/>'),
      'a',
      'b + 1',
    ],
    [
      'Camunda 8',
      extended(
        'serviceTask',
        '<zeebe:ioMapping><zeebe:input source="=a" target="b"/><zeebe:output source="=b + 1" target="c"/></zeebe:ioMapping>',
      ),
      'a',
      'b + 1',
    ],
    [
      'Camunda 7',
      extended(
        'userTask',
        '<camunda:inputOutput><camunda:inputParameter name="b">${a}</camunda:inputParameter><camunda:outputParameter name="c">say "hi"</camunda:outputParameter></camunda:inputOutput>',
      ),
      'a',
      '"say \\"hi\\""',
    ],
    [
      'a Camunda 7 call',
      extended(
        'callActivity',
        '<camunda:in variables="all"/><camunda:in businessKey="#{k}"/><camunda:in source="a" target="b"/><camunda:out sourceExpression="${x == 1}" target="c"/>',
        'calledElement="q"',
      ),
      'a',
      'x = 1',
    ],
  ])('the way of %s', async (_vendor, xml, input, output) => {
    expect(await elementX(xml)).toMatchObject({
      inputs: [{ source: input, target: 'b' }],
      outputs: [{ source: output, target: 'c' }],
    });
  });

  it('several inputs may fill one variable', async () => {
    const inputs = '<zeebe:input source="=a" target="from.name"/><zeebe:input source="=b" target="from.mail"/>';
    expect(await elementX(extended('task', `<zeebe:ioMapping>${inputs}</zeebe:ioMapping>`))).toMatchObject({
      inputs: [{ source: '{ "name": a, "mail": b }', target: 'from' }],
    });
  });

  it('an empty parameter is null', async () => {
    const parameter = '<camunda:inputOutput><camunda:inputParameter name="b"/></camunda:inputOutput>';
    expect(await elementX(extended('task', parameter))).toMatchObject({ inputs: [{ source: 'null', target: 'b' }] });
  });
});

describe('ways out of an activity', () => {
  it('may be conditional, with a default', async () => {
    const beside = `${flow('x', 'y', condition('= a'))}<bpmn:task id="y"/>`;
    expect(await elementX('<bpmn:task id="x" default="x_end"/>', beside)).toMatchObject({
      defaultFlow: 'x_end',
      outgoing: ['x_end', 'x_y'],
    });
  });

  it('the default must be its own', async () => {
    expect(await findingsOf(around('<bpmn:task id="x" default="start_x"/>'))).toEqual(['STRUCTURE_INVALID x']);
  });
});
