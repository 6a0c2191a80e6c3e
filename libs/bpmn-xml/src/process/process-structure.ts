// What BPMN demands of the whole drawing beyond each element by itself.
import type { SequenceFlow } from '@alur/process-model';
import type { Findings } from '../findings.js';
import { childOf, idOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

const isActivity = (node: XmlNode): boolean => /(Task|SubProcess|Transaction|CallActivity)$/.test(node.$type);

/** A boundary event sits on an activity of its own process. */
export function checkHosts(nodes: readonly XmlNode[], findings: Findings): void {
  const here = new Set(nodes);
  for (const node of nodes) {
    if (node.$type !== 'bpmn:BoundaryEvent') continue;
    const host = childOf(node, 'attachedToRef');
    if (host && here.has(host) && isActivity(host)) continue;
    const id = idOf(node);
    findings.error(
      'STRUCTURE_INVALID',
      id,
      `Kejadian tepi "${id ?? ''}" tidak menempel pada tugas di proses ini. Letakkan pada tepi sebuah tugas.`,
    );
  }
}

/** Only an exclusive gateway chooses; a condition elsewhere, or a default flow, would silently be left out. */
export function checkConditions(nodes: readonly XmlNode[], flows: readonly SequenceFlow[], findings: Findings): void {
  const instead = 'Taruh gerbang eksklusif sebelum alur itu.';
  const byId = new Map(nodes.map((node) => [idOf(node), node]));
  for (const flow of flows) {
    const from = byId.get(flow.from);
    if (!from || from.$type === 'bpmn:ExclusiveGateway') continue;
    if (isActivity(from) && flow.condition !== undefined) {
      findings.error(
        'UNSUPPORTED_ELEMENT',
        flow.id,
        `Alur bersyarat "${flow.id}" keluar langsung dari tugas "${flow.from}", yang belum dapat dijalankan. ${instead}`,
      );
    } else if (flow.condition !== undefined && !['bpmn:InclusiveGateway', 'bpmn:ComplexGateway'].includes(from.$type)) {
      findings.error(
        'STRUCTURE_INVALID',
        flow.id,
        `Alur "${flow.id}" dari "${flow.from}" tidak boleh punya syarat. ${instead}`,
      );
    }
  }
  for (const node of nodes) {
    const chosen = isActivity(node) ? childOf(node, 'default') : undefined;
    if (chosen)
      findings.error(
        'UNSUPPORTED_ELEMENT',
        idOf(node),
        `Tugas "${idOf(node) ?? ''}" punya alur bawaan, yang belum dapat dijalankan. ${instead}`,
      );
  }
}
