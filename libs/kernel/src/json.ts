/** Plain JSON data: what state, events and answers are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** JSON text with object keys in code-unit order (whole numbers first, as JSON has them), so that equal data has equal text. */
export const canonicalJson = (value: unknown): string => textOf(value) as string;

/** Written at once: an ordered copy to be written afterwards was a quarter of all that a turn allocates. */
function textOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (let place = 0; place < value.length; place += 1)
      text += `${place === 0 ? '' : ','}${textOf(value[place]) ?? 'null'}`;
    return `[${text}]`;
  }
  const parts = value as Readonly<Record<string, unknown>>;
  for (const name of inOrder(Object.keys(parts))) {
    const part = textOf(parts[name]);
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${part}`;
  }
  return `{${text}}`;
}

/** Names come with whole numbers first already; the others are few and nearly in order, and moved one by one. */
function inOrder(names: string[]): readonly string[] {
  let first = 0;
  while (first < names.length && isWholeNumber(names[first] ?? '')) first += 1;
  if (names.length - first > mostMoved) return [...names.slice(0, first), ...names.slice(first).sort()];
  for (let place = first + 1; place < names.length; place += 1) {
    const name = names[place] ?? '';
    let to = place;
    for (; to > first && (names[to - 1] ?? '') > name; to -= 1) names[to] = names[to - 1] ?? '';
    names[to] = name;
  }
  return names;
}
const mostMoved = 16;

/** As JavaScript orders them before all other names of an object. */
const isWholeNumber = (name: string): boolean => {
  const code = name.charCodeAt(0);
  return code >= 48 && code <= 57 && String(Number(name) >>> 0) === name && name !== '4294967295';
};
