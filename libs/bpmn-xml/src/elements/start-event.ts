import type { StartEvent } from '@alur/process-model';
import { eventDefinitionsOf, flowNode } from './element-reader.js';
import type { ReadNode } from './element-reader.js';
import { unsupportedEvent } from './unsupported.js';

export function startEvent(read: ReadNode): StartEvent | undefined {
  if (eventDefinitionsOf(read.node).length > 0) {
    return unsupportedEvent(
      read,
      'Kejadian mulai',
      'Pakai kejadian mulai polos: layanan dimulai saat permohonan dikirim.',
    );
  }
  const [into] = read.incoming;
  if (into !== undefined) {
    read.findings.error(
      'STRUCTURE_INVALID',
      read.id,
      `Alur "${into}" masuk ke kejadian mulai "${read.id}". Arahkan alur itu ke langkah sesudahnya.`,
    );
    return undefined;
  }
  return { type: 'startEvent', ...flowNode(read) };
}
