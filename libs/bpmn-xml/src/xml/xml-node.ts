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

/** The element it is written in. */
export function parentOf(node: XmlNode): XmlNode | undefined {
  const parent = property(node, '$parent');
  return isNode(parent) ? parent : undefined;
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

/** Children of an element that is no part of BPMN or of ours, by their name in the file. */
export const foreignChildren = (node: XmlNode, type: string): readonly XmlNode[] =>
  childrenOf(node, '$children').filter((child) => child.$type === type);

/** Text between the tags of such an element. */
export const foreignText = (node: XmlNode): string => textOf(node, '$body') ?? '';

/** Foreign attributes by name, without the declarations of namespaces. */
export function foreignAttributes(node: XmlNode): readonly string[] {
  const attributes = property(node, '$attrs');
  if (typeof attributes !== 'object' || attributes === null) return [];
  return Object.keys(attributes).filter((name) => name.includes(':') && !/^(xmlns|xsi|xml):/.test(name));
}

export const numberOf = (node: XmlNode, name: string): number | undefined => {
  const value = property(node, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The element itself and everything written inside it; what it only refers to is not inside. */
export function* within(node: XmlNode): Iterable<XmlNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child) && parentOf(child) === node) yield* within(child);
  }
}
