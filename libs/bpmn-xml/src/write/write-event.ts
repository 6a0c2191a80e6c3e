import type {
  BoundaryTrigger,
  EndResult,
  IntermediateThrow,
  Link,
  MessageThrow,
  StartEvent,
  Timer,
} from '@alur/process-model';
import type { XmlNode } from '../xml/xml-node.js';
import { written } from './definitions.js';
import type { FileWriter } from './definitions.js';

type Definition = NonNullable<StartEvent['trigger']> | BoundaryTrigger | Link | IntermediateThrow | EndResult;

const timeChildren = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' } as const;

/** The event definition; what a compensation undoes is referred to once every element exists. */
export function writeDefinition(definition: Definition, file: FileWriter): XmlNode {
  switch (definition.kind) {
    case 'message':
      return file.create('bpmn:MessageEventDefinition', {
        messageRef: file.refer('message', written(definition.name)),
        correlationKey: definition.correlationKey === undefined ? undefined : `= ${definition.correlationKey}`,
        timeToLive: 'timeToLive' in definition && definition.timeToLive ? written(definition.timeToLive) : undefined,
      });
    case 'timer':
      return writeTimer(definition.timer, file);
    case 'signal':
      return file.create('bpmn:SignalEventDefinition', { signalRef: file.refer('signal', written(definition.name)) });
    case 'condition':
      return file.create('bpmn:ConditionalEventDefinition', { condition: file.expression(definition.condition) });
    case 'error':
      return file.create('bpmn:ErrorEventDefinition', {
        errorRef: definition.code === undefined ? undefined : file.refer('error', definition.code),
      });
    case 'escalation':
      return file.create('bpmn:EscalationEventDefinition', {
        escalationRef: definition.code === undefined ? undefined : file.refer('escalation', definition.code),
      });
    case 'compensation':
      return file.create('bpmn:CompensateEventDefinition');
    case 'cancel':
      return file.create('bpmn:CancelEventDefinition');
    case 'terminate':
      return file.create('bpmn:TerminateEventDefinition');
    case 'link':
      return file.create('bpmn:LinkEventDefinition', { name: definition.name });
  }
}

function writeTimer({ kind, value }: Timer, file: FileWriter): XmlNode {
  if (kind === 'workingTime') return file.create('bpmn:TimerEventDefinition', { workingTime: written(value) });
  const time = file.create('bpmn:FormalExpression', { body: written(value) });
  return file.create('bpmn:TimerEventDefinition', { [timeChildren[kind]]: time });
}

export const jobOf = (result: IntermediateThrow | EndResult | undefined): MessageThrow['job'] =>
  result?.kind === 'message' ? result.job : undefined;
