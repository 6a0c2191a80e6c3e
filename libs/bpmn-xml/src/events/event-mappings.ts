import type { ReadNode } from '../elements/element-reader.js';
import { extensionsOf, foreignChildren, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** Only activities map variables here; on an event a mapping that renames or computes would be left out. */
export function refuseEventMappings(read: ReadNode): void {
  const zeebe = extensionsOf(read.node, 'zeebe:ioMapping');
  const camunda = extensionsOf(read.node, 'camunda:inputOutput');
  const isChanging = (mapping: XmlNode): boolean =>
    textOf(mapping, 'source')?.replace(/^=\s*/, '') !== textOf(mapping, 'target');
  const mappings = zeebe.flatMap((holder) => [
    ...foreignChildren(holder, 'zeebe:input'),
    ...foreignChildren(holder, 'zeebe:output'),
  ]);
  if (camunda.length > 0 || mappings.some(isChanging))
    read.findings.valueError(
      'UNSUPPORTED_ELEMENT',
      read.id,
      `Pemetaan data pada kejadian ("${read.id}") belum dapat dijalankan. Pindahkan ke tugas sesudahnya, atau samakan nama datanya.`,
    );
  else if (mappings.length > 0)
    read.findings.ignored(
      'event mappings',
      read.id,
      `Pemetaan data pada kejadian "${read.id}" diabaikan: semua data yang datang dipakai dengan namanya sendiri. Hapus pemetaannya bila itu yang dimaksud.`,
    );
}
