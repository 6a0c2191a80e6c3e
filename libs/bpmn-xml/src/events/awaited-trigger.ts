// What a token or a scope can wait for, the same in every kind of catching event.
import type { AwaitedTrigger } from '@alur/process-model';
import { writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readExpression } from '../expressions/feel.js';
import { childOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { readMessage } from './message.js';
import { signalName } from './named-references.js';
import { readTimer } from '../timers/timer.js';

/** `undefined` for a definition of another kind. */
export function readAwaitedTrigger(read: ReadNode, definition: XmlNode): AwaitedTrigger | undefined {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return { kind: 'message', ...readMessage(read, definition) };
    case 'bpmn:TimerEventDefinition':
      return { kind: 'timer', timer: readTimer(read, definition) };
    case 'bpmn:SignalEventDefinition':
      return { kind: 'signal', name: signalName(read, definition) };
    case 'bpmn:ConditionalEventDefinition':
      return { kind: 'condition', condition: conditionOf(read, definition) };
    default:
      return undefined;
  }
}

function conditionOf(read: ReadNode, definition: XmlNode): string {
  const condition = childOf(definition, 'condition');
  if (condition) return readExpression(condition, writtenAt(read, 'Syarat kejadian'));
  read.findings.error(
    'EXPRESSION_INVALID',
    read.id,
    `Kejadian "${read.id}" belum punya syarat. Isi syaratnya dalam FEEL.`,
  );
  return '';
}
