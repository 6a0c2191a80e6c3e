/**
 * `npm run bench -- engine`: steps a second and core of the engine in memory. A step is one element completed.
 * Rounds of both kinds are interleaved; the median counts.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from '../../config/tooling/build.mjs';
import { line } from './support/lines.mjs';
import { median } from './support/rounds.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

const rounds = 9;
const instancesPerRound = 400;
/** Elements of the drawing below that complete in one instance, start and end included. */
const chain = 40;

const drawChain = (id, condition) => {
  const ids = Array.from({ length: chain }, (_, index) => `step-${index}`);
  const flow = (from, to, when) => ({ id: `${from}--${to}`, from, to, ...(when ? { condition: when } : {}) });
  const flows = ids.slice(1).flatMap((to, index) => {
    const main = flow(ids[index], to, condition);
    return condition && index > 0 ? [main] : [flow(ids[index], to)];
  });
  const incoming = (name) => flows.filter((one) => one.to === name).map((one) => one.id);
  const outgoing = (name) => flows.filter((one) => one.from === name).map((one) => one.id);
  const type = (index) => (index === 0 ? 'startEvent' : index === chain - 1 ? 'endEvent' : 'exclusiveGateway');
  const elements = ids.map((name, index) => ({
    id: name,
    type: type(index),
    incoming: incoming(name),
    outgoing: outgoing(name),
  }));
  return {
    id,
    name: id,
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map((one) => [one.id, one])),
    starts: [ids[0]],
    participants: {},
  };
};

const context = {
  facts: { income: 900_000, dependants: 3 },
  zone: 'Asia/Jakarta',
  workingTimeEnd: (_agency, start) => ({ ok: true, value: start }),
  checkPerformer: () => ({ ok: true, value: true }),
};

const runRound = (decide, compiled) => {
  const from = process.cpuUsage();
  for (let n = 0; n < instancesPerRound; n += 1) {
    const decided = decide(
      compiled,
      undefined,
      { type: 'StartInstance', at: '2026-11-23T02:00:00.000Z', variables: { x: n } },
      context,
    );
    if (!decided.ok || decided.value.state.status !== 'ended') throw new Error('The drawing did not run to its end');
  }
  const { user, system } = process.cpuUsage(from);
  return (instancesPerRound * chain) / ((user + system) / 1_000_000);
};

export const bench = async () => {
  await build();
  const { compileProcess, decide } = require(path.join(root, 'dist/libs/process-engine/src/index.js'));
  const compile = (process) => {
    const compiled = compileProcess(process, new Map());
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    return compiled.value;
  };
  const plain = compile(drawChain('plain'));
  const asking = compile(drawChain('asking', 'income < 1500000 and dependants >= 2'));
  const measured = { plain: [], asking: [] };
  for (let round = 0; round < rounds + 2; round += 1) {
    const values = [runRound(decide, plain), runRound(decide, asking)];
    // The first two rounds warm the compiler up.
    if (round < 2) continue;
    measured.plain.push(values[0]);
    measured.asking.push(values[1]);
  }
  const steps = (id, what, values, atLeast) =>
    line({ id, what, value: median(values), unit: 'steps per CPU second', target: { atLeast } });
  return {
    lines: [
      steps('E1', 'steps without conditions', measured.plain, 50_000),
      steps('E2', 'steps with one FEEL condition each', measured.asking, 20_000),
      coldStart(),
    ],
    series: { plain: measured.plain, asking: measured.asking },
  };
};

const coldStart = () => {
  const bin = path.join(root, 'apps/cli/bin/alur.cjs');
  const file = path.join(root, 'config/services/dinsos/sktm/process.bpmn');
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    const done = spawnSync(process.execPath, [bin, 'process', 'check', '--json', file]);
    if (done.status !== 0) throw new Error(`alur process check ended with ${done.status}: ${done.stderr}`);
    return performance.now() - from;
  });
  return line({
    id: 'E3',
    what: 'cold start of alur process check',
    value: median(times),
    unit: 'ms',
    target: { atMost: 500 },
  });
};
