import { refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { childOf, idOf } from '../xml/xml-node.js';

/** The flow taken when no condition holds; it must leave the element itself. */
export function readDefaultFlow(read: ReadNode): string | undefined {
  const chosen = childOf(read.node, 'default');
  if (!chosen) return undefined;
  const flow = idOf(chosen);
  if (flow !== undefined && read.outgoing.includes(flow)) return flow;
  return refuse(read, `punya alur bawaan "${flow ?? ''}" yang tidak keluar darinya. Pilih salah satu alur keluarnya.`);
}
