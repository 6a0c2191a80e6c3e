import type { XmlNode } from '../xml/xml-node.js';
import { childrenOf, textOf } from '../xml/xml-node.js';

/** Of an element or of a whole process; several are paragraphs of one. */
export function documentationOf(node: XmlNode): { readonly documentation?: string } {
  const texts = childrenOf(node, 'documentation').flatMap((one) => textOf(one, 'text')?.trim() || []);
  return texts.length > 0 ? { documentation: texts.join('\n\n') } : {};
}
