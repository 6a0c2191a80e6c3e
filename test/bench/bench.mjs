/**
 * `npm run bench -- <suite> … [--json] [--report]`: measures and reports; nothing fails on a figure.
 * A suite is a file beside this one that exports `bench(options)`: it gives `{lines, series?, conditions?}`.
 * `--only` measures some parts of a suite that has parts; `--profile` keeps what the gateway used its time for.
 * `--report` keeps the result as docs/reports/bench-<suite>.json, and writes tables and pictures of docs/performance.md anew.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printed } from './support/lines.mjs';
import { machine, writeReport } from './support/report.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const suites = readdirSync(here)
  .filter((name) => name.endsWith('.mjs') && !['bench.mjs', 'pictures.mjs', 'tables.mjs'].includes(name))
  .map((name) => name.slice(0, -'.mjs'.length));

const about = {
  core: 'W1 through use cases and store, beside pgbench with the same statements',
  engine: 'the engine in memory, and the command line',
  http: 'pages, tracking, completing tasks and whole cases over HTTP, beside an empty Fastify',
  peers: 'W1 on DBOS, Restate and bpmn-engine (fetched when asked for) beside Alur',
  queue: 'reads by number of cases, open cases, hand-offs, timers, beside BullMQ',
  soundness: 'the proofs before publishing',
};

/** How much of everything; each suite has numbers of its own for those that are not given. */
const sizes = ['instances', 'rounds', 'seconds', 'cases'];

const usage = (reason) => {
  console.error(
    `${reason}\nUsage: npm run bench -- ${suites.join('|')} ${sizes.map((name) => `[--${name} N]`).join(' ')} [--only part,…] [--profile folder] [--json] [--report]\n${suites
      .map((name) => `  ${name.padEnd(10)} ${about[name]}`)
      .join('\n')}\nThe results of the last official run: docs/performance.md`,
  );
  process.exit(2);
};

/** 200, 10k, 1m */
const numberOf = (name, text) => {
  const [, digits, unit = ''] = /^(\d+)([km]?)$/.exec(text) ?? usage(`--${name} is to be a number, not ${text}.`);
  return Number(digits) * { '': 1, k: 1_000, m: 1_000_000 }[unit];
};

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
        profile: { type: 'string' },
        report: { type: 'boolean', default: false },
        ...Object.fromEntries(sizes.map((name) => [name, { type: 'string' }])),
      },
    });
  } catch (error) {
    return usage(error.message);
  }
};
const { values, positionals } = read();
const unknown = positionals.find((name) => !suites.includes(name));
if (unknown !== undefined) usage(`There is no suite ${unknown}.`);
if (positionals.length === 0) usage('Which suite?');
const options = Object.fromEntries(
  sizes.filter((name) => values[name] !== undefined).map((name) => [name, numberOf(name, values[name])]),
);

if (values.only) options.only = values.only.split(',');
if (values.profile) options.profile = values.profile;

for (const name of positionals) {
  const where = machine();
  const { bench } = await import(`./${name}.mjs`);
  const result = await bench(options);
  if (values.json) for (const line of result.lines) console.log(JSON.stringify(line));
  else {
    console.log(`${name}: ${where.processor}, ${where.cores} cores, Node ${where.node}, load ${where.loadBefore}`);
    for (const [what, value] of Object.entries(result.conditions ?? {}))
      console.log(`  ${what}: ${JSON.stringify(value)}`);
    for (const line of result.lines) console.log(printed(line));
  }
  if (values.report) console.error(`Kept as ${writeReport(name, result, where)}`);
}
if (values.report)
  for (const script of ['tables.mjs', 'pictures.mjs'])
    spawnSync(process.execPath, [path.join(here, script)], { stdio: ['ignore', 'inherit', 'inherit'] });
