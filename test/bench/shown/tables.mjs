/** What docs/performance.md says in tables, from the kept results. Every block is a list of lines of Markdown. */
import { told } from './bars.mjs';
import { suites } from './results.mjs';

/** Columns are as wide as their longest cell, as the formatter of the repository leaves them. */
const table = (head, rows) => {
  const all = [head, ...rows].map((cells) => cells.map((cell) => String(cell).replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...all.map((cells) => cells[column].length)));
  const row = (cells, fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column], fill)).join(' | ')} |`;
  const [first, ...others] = all;
  return [
    row(first),
    row(
      head.map(() => ''),
      '-',
    ),
    ...others.map((cells) => row(cells)),
  ];
};

const measured = ({ value, unit, reason }) =>
  value === null || value === undefined ? `not measured${reason ? `: ${reason}` : ''}` : `${told(value)} ${unit}`;
const floorOf = ({ floor, unit, ratio }) => (floor === undefined ? '' : `${told(floor)} ${unit}; ratio ${told(ratio)}`);

/** Ids are those of a suite; a figure is known by both. */
const nameOf = ({ suite, id }) => `${suite} ${id}`;

/** What was set as a goal before anything was built, by the figures that answer it. */
const goals = [
  [/^(?:core|peers) (T\d+)/, undefined],
  [/^http C[12]$/, 'T6'],
  [/^queue R\d+\./, 'T8'],
  [/^http P[12]$/, 'T12'],
];

const goalOf = (line) => {
  const [pattern, goal] = goals.find(([one]) => one.test(nameOf(line))) ?? [];
  return pattern ? (goal ?? pattern.exec(nameOf(line))[1]) : '';
};

const reached = (line, limits) => (line.ok ? 'yes' : `no: ${limits[nameOf(line)] ?? 'not explained yet'}`);

const allLines = (results) =>
  suites.flatMap((suite) => (results[suite]?.lines ?? []).map((line) => ({ ...line, suite })));

export const targetsTable = (results, limits) => {
  const lines = allLines(results).filter(({ target }) => target !== undefined);
  const numberOf = (line) => Number(goalOf(line).slice(1) || Infinity);
  lines.sort((a, b) => (numberOf(a) === numberOf(b) ? 0 : numberOf(a) - numberOf(b)));
  return table(
    ['goal', 'figure', 'what', 'measured', 'floor in the same run', 'target', 'reached'],
    lines.map((line) => [
      goalOf(line),
      nameOf(line),
      line.what,
      measured(line),
      floorOf(line),
      line.target,
      reached(line, limits),
    ]),
  );
};

export const othersTable = (results) =>
  table(
    ['figure', 'what', 'measured', 'floor in the same run'],
    allLines(results)
      .filter(({ target, suite }) => target === undefined && suite !== 'peers')
      .map((line) => [nameOf(line), line.what, measured(line), floorOf(line)]),
  );

/** One row an engine, from the lines of the suite: `P`, a letter for the engine, a digit for the figure. */
export const peersTable = ({ peers }) => {
  if (!peers) return ['Not measured yet.'];
  const { contestants } = peers.series;
  const cell = (id) => {
    const line = peers.lines.find((one) => one.id === id);
    return line?.value === null || line === undefined ? '–' : told(line.value);
  };
  const rows = contestants.map(({ letter, title }) => [
    title,
    ...['1', '2', '3', '4', '5', '6', '7', '8'].map((digit) => cell(`P${letter}${digit}`)),
  ]);
  const head = [
    'engine',
    'per second',
    'CPU-ms each',
    'complete p50, ms',
    'p99',
    '2 in flight p50, ms',
    'p99',
    'answer to end p50, ms',
    'bytes each',
  ];
  const missing = contestants
    .map(({ title, letter }) => [title, peers.lines.find(({ id }) => id === `P${letter}1`)?.reason])
    .filter(([, reason]) => reason);
  return [
    ...table(head, rows),
    '',
    ...contestants.map(({ title, version, note }) => `- **${title}**${version ? ` ${version}` : ''}. ${note}`),
    ...missing.map(([title, reason]) => `- ${title} was not measured: ${reason}`),
  ];
};

const conditionsOf = (suite, { machine, date, commit, conditions }) => {
  const { processor, cores, memoryGb, system, node, loadBefore, loadAfter } = machine;
  const postgres = conditions.postgres ?? conditions.settings;
  return [
    suite,
    `${processor}, ${cores} cores, ${memoryGb} GB, ${system}`,
    `Node ${node}${postgres ? `, PostgreSQL ${postgres.server_version}` : ''}`,
    `${loadBefore} and ${loadAfter}`,
    date,
    commit,
  ];
};

export const machineTable = (results) =>
  table(
    ['suite', 'machine', 'software', 'load before and after', 'day', 'commit'],
    suites.filter((suite) => results[suite]).map((suite) => conditionsOf(suite, results[suite])),
  );

/** Misses that nobody has explained. */
export const unexplained = (results, limits) =>
  allLines(results)
    .filter((line) => !line.ok && !limits[nameOf(line)])
    .map(nameOf);
