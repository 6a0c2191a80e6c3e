/** A small reader for the kit's test files, which are plain: elements, attributes, text, comments and CDATA. */

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decode = (text) =>
  text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const local = (name) => name.slice(name.indexOf(':') + 1);

/** @returns the root: `{ tag, attributes, children, text }`, names without their prefixes */
export const readTree = (xml) => {
  const root = { tag: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, cdata, close, name, attributes, alone, text] of xml.matchAll(token)) {
    const parent = open.at(-1);
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += decode(text);
    else if (close) open.pop();
    else if (name) {
      const element = { tag: local(name), attributes: {}, children: [], text: '' };
      for (const [, key, quoted, single] of attributes.matchAll(attribute))
        element.attributes[local(key)] = decode(quoted ?? single);
      parent.children.push(element);
      if (!alone) open.push(element);
    }
  }
  return root.children[0];
};

export const childrenNamed = (element, tag) => element.children.filter((child) => child.tag === tag);
export const childNamed = (element, tag) => element.children.find((child) => child.tag === tag);
