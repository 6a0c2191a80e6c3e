// What an intermediate or an end event gives off.
import type {
  CompensationThrow,
  ErrorThrow,
  EscalationThrow,
  IntermediateThrow,
  Link,
  MessageThrow,
  SignalThrow,
} from '@alur/process-model';
import { optional } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { childOf, idOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { readMessageThrow } from './message.js';
import { errorCode, escalationCode, linkName, signalName } from './named-references.js';

export type Thrown = MessageThrow | SignalThrow | EscalationThrow | CompensationThrow;

/** `undefined` after a finding; `'other'` when such a definition is thrown by neither kind of event. */
export function readThrown(read: ReadNode, definition: XmlNode): Thrown | 'other' | undefined {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return readMessageThrow(read, definition);
    case 'bpmn:SignalEventDefinition':
      return { kind: 'signal', name: signalName(read, definition) };
    case 'bpmn:EscalationEventDefinition':
      return { kind: 'escalation', code: escalationCode(read, definition) ?? read.id };
    case 'bpmn:CompensateEventDefinition': {
      const activity = childOf(definition, 'activityRef');
      return { kind: 'compensation', ...optional({ activity: activity && idOf(activity) }) };
    }
    default:
      return 'other';
  }
}

export const readErrorThrow = (read: ReadNode, definition: XmlNode): ErrorThrow => ({
  kind: 'error',
  code: errorCode(read, definition) ?? read.id,
});

export function readLinkThrow(read: ReadNode, definition: XmlNode): (Link & IntermediateThrow) | undefined {
  const name = linkName(read, definition);
  return name === undefined ? undefined : { kind: 'link', name };
}
