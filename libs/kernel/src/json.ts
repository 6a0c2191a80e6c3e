/** Plain JSON data: what state, events and answers are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** JSON text with object keys in code-unit order, so that equal data has equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** Lists of entries in between cost twice as much; without a prototype every name is a name like any other. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const parts = value as Readonly<Record<string, unknown>>;
  const ordered = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(parts).sort()) if (parts[name] !== undefined) ordered[name] = sorted(parts[name]);
  return ordered;
}
