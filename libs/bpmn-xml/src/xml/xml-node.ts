// What the moddle parsers give, seen without trust: every property may be missing or of another kind.

/** An element as parsed. Its properties are the BPMN or DMN attributes and children by local name. */
export interface XmlNode {
  /** Prefix of the standard and type, `bpmn:UserTask`. */
  readonly $type: string;
}

export const isNode = (value: unknown): value is XmlNode =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';

const property = (node: XmlNode, name: string): unknown => Reflect.get(node, name);

/** Text of an attribute or a text child; blank text counts as absent. */
export function textOf(node: XmlNode, name: string): string | undefined {
  const value = property(node, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export const flagOf = (node: XmlNode, name: string): boolean | undefined => {
  const value = property(node, name);
  return typeof value === 'boolean' ? value : undefined;
};

export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  const value = property(node, name);
  return isNode(value) ? value : undefined;
}

export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  const value = property(node, name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** An attribute of another namespace, by the prefix the file uses for it. */
export function foreignAttribute(node: XmlNode, name: string): string | undefined {
  const attributes = property(node, '$attrs');
  if (typeof attributes !== 'object' || attributes === null || !Object.hasOwn(attributes, name)) return undefined;
  const value: unknown = Reflect.get(attributes, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Elements inside `extensionElements`, ours and others'. */
export function extensionsOf(node: XmlNode, type: string): readonly XmlNode[] {
  const holder = childOf(node, 'extensionElements');
  return holder ? childrenOf(holder, 'values').filter((extension) => extension.$type === type) : [];
}

export const idOf = (node: XmlNode): string | undefined => textOf(node, 'id');

/** A name on one line, as drawn names are often broken by hand. */
export const nameOf = (node: XmlNode): string | undefined => textOf(node, 'name')?.replace(/\s+/g, ' ');

/** `bpmn:UserTask` as it is written in the file: `userTask`. */
export function tagOf(node: XmlNode): string {
  const type = node.$type.slice(node.$type.indexOf(':') + 1);
  return type.charAt(0).toLowerCase() + type.slice(1);
}
