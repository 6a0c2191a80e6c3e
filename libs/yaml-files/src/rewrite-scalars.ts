// Single words of a YAML file are replaced where they stand; every other byte stays as somebody wrote it.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Scalar } from 'yaml';
import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';

export interface ScalarPlace {
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** It names what lies at the path, rather than being it. */
  readonly isKey: boolean;
}

/** The same text, or another one for this place. Of a file with several documents each has paths of its own. */
export type ScalarChange = (place: ScalarPlace) => string;

export function rewriteScalars(text: string, change: ScalarChange): Result<string, 'YAML_INVALID'> {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents)) return ok(text);
  if (documents.some(({ errors }) => errors.length > 0)) return err('YAML_INVALID');
  const found: Replaced[] = [];
  for (const { contents } of documents) collect(contents, [], { change, found });
  // From the last to the first, so that the places before stay where they are.
  found.sort((a, b) => b.from - a.from);
  return ok(found.reduce((all, { from, to, by }) => all.slice(0, from) + by + all.slice(to), text));
}

interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

interface Visit {
  readonly change: ScalarChange;
  readonly found: Replaced[];
}

function collect(node: unknown, path: ScalarPlace['path'], visit: Visit): void {
  if (isScalar(node)) look(node, { path, isKey: false }, visit);
  if (isSeq(node)) node.items.forEach((item, index) => collect(item, [...path, index], visit));
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const inner = [...path, String(isScalar(key) ? key.value : key)];
    if (isScalar(key)) look(key, { path: inner, isKey: true }, visit);
    collect(value, inner, visit);
  }
}

function look(scalar: Scalar, place: Omit<ScalarPlace, 'text'>, { change, found }: Visit): void {
  const { value, range } = scalar;
  if (typeof value !== 'string' || !range) return;
  const next = change({ ...place, text: value });
  if (next !== value) found.push({ from: range[0], to: range[1], by: written(next, scalar) });
}

/** In the quotes it stood in; without any only where that is surely the same text. */
function written(text: string, { type }: Scalar): string {
  if (type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  if (type === 'PLAIN' && /^=?[A-Za-z_](?:[^:#\n]|:(?! ))*$/.test(text) && !ambiguous.test(text)) return text;
  return type === 'PLAIN' || type === 'QUOTE_DOUBLE' ? JSON.stringify(text) : `${JSON.stringify(text)}\n`;
}

/** What YAML would take for something else than a text, or for the end of one in a list on one line. */
const ambiguous = /^(?:true|false|null|yes|no|on|off|y|n)$|[,[\]{}]|\s$/i;
