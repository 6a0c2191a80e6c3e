/**
 * `node test/fuzz/feel-differential.mjs --count 10000 --seed 1`: generated expressions, answered by libs/expressions and by
 * feelin, side by side. Differences are sorted into classes and written to docs/reports/feel-against-feelin.md.
 * Build first. Ends with 1 when a difference is in no class.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { evaluate } from 'feelin';
import { formatReport } from '../support/format-report.mjs';
import { classes } from './feel-differences.mjs';
import { generator, values } from './feel-generator.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const { compileExpression } = require(path.join(root, 'dist/libs/expressions/src/index.js'));

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const count = option('count', 10_000);
const seed = option('seed', 1);

const plain = (value) => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value.constructor?.name?.startsWith('Feel')) return `${value}`;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
};

const ours = (source) => {
  const compiled = compileExpression(source);
  if (!compiled.ok) return { failed: compiled.error.message };
  const answer = compiled.value.evaluate({ values, at: '2026-11-24T03:00:00.000Z', zone: 'UTC' });
  return answer.ok ? { value: answer.value } : { failed: answer.error.code };
};
const theirs = (source) => {
  try {
    return { value: plain(evaluate(source, values).value) };
  } catch (error) {
    return { failed: `throws: ${error.message}` };
  }
};

const agree = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => agree(item, b[index]));
  if (a !== null && typeof a === 'object' && b !== null && typeof b === 'object') {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => name in b && agree(a[name], b[name]));
  }
  return a === b;
};

const compare = ({ source }) => {
  const [mine, other] = [ours(source), theirs(source)];
  const isSame =
    'value' in mine && 'value' in other ? agree(mine.value, other.value) : 'failed' in mine && 'failed' in other;
  return { mine, other, isSame };
};

/** The smallest part that already differs. */
const narrowed = (node) => {
  for (const part of node.parts) {
    const inner = narrowed(part);
    if (inner) return inner;
  }
  const { mine, other, isSame } = compare(node);
  return isSame ? undefined : { ...node, mine, other };
};

const next = generator(seed);
const seen = new Set();
const differences = new Map();
let differing = 0;
for (let index = 0; index < count; index += 1) {
  const node = next();
  seen.add(node.source);
  if (compare(node).isSame) continue;
  differing += 1;
  const smallest = narrowed(node);
  differences.set(smallest.source, smallest);
}

const show = (answer) => ('failed' in answer ? `failed: ${answer.failed}` : JSON.stringify(answer.value));
const groups = new Map(classes.map((kind) => [kind, []]));
const unexplained = [];
for (const difference of differences.values()) {
  const kind = classes.find(({ fits }) => fits(difference.template, difference));
  (kind ? groups.get(kind) : unexplained).push(difference);
}

const cell = (text) => `\`${text.replaceAll('|', '\\|').replaceAll('`', "'").slice(0, 90)}\``;
const examples = (list, most) => [
  '| expression | here | feelin |',
  '| --- | --- | --- |',
  ...[...list]
    .sort((a, b) => a.source.length - b.source.length)
    .slice(0, most)
    .map(({ source, mine, other }) => `| ${[source, show(mine), show(other)].map(cell).join(' | ')} |`),
  '',
];
const lines = [
  '# FEEL here and in feelin',
  '',
  `Written by \`node test/fuzz/feel-differential.mjs --count ${count} --seed ${seed}\`. ${seen.size} different expressions; ${differing} answers differ, which comes down to ${differences.size} different smallest parts in the classes below. Each class shows its shortest examples.`,
  '',
  ...[...groups]
    .filter(([, list]) => list.length > 0)
    .flatMap(([{ title, word }, list]) => [`## ${title} (${list.length})`, '', word, '', ...examples(list, 4)]),
  ...(unexplained.length > 0
    ? [`## Not explained (${unexplained.length})`, '', ...examples(unexplained, 50)]
    : ['Nothing is left unexplained.', '']),
];
const file = path.join(root, 'docs/reports/feel-against-feelin.md');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, await formatReport(lines.join('\n')));
console.log(
  `${seen.size} expressions, ${differing} differ, ${differences.size} smallest parts, ${unexplained.length} not explained`,
);
process.exitCode = unexplained.length > 0 ? 1 : 0;
