import type { EndEvent, EndResult } from '@alur/process-model';
import { flowNode, optional, refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { definitionOf, refuseTrigger } from './event-definitions.js';
import { readErrorThrow, readThrown } from './thrown-result.js';

export function endEvent(read: ReadNode): EndEvent | undefined {
  const definition = definitionOf(read);
  if (definition === 'several') return undefined;
  const end = { type: 'endEvent' as const, ...flowNode(read), ...optional({ outcome: textOf(read.node, 'outcome') }) };
  if (!definition) return end;
  const result = resultOf(read, definition);
  return result && { ...end, result };
}

function resultOf(read: ReadNode, definition: XmlNode): EndResult | undefined {
  switch (definition.$type) {
    case 'bpmn:TerminateEventDefinition':
      return { kind: 'terminate' };
    case 'bpmn:ErrorEventDefinition':
      return readErrorThrow(read, definition);
    case 'bpmn:CancelEventDefinition':
      if (read.container.$type === 'bpmn:Transaction') return { kind: 'cancel' };
      return refuse(
        read,
        'membatalkan transaksi, tetapi tidak berada langsung di dalam transaksi. Pindahkan ke dalamnya.',
      );
    default: {
      const thrown = readThrown(read, definition);
      return thrown === 'other' ? refuseTrigger(read, definition, 'kejadian akhir') : thrown;
    }
  }
}
