import type { EndEvent } from '@alur/process-model';
import { textOf } from '../xml/xml-node.js';
import { eventDefinitionsOf, flowNode } from './element-reader.js';
import type { ReadNode } from './element-reader.js';
import { unsupportedEvent } from './unsupported.js';

export function endEvent(read: ReadNode): EndEvent | undefined {
  if (eventDefinitionsOf(read.node).length > 0) {
    return unsupportedEvent(
      read,
      'Kejadian akhir',
      'Pakai kejadian akhir polos, dan tulis hasilnya pada alur:outcome.',
    );
  }
  const [out] = read.outgoing;
  if (out !== undefined) {
    read.findings.error(
      'STRUCTURE_INVALID',
      read.id,
      `Alur "${out}" keluar dari kejadian akhir "${read.id}". Hapus alur itu, atau ganti kejadian akhir dengan langkah lain.`,
    );
    return undefined;
  }
  const outcome = textOf(read.node, 'outcome');
  return { type: 'endEvent', ...flowNode(read), ...(outcome === undefined ? {} : { outcome }) };
}
