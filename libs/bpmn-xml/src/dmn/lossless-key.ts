// Everything a DMN file says, in one text: two files with the same one differ in nothing but drawing, ids and blanks.
import { childOf, isNode, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export const losslessKey = (root: XmlNode): string => JSON.stringify(said(root));

/** Ids of these are told to people and kept; others only tie a file together. */
const known: ReadonlySet<string> = new Set(['dmn:Definitions', 'dmn:Decision', 'dmn:Rule', 'dmn:DecisionRule']);

/** Made anew from the table at each writing. */
const derived: ReadonlySet<string> = new Set(['informationRequirement', 'dmnDI', 'exporter', 'exporterVersion']);

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said).filter((item) => item !== undefined);
  if (!isNode(value)) return typeof value === 'string' ? value.trim() : value;
  if (isPlainData(value)) return undefined;
  const parts = [...ownParts(value)]
    .filter(([name]) => !derived.has(name) && (name !== 'id' || known.has(value.$type)))
    .map(([name, part]) => [name, name === 'variable' ? typeOnly(part) : said(part)] as const)
    .filter(([name, part]) => name !== 'label' || part !== expressionOf(value))
    .filter(([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0));
  return { $type: value.$type, ...Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function* ownParts(node: XmlNode): Iterable<readonly [string, unknown]> {
  const attributes: unknown = Reflect.get(node, '$attrs');
  for (const [name, part] of Object.entries({ ...(attributes as object | undefined), ...node }))
    if (!isOfTools.test(name)) yield [name, part];
}

/** What the parser keeps for itself, and widths of columns: how a tool shows them. */
const isOfTools = /^\$|^xmlns(:|$)|^(width|annotationsWidth)$/;

/** Data that is nothing but a name and a type follows from the columns. */
function isPlainData(node: XmlNode): boolean {
  if (node.$type !== 'dmn:InputData') return false;
  return [...ownParts(node)].every(
    ([name, part]) => name === 'id' || name === 'name' || (name === 'variable' && isPlainVariable(part)),
  );
}

const isPlainVariable = (part: unknown): boolean =>
  isNode(part) && [...ownParts(part)].every(([name]) => name === 'id' || name === 'name' || name === 'typeRef');

/** A table gives its answer the name of its column, whatever its variable is called. */
const typeOnly = (part: unknown): unknown => (isPlainVariable(part) ? undefined : said(part));

/** What a column without a label is called. */
function expressionOf(clause: XmlNode): string | undefined {
  const expression = childOf(clause, 'inputExpression');
  return expression && textOf(expression, 'text');
}
