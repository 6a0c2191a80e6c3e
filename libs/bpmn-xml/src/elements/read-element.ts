import type { Element } from '@alur/process-model';
import { childOf, flagOf } from '../xml/xml-node.js';
import type { ReadNode } from './element-reader.js';
import { elementReaders } from './element-readers.js';
import { unsupported, unsupportedMarker } from './unsupported.js';

/** The element in our model; `undefined` after a finding says what to draw instead. */
export function readElement(read: ReadNode): Element | undefined {
  const reader = elementReaders.get(read.node.$type);
  if (!reader) return unsupported(read);
  const loop = childOf(read.node, 'loopCharacteristics');
  if (loop)
    return unsupportedMarker(
      read,
      'Tugas yang berulang',
      'Hapus tanda pengulangannya, dan gambar alur kembali dengan gerbang eksklusif.',
    );
  if (flagOf(read.node, 'isForCompensation') === true) {
    return unsupportedMarker(read, 'Tugas pembatal (compensation)', 'Gambar langkah pembatalannya sebagai alur biasa.');
  }
  return reader(read);
}
