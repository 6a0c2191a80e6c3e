// The definitions drawn in an event, and those it may not have.
import { refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { refuseKind } from '../elements/unsupported.js';
import { childrenOf, tagOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** Definitions of an event, drawn inside it or referred to. */
const eventDefinitionsOf = (node: XmlNode): readonly XmlNode[] => [
  ...childrenOf(node, 'eventDefinitions'),
  ...childrenOf(node, 'eventDefinitionRef'),
];

/** The one definition, or none; several at once are refused with `'several'`. */
export function definitionOf(read: ReadNode): XmlNode | 'several' | undefined {
  const definitions = eventDefinitionsOf(read.node);
  if (definitions.length <= 1) return definitions[0];
  refuseKind(
    read,
    'Kejadian dengan beberapa pemicu',
    'Gambar satu kejadian untuk setiap pemicu; untuk menunggu salah satunya pakai gerbang kejadian.',
  );
  return 'several';
}

/** Says that BPMN does not know such an event in this place. */
export function refuseTrigger(read: ReadNode, definition: XmlNode, where: string): undefined {
  refuse(
    read,
    `memakai <${tagOf(definition)}>, yang tidak boleh ada pada ${where}. Ganti pemicunya atau jenis kejadiannya.`,
  );
}
