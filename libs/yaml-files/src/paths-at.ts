// From a place in a file back to what is written there.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Place } from './placed-yaml.js';

export type YamlPath = readonly (string | number)[];

/**
 * Paths of the keys and list items that begin at the place, from the outermost: the file and an item begin where their first key does.
 * Where nothing begins, the one that is open there. Empty in a text that is no YAML.
 */
export function pathsAt(text: string, { line, column }: Partial<Place> & Pick<Place, 'line'>): readonly YamlPath[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  if (document.errors.length > 0) return [];
  const exact: YamlPath[] = [];
  let open: YamlPath = [];
  const meet = (node: unknown, path: YamlPath): void => {
    const start = (node as Node | null)?.range?.[0];
    if (start === undefined) return;
    const at = lines.linePos(start);
    if (at.line === line && (column === undefined || at.col === column)) exact.push(path);
    const isBefore = at.line < line || (at.line === line && at.col <= (column ?? 1));
    if (isBefore) open = path;
  };
  const walk = (node: unknown, path: YamlPath): void => {
    const here = isAlias(node) ? node.resolve(document) : node;
    if (isMap(here))
      for (const { key, value } of here.items) {
        const inside = [...path, String(isScalar(key) ? key.value : key)];
        meet(key, inside);
        if (!isAlias(value)) walk(value, inside);
      }
    else if (isSeq(here))
      here.items.forEach((item, index) => {
        meet(item, [...path, index]);
        if (!isAlias(item)) walk(item, [...path, index]);
      });
  };
  meet(document.contents, []);
  walk(document.contents, []);
  return exact.length > 0 ? exact : [open];
}
