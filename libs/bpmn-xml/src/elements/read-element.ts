import type { Element } from '@alur/process-model';
import { withMappings } from '../events/event-mappings.js';
import type { ReadNode } from './element-reader.js';
import { elementReaders } from './element-readers.js';
import { unsupported } from './unsupported.js';

/** The element in our model; `undefined` after a finding says what to draw instead. */
export function readElement(read: ReadNode): Element | undefined {
  const reader = elementReaders.get(read.node.$type);
  if (!reader) return unsupported(read);
  const element = reader(read);
  return element && read.node.$type.endsWith('Event') ? withMappings(read, element) : element;
}
