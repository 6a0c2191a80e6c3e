/** How long a proof takes: figures for `npm run bench`, no assertion. Processor time, as in the engine's suite: neighbours do not count. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../config/tooling/build.mjs';
import { line } from './support/lines.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const randomDrawings = 200;

const chain = (branch, length) => Array.from({ length }, (_, step) => `t${branch}_${step}`).join('>');

/** So many parallel or inclusive branches of so many steps. */
const wide = (gate, branches, length) =>
  Array.from({ length: branches }, (_, branch) => {
    const part = `${gate}1>${chain(branch, length)}>${gate}2`;
    return branch === 0 ? `s>${part}>e1` : part;
  }).join(',');

/** So many steps in a row, each with an event beside it that runs to an end of its own. */
const withEventsBeside = (many) => ({
  text: [`s>${chain('a', many)}>e`, ...Array.from({ length: many }, (_, step) => `b${step}>t_b${step}>e${step}`)].join(
    ',',
  ),
  more: (onEdge) =>
    Object.fromEntries(Array.from({ length: many }, (_, step) => [`b${step}`, onEdge(`ta_${step}`, false)])),
});

/** Blocks of two branches in each other, so many deep. */
const nested = (gate, depth) => {
  let count = 0;
  const parts = [];
  const block = (left) => {
    count += 1;
    if (left === 0) return [`t${count}`, `t${count}`];
    const ends = [`${gate}${count}a`, `${gate}${count}b`];
    for (let branch = 0; branch < 2; branch += 1) {
      const [first, last] = block(left - 1);
      parts.push(`${ends[0]}>${first}`, `${last}>${ends[1]}`);
    }
    return ends;
  };
  const [first, last] = block(depth);
  return `s>${first},${parts.join()},${last}>e`;
};

export const bench = async () => {
  await build();
  const lib = path.join(root, 'dist/libs/process-check/src');
  const { checkSoundness } = require(path.join(lib, 'index.js'));
  const { onEdge, smallModel } = require(path.join(lib, 'fixtures/small-model.js'));
  const { randomModel } = require(path.join(lib, 'fixtures/random-model.js'));
  const timed = (process) => {
    const from = globalThis.process.cpuUsage();
    const { sound } = checkSoundness([process]);
    const { user, system } = globalThis.process.cpuUsage(from);
    return { ms: (user + system) / 1_000, sound };
  };
  const beside = withEventsBeside(60);
  const random = Array.from({ length: randomDrawings }, (_, seed) =>
    timed(randomModel({ seed, size: 300, strokes: 3 })),
  );
  const times = random.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const unknown = (100 * random.filter(({ sound }) => sound === 'unknown').length) / random.length;
  const atMost = (id, what, value, unit, target) => line({ id, what, value, unit, target: { atMost: target } });
  return {
    lines: [
      atMost('S1', 'soundness, 300 elements, median', at(0.5), 'ms', 500),
      atMost('S2', 'soundness, 300 elements, 99th percentile', at(0.99), 'ms', 500),
      atMost('S3', 'soundness, 300 elements, slowest', at(1), 'ms', 500),
      atMost('S4', 'soundness, 300 elements, unknown', unknown, '%', 1),
      atMost('S5', 'soundness, 12 parallel branches of 10', timed(smallModel(wide('j', 12, 10))).ms, 'ms', 500),
      atMost('S6', 'soundness, 9 inclusive branches of 30', timed(smallModel(wide('o', 9, 30))).ms, 'ms', 500),
      atMost('S7', 'soundness, 16 inclusive branches of 18', timed(smallModel(wide('o', 16, 18))).ms, 'ms', 500),
      atMost(
        'S8',
        'soundness, 60 events beside steps in a row',
        timed(smallModel(beside.text, beside.more(onEdge))).ms,
        'ms',
        500,
      ),
      atMost('S9', 'soundness, parallel blocks 6 deep', timed(smallModel(nested('j', 6))).ms, 'ms', 500),
      atMost('S10', 'soundness, inclusive blocks 6 deep', timed(smallModel(nested('o', 6))).ms, 'ms', 500),
    ],
  };
};
