import type { CatchTrigger, IntermediateCatchEvent } from '@alur/process-model';
import { flowNode, refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import type { XmlNode } from '../xml/xml-node.js';
import { readAwaitedTrigger } from './awaited-trigger.js';
import { definitionOf, refuseTrigger } from './event-definitions.js';
import { linkName } from './named-references.js';

export function intermediateCatchEvent(read: ReadNode): IntermediateCatchEvent | undefined {
  const definition = definitionOf(read);
  if (definition === 'several') return undefined;
  if (!definition) return refuse(read, 'menunggu tanpa pemicu. Isi pesan, waktu, sinyal, syarat, atau sambungan.');
  const trigger =
    definition.$type === 'bpmn:LinkEventDefinition' ? linkTrigger(read, definition) : awaited(read, definition);
  return trigger && { type: 'intermediateCatchEvent', ...flowNode(read), trigger };
}

function linkTrigger(read: ReadNode, definition: XmlNode): CatchTrigger | undefined {
  const name = linkName(read, definition);
  return name === undefined ? undefined : { kind: 'link', name };
}

const awaited = (read: ReadNode, definition: XmlNode): CatchTrigger | undefined =>
  readAwaitedTrigger(read, definition) ?? refuseTrigger(read, definition, 'kejadian antara yang menunggu');
