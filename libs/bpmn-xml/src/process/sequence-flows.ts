// The flows of one process in document order, with both ends checked.
import type { SequenceFlow } from '@alur/process-model';
import { optional } from '../elements/element-reader.js';
import { readExpression } from '../expressions/feel.js';
import type { Findings } from '../findings.js';
import { childOf, idOf, nameOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { Drawn, Outline } from './outline.js';

/** Flows whose ends are both nodes of one scope; every other one is a finding. */
export function readFlows({ nodes, flows }: Outline, findings: Findings): readonly SequenceFlow[] {
  const drawn = new Map(nodes.map((each) => [each.node, each]));
  return flows.flatMap((flow) => {
    const id = idOf(flow);
    if (id === undefined) {
      findings.error('STRUCTURE_INVALID', undefined, 'Ada alur (sequenceFlow) tanpa id. Beri id yang unik.');
      return [];
    }
    const from = endOf(flow, { id, end: 'sourceRef', drawn, findings });
    const to = endOf(flow, { id, end: 'targetRef', drawn, findings });
    if (!from || !to) return [];
    if (from.container !== to.container) {
      findings.error(
        'STRUCTURE_INVALID',
        id,
        `Alur "${id}" menyeberangi batas subproses, dari "${from.id}" ke "${to.id}". Sambungkan langkah di tempat yang sama.`,
      );
      return [];
    }
    const condition = conditionOf(flow, id, findings);
    return [{ id, ...optional({ name: nameOf(flow) }), from: from.id, to: to.id, ...optional({ condition }) }];
  });
}

interface FlowEnd {
  readonly id: string;
  readonly end: 'sourceRef' | 'targetRef';
  readonly drawn: ReadonlyMap<XmlNode, Drawn>;
  readonly findings: Findings;
}

function endOf(flow: XmlNode, { id, end, drawn, findings }: FlowEnd): Drawn | undefined {
  const node = childOf(flow, end);
  const which = end === 'sourceRef' ? 'asal' : 'tujuan';
  if (!node) {
    findings.error('STRUCTURE_INVALID', id, `Alur "${id}" tidak punya elemen ${which}. Sambungkan kedua ujungnya.`);
    return undefined;
  }
  const found = drawn.get(node);
  if (found) return found;
  findings.error(
    'STRUCTURE_INVALID',
    id,
    `Alur "${id}" tersambung ke "${idOf(node) ?? 'tanpa id'}" yang bukan langkah dalam proses ini. Sambungkan ke langkah di proses yang sama.`,
  );
  return undefined;
}

function conditionOf(flow: XmlNode, id: string, findings: Findings): string | undefined {
  const expression = childOf(flow, 'conditionExpression');
  return expression && readExpression(expression, { element: id, what: 'Syarat alur', findings });
}
