// XML that is written by hand: elements, their attributes and text, indented as people read them.

export interface XmlElement {
  readonly tag: string;
  /** Those without a value are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

export const xmlText = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

function written({ tag, attributes, children }: XmlElement, indent: string): string {
  const said = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(value, inAttribute)}"`],
  );
  const start = `${indent}<${tag}${said.join('')}`;
  if (children.length === 0) return `${start} />\n`;
  const [words] = children;
  if (typeof words === 'string') return `${start}>${escaped(words, inText)}</${tag}>\n`;
  const inner = children.map((child) => (typeof child === 'string' ? '' : written(child, `${indent}  `)));
  return `${start}>\n${inner.join('')}${indent}</${tag}>\n`;
}

// XML has no way at all to write the control characters below the blank.
// eslint-disable-next-line no-control-regex -- they are what is taken out
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** A parser makes blanks of line ends in attributes. */
const inAttribute: Readonly<Record<string, string>> = { ...inText, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

const escaped = (words: string, signs: Readonly<Record<string, string>>): string =>
  words.replace(unwritable, '').replace(/[&<>"\r\n\t]/g, (sign) => signs[sign] ?? sign);
