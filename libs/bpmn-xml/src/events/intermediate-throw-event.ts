import type { IntermediateThrow, IntermediateThrowEvent } from '@alur/process-model';
import { flowNode } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import type { XmlNode } from '../xml/xml-node.js';
import { definitionOf, refuseTrigger } from './event-definitions.js';
import { readLinkThrow, readThrown } from './thrown-result.js';

export function intermediateThrowEvent(read: ReadNode): IntermediateThrowEvent | undefined {
  const definition = definitionOf(read);
  if (definition === 'several') return undefined;
  if (!definition) return { type: 'intermediateThrowEvent', ...flowNode(read) };
  const result = resultOf(read, definition);
  return result && { type: 'intermediateThrowEvent', ...flowNode(read), result };
}

function resultOf(read: ReadNode, definition: XmlNode): IntermediateThrow | undefined {
  if (definition.$type === 'bpmn:LinkEventDefinition') return readLinkThrow(read, definition);
  const thrown = readThrown(read, definition);
  return thrown === 'other' ? refuseTrigger(read, definition, 'kejadian antara yang mengirim') : thrown;
}
