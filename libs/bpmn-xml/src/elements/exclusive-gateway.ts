import type { ExclusiveGateway } from '@alur/process-model';
import { childOf, idOf } from '../xml/xml-node.js';
import { flowNode } from './element-reader.js';
import type { ReadNode } from './element-reader.js';

export function exclusiveGateway(read: ReadNode): ExclusiveGateway | undefined {
  const chosen = childOf(read.node, 'default');
  if (!chosen) return { type: 'exclusiveGateway', ...flowNode(read) };
  const defaultFlow = idOf(chosen);
  if (defaultFlow === undefined || !read.outgoing.includes(defaultFlow)) {
    read.findings.error(
      'STRUCTURE_INVALID',
      read.id,
      `Alur bawaan "${defaultFlow ?? ''}" tidak keluar dari gerbang "${read.id}". Pilih salah satu alur keluarnya.`,
    );
    return undefined;
  }
  return { type: 'exclusiveGateway', ...flowNode(read), defaultFlow };
}
