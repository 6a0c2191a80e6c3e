import type { Element } from '@alur/process-model';
import { withMappings } from '../events/event-mappings.js';
import type { ReadNode } from './element-reader.js';
import { elementReaders } from './element-readers.js';
import { documentationOf } from './documentation-of.js';
import { unsupported } from './unsupported.js';

/** The element in our model; `undefined` after a finding says what to draw instead. */
export function readElement(read: ReadNode): Element | undefined {
  const reader = elementReaders.get(read.node.$type);
  if (!reader) return unsupported(read);
  const element = reader(read);
  if (!element) return undefined;
  const described = { ...element, ...documentationOf(read.node) };
  return read.node.$type.endsWith('Event') ? withMappings(read, described) : described;
}
