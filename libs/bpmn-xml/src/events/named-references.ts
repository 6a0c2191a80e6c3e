// Signals, errors, escalations and links: what they are called. Without a name of its own each is called by an id.
import type { TextValue } from '@alur/process-model';
import { refuse, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readFixedText, readTextValue } from '../expressions/feel.js';
import { childOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export function signalName(read: ReadNode, definition: XmlNode): TextValue {
  const signal = childOf(definition, 'signalRef');
  return readTextValue((signal && (nameOf(signal) ?? idOf(signal))) ?? read.id, writtenAt(read, 'Nama sinyal'));
}

/** `undefined` when the event refers to none: it then catches every error. */
export const errorCode = (read: ReadNode, definition: XmlNode): string | undefined =>
  codeOf(read, childOf(definition, 'errorRef'), { property: 'errorCode', what: 'Kode galat' });

export const escalationCode = (read: ReadNode, definition: XmlNode): string | undefined =>
  codeOf(read, childOf(definition, 'escalationRef'), { property: 'escalationCode', what: 'Kode eskalasi' });

function codeOf(
  read: ReadNode,
  definition: XmlNode | undefined,
  { property, what }: { readonly property: string; readonly what: string },
): string | undefined {
  if (!definition) return undefined;
  const code = textOf(definition, property) ?? idOf(definition);
  return code === undefined ? undefined : readFixedText(code, writtenAt(read, what));
}

export function linkName(read: ReadNode, definition: XmlNode): string | undefined {
  const name = nameOf(definition) ?? nameOf(read.node);
  return name ?? refuse(read, 'adalah sambungan tanpa nama. Beri nama yang sama dengan pasangannya.');
}
