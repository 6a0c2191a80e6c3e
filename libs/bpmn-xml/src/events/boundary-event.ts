import type { BoundaryEvent, BoundaryTrigger } from '@alur/process-model';
import { flowNode, optional, refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { childOf, flagOf, idOf, parentOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { isActivityNode } from '../process/outline.js';
import { readAwaitedTrigger } from './awaited-trigger.js';
import { definitionOf, refuseTrigger } from './event-definitions.js';
import { errorCode, escalationCode } from './named-references.js';

/** An event on the edge of an activity of the same scope. */
export function boundaryEvent(read: ReadNode): BoundaryEvent | undefined {
  const definition = definitionOf(read);
  if (definition === 'several') return undefined;
  if (!definition) return refuse(read, 'menempel pada tugas tanpa pemicu. Isi waktu, pesan, galat, atau pemicu lain.');
  const attachedTo = hostOf(read, definition);
  const trigger = triggerOf(read, definition);
  if (attachedTo === undefined || !trigger) return undefined;
  const interrupting = flagOf(read.node, 'cancelActivity') !== false && trigger.kind !== 'compensation';
  if (!interrupting && (trigger.kind === 'error' || trigger.kind === 'cancel'))
    return refuse(read, 'selalu menghentikan tugas yang ditempelinya. Hapus cancelActivity="false".');
  const handler = trigger.kind === 'compensation' ? handlerOf(read) : undefined;
  return { type: 'boundaryEvent', ...flowNode(read), attachedTo, interrupting, trigger, ...optional({ handler }) };
}

function hostOf(read: ReadNode, definition: XmlNode): string | undefined {
  const host = childOf(read.node, 'attachedToRef');
  const hostId = host && idOf(host);
  if (!host || !isActivityNode(host) || parentOf(host) !== read.container)
    return refuse(read, 'tidak menempel pada tugas di tempat yang sama. Letakkan pada tepi sebuah tugas.');
  if (flagOf(host, 'triggeredByEvent') === true)
    return refuse(
      read,
      `menempel pada subproses kejadian "${hostId ?? ''}". Letakkan pada tepi tugas atau subproses biasa.`,
    );
  if (definition.$type === 'bpmn:CancelEventDefinition' && host.$type !== 'bpmn:Transaction')
    return refuse(
      read,
      'menangkap pembatalan, jadi harus menempel pada transaksi. Ganti subprosesnya menjadi transaksi.',
    );
  return hostId;
}

function triggerOf(read: ReadNode, definition: XmlNode): BoundaryTrigger | undefined {
  switch (definition.$type) {
    case 'bpmn:ErrorEventDefinition':
      return { kind: 'error', ...optional({ code: errorCode(read, definition) }) };
    case 'bpmn:EscalationEventDefinition':
      return { kind: 'escalation', ...optional({ code: escalationCode(read, definition) }) };
    case 'bpmn:CompensateEventDefinition':
      return { kind: 'compensation' };
    case 'bpmn:CancelEventDefinition':
      return { kind: 'cancel' };
    default:
      return readAwaitedTrigger(read, definition) ?? refuseTrigger(read, definition, 'tepi tugas');
  }
}

/** The activity that undoes the host, joined by an association in either direction. */
function handlerOf(read: ReadNode): string | undefined {
  const handlers = read.associated.filter(isActivityNode);
  const [handler] = handlers;
  if (!handler || handlers.length > 1)
    return refuse(
      read,
      'harus tersambung (association) ke tepat satu tugas pembatal. Sambungkan, atau hapus kejadian ini.',
    );
  if (flagOf(handler, 'isForCompensation') !== true)
    return refuse(
      read,
      `tersambung ke "${idOf(handler) ?? ''}" yang bukan tugas pembatal. Isi isForCompensation="true" pada tugas itu.`,
    );
  if (parentOf(handler) !== read.container)
    return refuse(
      read,
      `tersambung ke "${idOf(handler) ?? ''}" di tempat lain. Pindahkan tugas pembatal ke tempat yang sama.`,
    );
  return idOf(handler);
}
