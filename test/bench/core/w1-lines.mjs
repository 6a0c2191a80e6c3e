import { line } from '../support/lines.mjs';
import { medianOf } from '../support/rounds.mjs';

const sum = (record) => Object.values(record).reduce((total, value) => total + value, 0);
const floorOf = (results, name, figure) => (results[name] ? { floor: medianOf(results[name], figure) } : {});

const cpuLines = (id, what, results, target) => [
  line({
    id,
    what: `W1 ${what}: processor`,
    value: medianOf(results, ({ cpu }) => cpu),
    unit: 'CPU-ms per instance',
    target,
  }),
  line({
    id: `${id}p`,
    what: `W1 ${what}: of it PostgreSQL`,
    value: medianOf(results, ({ postgres }) => postgres),
    unit: 'CPU-ms per instance',
  }),
  line({
    id: `${id}n`,
    what: `W1 ${what}: of it Node`,
    value: medianOf(results, ({ node }) => node),
    unit: 'CPU-ms per instance',
  }),
];

const rateLine = (id, what, results) =>
  line({
    id,
    what: `W1 ${what}`,
    value: medianOf(results, ({ perSecond }) => perSecond),
    unit: 'instances per second',
  });

const storedLine = (id, what, results, target) =>
  line({
    id,
    what: `W1 ${what}: stored`,
    value: medianOf(results, ({ bytes }) => sum(bytes)),
    unit: 'bytes per finished case',
    target,
  });

const walLine = (id, what, results, target) =>
  line({
    id,
    what: `W1 ${what}: WAL`,
    value: medianOf(results, ({ wal }) => wal),
    unit: 'bytes per finished case',
    target,
  });

const hotLine = (id, what, results) =>
  line({
    id,
    what: `W1 ${what}: case rows updated in place`,
    value: medianOf(results, ({ hot }) => hot),
    unit: '%',
    target: { atLeast: 99 },
  });

const commitLine = (id, what, results, target) =>
  line({
    id,
    what: `W1 ${what}: commits that write`,
    value: medianOf(results, ({ writes }) => writes),
    unit: 'per instance',
    target,
  });

/** An inline case is two advances: filed, and completed to its end. */
export const w1Lines = (results) => {
  const { inline, jobs, office, single } = results;
  const perCommit = floorOf(results, 'advance16', ({ perSecond }) => perSecond);
  return [
    rateLine('W1', 'inline, 64 in flight', inline),
    line({
      id: 'T1',
      what: 'W1 inline, 64 in flight, beside one commit per advance',
      value: medianOf(inline, ({ perSecond }) => 2 * perSecond),
      unit: 'advances per second',
      ...perCommit,
      ...(perCommit.floor ? { target: { of: 'ratio', atLeast: 0.7 } } : {}),
    }),
    ...cpuLines('T2a', 'inline', inline, { atMost: 0.5 }),
    rateLine('W2', 'every service task a durable job, 64 in flight', jobs),
    ...cpuLines('T2b', 'jobs', jobs, { atMost: 1.2 }),
    rateLine('W3', 'at an office: handed over, in its queue, by its officer', office),
    ...cpuLines('W4', 'at an office', office),
    commitLine('T5a', 'inline, alone', single, { atMost: 2 }),
    commitLine('T5b', 'inline, 64 in flight', inline, { atMost: 0.1 }),
    commitLine('T5c', 'jobs, 64 in flight', jobs),
    storedLine('T9a', 'inline', inline, { atMost: 2_200 }),
    walLine('T9b', 'inline', inline, { atMost: 4_000 }),
    storedLine('T9c', 'at an office', office),
    walLine('T9d', 'at an office', office),
    hotLine('T10', 'inline', inline),
    hotLine('T10o', 'at an office', office),
  ];
};
