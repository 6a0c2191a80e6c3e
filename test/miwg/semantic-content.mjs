/**
 * What a parsed BPMN file says, as lines that can be compared: elements by place, attributes, references, texts. An attribute
 * that has its default says as much as one that is left out; `xsi:type` is in the type of the element; in an extension, an
 * attribute with the prefix of its own element says the same as without.
 */

const isElement = (value) => typeof value === 'object' && value !== null && typeof value.$type === 'string';

const nameOf = (value) => value.id ?? value.name ?? value.$type;

const withoutOwnPrefix = (element, name) => {
  const [prefix, local] = name.split(':');
  return local !== undefined && element.$type.startsWith(`${prefix}:`) ? local : name;
};

const defaultOf = (element, name) => element.$descriptor?.propertiesByName?.[name]?.default;

function* linesOf(element, place, withDrawing) {
  yield `${place} ${element.$type}`;
  for (const [name, value] of Object.entries(element.$attrs ?? {}))
    if (!/^(xmlns|xsi:type$)/.test(name)) yield `${place} @${name}=${value}`;
  for (const [name, value] of Object.entries(element)) {
    if (name === '$type' || (name === 'diagrams' && !withDrawing)) continue;
    if (defaultOf(element, name) === value) continue;
    const values = Array.isArray(value) ? value : [value];
    for (const [index, one] of values.entries()) {
      const at = `${place}/${withoutOwnPrefix(element, name)}[${index}]`;
      if (!isElement(one)) yield `${at}=${String(one).replaceAll('\r\n', '\n')}`;
      else if (one.$parent === element) yield* linesOf(one, at, withDrawing);
      else yield `${at} -> ${nameOf(one)}`;
    }
  }
}

/** @returns lines that only one of both has, at most 20 */
export const differencesOf = (before, after, { withDrawing }) => {
  const [old, fresh] = [before, after].map((root) => new Set(linesOf(root, '', withDrawing)));
  const lost = [...old].filter((line) => !fresh.has(line)).map((line) => `- ${line}`);
  const gained = [...fresh].filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...lost, ...gained].slice(0, 20);
};
