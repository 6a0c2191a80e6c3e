import type { EventSubProcessTrigger, StartEvent, StartTrigger } from '@alur/process-model';
import { flowNode, optional, refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { flagOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { readAwaitedTrigger } from './awaited-trigger.js';
import { definitionOf, refuseTrigger } from './event-definitions.js';
import { errorCode, escalationCode } from './named-references.js';

/** A start of the process, of a sub-process, or the event an event sub-process waits for. */
export function startEvent(read: ReadNode): StartEvent | undefined {
  const definition = definitionOf(read);
  if (definition === 'several') return undefined;
  if (flagOf(read.container, 'triggeredByEvent') === true) return startOfEventSubProcess(read, definition);
  if (!definition) return { type: 'startEvent', ...flowNode(read) };
  if (read.scope !== undefined)
    return refuse(
      read,
      'memulai sebuah subproses, jadi tidak boleh punya pemicu. Hapus pemicunya, atau jadikan subproses kejadian.',
    );
  const trigger = processTrigger(read, definition);
  return trigger ? { type: 'startEvent', ...flowNode(read), trigger } : refuseTrigger(read, definition, 'awal proses');
}

/** Nothing is known yet when a message starts a process, so its key cannot be computed there. */
function processTrigger(read: ReadNode, definition: XmlNode): StartTrigger | undefined {
  const trigger = readAwaitedTrigger(read, definition);
  return trigger?.kind === 'message' ? { kind: 'message', name: trigger.name } : trigger;
}

function startOfEventSubProcess(read: ReadNode, definition: XmlNode | undefined): StartEvent | undefined {
  if (!definition)
    return refuse(
      read,
      'memulai subproses kejadian, jadi harus punya pemicu. Isi pesan, waktu, sinyal, atau pemicu lain.',
    );
  const trigger = eventTrigger(read, definition);
  if (!trigger) return refuseTrigger(read, definition, 'awal subproses kejadian');
  const interrupting = flagOf(read.node, 'isInterrupting') !== false;
  if (trigger.kind === 'error' && !interrupting)
    return refuse(read, 'menangkap galat, jadi selalu menghentikan sekelilingnya. Hapus isInterrupting="false".');
  return { type: 'startEvent', ...flowNode(read), trigger, interrupting };
}

function eventTrigger(read: ReadNode, definition: XmlNode): EventSubProcessTrigger | undefined {
  switch (definition.$type) {
    case 'bpmn:ErrorEventDefinition':
      return { kind: 'error', ...optional({ code: errorCode(read, definition) }) };
    case 'bpmn:EscalationEventDefinition':
      return { kind: 'escalation', ...optional({ code: escalationCode(read, definition) }) };
    case 'bpmn:CompensateEventDefinition':
      return { kind: 'compensation' };
    default:
      return readAwaitedTrigger(read, definition);
  }
}
