/** docs/reports/mutation.md: a part for each lib, of which only the one that was run is written anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatReport } from '../support/format-report.mjs';
import { figuresOf, ignoredOf, survivorsOf } from './figures.mjs';

const head = `# Mutation testing

\`npm run mutation -- <lib>\` puts small mistakes into the sources of a lib, one at a time (a condition turned round, a bound
one off, a step left out, a text emptied), and runs the lib's own specs. A mistake that no spec notices has survived. The
score is the share that was noticed, of those that could be; a mistake that makes a test run for ever counts as noticed,
one that keeps the specs from being read at all (broken) does not count.
Specs that draw many random cases and compare them with the engine do not take part: what they alone would notice is not
noticed here. Left out are mistakes that change nothing anybody could see, each with its reason beside the code.
`;

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (titles, rows) => [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n');

const cellsOf = ({ mutants, killed, timeout, survived, uncovered, failed, ignored, score }) =>
  [mutants, killed, timeout, survived, uncovered, failed, ignored].map(String).concat(`${score.toFixed(1)} %`);

/** The files with most of them first. */
const places = (survivors) => {
  const perFile = new Map();
  for (const { file } of survivors) perFile.set(file, (perFile.get(file) ?? 0) + 1);
  const named = [...perFile].sort(([, a], [, b]) => b - a).map(([file, count]) => `${file} ${String(count)}`);
  return [...named.slice(0, 5), ...(named.length > 5 ? ['and others'] : [])].join(', ');
};

const partOf = (lib, files) => {
  const { all, perFile } = figuresOf(files);
  const kinds = ['mutants', 'killed', 'ran for ever', 'survived', 'never run', 'broken', 'left out', 'score'];
  const ignored = ignoredOf(files);
  return [
    `## ${lib}`,
    table(['file', ...kinds], [...perFile.map((one) => [one.name, ...cellsOf(one)]), [`**in all**`, ...cellsOf(all)]]),
    ignored.length > 0
      ? `Left out:\n\n${ignored.map(({ reason, count }) => `- ${String(count)}: ${reason}`).join('\n')}`
      : 'Nothing is left out.',
    table(
      ['what survived', 'mutants', 'where'],
      survivorsOf(files).map(({ group, survivors }) => [group, String(survivors.length), places(survivors)]),
    ),
  ].join('\n\n');
};

/** The parts that are there, by lib. */
const partsIn = (file) => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map((part) => [part.slice(3, part.indexOf('\n')), part.trim()]),
  );
};

export const writeReport = async (root, { lib, files }) => {
  const file = path.join(root, 'docs/reports/mutation.md');
  const parts = partsIn(file).set(lib, partOf(lib, files));
  const text = [head, ...[...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)].join('\n\n');
  writeFileSync(file, await formatReport(text));
};
