import { isActivity } from '@alur/process-model';
import type { Element, ElementType } from '@alur/process-model';
import type { XmlNode } from '../xml/xml-node.js';
import type { FileWriter } from './definitions.js';
import { activityProperties, extensions, mappings, writeJob } from './write-activity.js';
import { jobOf, writeDefinition } from './write-event.js';

const tags = {
  startEvent: 'StartEvent',
  intermediateCatchEvent: 'IntermediateCatchEvent',
  intermediateThrowEvent: 'IntermediateThrowEvent',
  boundaryEvent: 'BoundaryEvent',
  endEvent: 'EndEvent',
  userTask: 'UserTask',
  serviceTask: 'ServiceTask',
  sendTask: 'SendTask',
  receiveTask: 'ReceiveTask',
  scriptTask: 'ScriptTask',
  businessRuleTask: 'BusinessRuleTask',
  task: 'Task',
  callActivity: 'CallActivity',
  subProcess: 'SubProcess',
  exclusiveGateway: 'ExclusiveGateway',
  inclusiveGateway: 'InclusiveGateway',
  parallelGateway: 'ParallelGateway',
  eventBasedGateway: 'EventBasedGateway',
} satisfies Record<ElementType, string>;

/** The element by itself; whatever it refers to is joined when all elements exist. */
export function writeElement(element: Element, file: FileWriter): XmlNode {
  const isTransaction = element.type === 'subProcess' && element.kind === 'transaction';
  const { id, name } = element;
  return file.create(`bpmn:${isTransaction ? 'Transaction' : tags[element.type]}`, {
    id,
    name,
    ...(isActivity(element) ? activityProperties(element, file) : eventProperties(element, file)),
  });
}

function eventProperties(element: Exclude<Element, { boundaryEvents: unknown }>, file: FileWriter) {
  const thrown = 'result' in element ? element.result : undefined;
  const definition = 'trigger' in element ? element.trigger : thrown;
  const job = jobOf(thrown);
  return {
    eventDefinitions: definition && [writeDefinition(definition, file)],
    extensionElements: extensions(file, [
      ...(job ? writeJob(job, { file }) : []),
      ...mappings('alur:Input', thrown?.kind === 'message' ? thrown.variables : undefined, file),
      ...mappings('alur:Output', 'outputs' in element ? element.outputs : undefined, file),
    ]),
    isInterrupting: element.type === 'startEvent' && element.interrupting === false ? false : undefined,
    cancelActivity:
      element.type === 'boundaryEvent' && !element.interrupting && element.trigger.kind !== 'compensation'
        ? false
        : undefined,
    outcome: element.type === 'endEvent' ? element.outcome : undefined,
  };
}
