import type { TimerBoundaryEvent } from '@alur/process-model';
import { childOf, flagOf, idOf } from '../xml/xml-node.js';
import { eventDefinitionsOf, flowNode } from './element-reader.js';
import type { ReadNode } from './element-reader.js';
import { readTimer } from './timer.js';
import { unsupportedEvent } from './unsupported.js';

/** Only timers on the edge of an activity run today. That the host is an activity of this process was checked before. */
export function boundaryEvent(read: ReadNode): TimerBoundaryEvent | undefined {
  const definitions = eventDefinitionsOf(read.node);
  const [definition] = definitions;
  if (!definition || definitions.length > 1 || definition.$type !== 'bpmn:TimerEventDefinition') {
    return unsupportedEvent(read, 'Kejadian tepi', 'Pakai penghitung waktu (timer) pada tepi tugas.');
  }
  const [into] = read.incoming;
  if (into !== undefined) {
    read.findings.error(
      'STRUCTURE_INVALID',
      read.id,
      `Alur "${into}" masuk ke kejadian tepi "${read.id}". Kejadian tepi hanya boleh punya alur keluar.`,
    );
    return undefined;
  }
  const host = childOf(read.node, 'attachedToRef');
  const attachedTo = host && idOf(host);
  const timer = readTimer(read, definition);
  if (attachedTo === undefined || !timer) return undefined;
  return {
    type: 'timerBoundaryEvent',
    ...flowNode(read),
    attachedTo,
    interrupting: flagOf(read.node, 'cancelActivity') !== false,
    timer,
  };
}
