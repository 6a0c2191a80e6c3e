// A part of a YAML file is replaced and the rest stays as somebody wrote it: order, comments, quotes.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Node, Pair, Scalar } from 'yaml';
import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

type Path = readonly (string | number)[];

/**
 * The text with `value` at the path; `undefined` takes what is there away. An empty text is an empty file. The error is for
 * a text that is no YAML: what cannot be read cannot be edited in part.
 */
export function editYaml(text: string, path: Path, value: unknown): Result<string, 'YAML_INVALID'> {
  const document = withoutAliases(
    parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' }),
  );
  if (!document || document.errors.length > 0) return err('YAML_INVALID');
  if (isSaid(document, path, value)) return ok(text);
  if (path.length === 0) document.contents = merged(document, document.contents, value) as never;
  else if (value === undefined) document.deleteIn(path);
  else {
    if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
    document.setIn(path, merged(document, document.getIn(path, true), value));
  }
  return ok(document.toString({ lineWidth: 0 }));
}

/** What is said in one place for several would change in all of them, or be gone for the others: each says it itself. */
function withoutAliases(document: Document.Parsed): Document | undefined {
  let isShared = false;
  visit(document, { Alias: () => void (isShared = true) });
  if (!isShared || document.errors.length > 0) return document;
  try {
    return new Document(document.toJS({ maxAliasCount: 50 }), { aliasDuplicateObjects: false });
  } catch {
    return undefined;
  }
}

/** Writing a file anew would straighten even what nobody asked to change. */
function isSaid(document: Document, path: Path, value: unknown): boolean {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const said = (node as Node | null | undefined)?.toJS(document) as unknown;
  return JSON.stringify(said) === JSON.stringify(value);
}

/** The node with what differs replaced; nodes that already say the value are kept, comments and all. */
function merged(document: Document, node: unknown, value: unknown): unknown {
  if (isMap(node) && isRecord(value)) {
    const before = new Map(node.items.map((pair) => [keyOf(pair), pair]));
    node.items = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => {
        const known = before.get(key);
        if (!known) return document.createPair(key, part);
        known.value = merged(document, known.value, part) as Node;
        return known;
      });
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const left = [...node.items];
    node.items = value.map((item: unknown, index) => {
      const found = left.findIndex((one) => isSame(document, one, item));
      const at = found >= 0 ? found : isRecord(item) && 'id' in item ? -1 : left.indexOf(node.items[index]);
      const [kept] = at >= 0 ? left.splice(at, 1) : [];
      return merged(document, kept, item);
    });
    return node;
  }
  if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
    if (node.value === value) return node;
    return Object.assign(document.createNode(value) as Scalar, {
      comment: node.comment,
      commentBefore: node.commentBefore,
      ...(typeof value === 'string' && typeof node.value === 'string' && node.type ? { type: node.type } : {}),
    });
  }
  return document.createNode(value);
}

/** The same thing as before: by its id where it has one, else by what it says. */
function isSame(document: Document, node: unknown, item: unknown): boolean {
  if (isMap(node) && isRecord(item) && 'id' in item) return node.get('id') === item.id;
  return JSON.stringify((node as Node | null)?.toJS(document)) === JSON.stringify(item);
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
