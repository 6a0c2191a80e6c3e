/**
 * `npm run bench -- peers`: W1 on Alur and on what somebody would take instead, in turn, on the same PostgreSQL cluster (Restate on
 * its own log, on the same disk). A peer that cannot be installed or run says so in its lines; the others go on.
 */
import { build } from '../../config/tooling/build.mjs';
import { contestants } from './peers/contestants.mjs';
import { runContestant } from './peers/contestant.mjs';
import { installPeers, peerVersions } from './peers/install.mjs';
import { startDurablePostgres } from './support/durable-postgres.mjs';
import { line } from './support/lines.mjs';
import { interleaved, medianOf } from './support/rounds.mjs';

const sized = ({ instances = 10_000, seconds = 10 }) => ({
  warm: { count: Math.min(1_500, instances), seconds: Math.min(6, seconds), inFlight: 64 },
  full: { count: instances, seconds, inFlight: 64 },
  low: { count: Math.min(500, instances), seconds: Math.min(5, seconds), inFlight: 2 },
});

const packageOf = { dbos: '@dbos-inc/dbos-sdk', restate: '@restatedev/restate-server', 'bpmn-engine': 'bpmn-engine' };

const figures = [
  { id: '1', what: 'instances, 64 in flight', unit: 'per s', of: ({ perSecond }) => perSecond },
  { id: '2', what: 'processor time', unit: 'CPU-ms per instance', of: ({ cpu }) => cpu.total },
  { id: '3', what: 'complete-task, 64 in flight, p50', unit: 'ms', of: ({ ack }) => ack.p50 },
  { id: '4', what: 'complete-task, 64 in flight, p99', unit: 'ms', of: ({ ack }) => ack.p99 },
  { id: '5', what: 'complete-task, 2 in flight, p50', unit: 'ms', of: ({ ackLow }) => ackLow.p50 },
  { id: '6', what: 'complete-task, 2 in flight, p99', unit: 'ms', of: ({ ackLow }) => ackLow.p99 },
  { id: '7', what: 'answer to end, 2 in flight, p50', unit: 'ms', of: ({ endLow }) => endLow.p50 },
  { id: '8', what: 'stored', unit: 'bytes per instance', of: ({ bytes }) => bytes },
];

const unmeasured = (one, reason) => ({ ...line({ ...one, value: undefined }), value: null, ok: false, reason });

/** Runs it, and remembers why it could not. */
const attempt = (cluster, contestant, loads, reasons) => async () => {
  if (reasons.has(contestant.name)) return undefined;
  try {
    return await runContestant(cluster, contestant, loads);
  } catch (error) {
    reasons.set(contestant.name, error.message.split('\n')[0].replaceAll(process.cwd(), '.'));
    return undefined;
  }
};

const linesOf = ({ letter, title }, rounds, reason) =>
  figures.map(({ id, what, unit, of }) => {
    const one = { id: `P${letter}${id}`, what: `${title}: ${what}`, unit };
    return reason ? unmeasured(one, reason) : line({ ...one, value: medianOf(rounds, of) });
  });

const ratioLine = (peer, ours, theirs, reason) => {
  const what = `instances per CPU-second, Alur with durable jobs against ${peer.title}`;
  const one = { id: peer.target.id, what, unit: 'times', target: { atLeast: peer.target.atLeast } };
  if (reason) return unmeasured(one, reason);
  const cost = ({ cpu }) => cpu.total;
  return line({ ...one, value: medianOf(theirs, cost) / medianOf(ours, cost) });
};

/** Who took part, and for those that ran the figures of every round and where the processor time went. */
const contestantOf = ({ name, letter, title, note, isOurs = false }, version, rounds, hasFailed) => ({
  name,
  letter,
  title,
  isOurs,
  version,
  note,
  ...(hasFailed
    ? {}
    : {
        cpu: Object.fromEntries(
          ['postgres', 'node', 'server', 'total'].map((part) => [part, medianOf(rounds, ({ cpu }) => cpu[part])]),
        ),
        rounds,
      }),
});

export const bench = async (options = {}) => {
  await build();
  const loads = sized(options);
  const people = loads.warm.count + loads.full.count + loads.low.count;
  const missing = installPeers();
  const versions = peerVersions();
  const cluster = await startDurablePostgres();
  const reasons = new Map(missing ? contestants.filter(({ target }) => target).map(({ name }) => [name, missing]) : []);
  try {
    const results = await interleaved(
      options.rounds ?? 3,
      Object.fromEntries(
        contestants.map((one) => [
          one.name,
          attempt(cluster, { ...one, given: { ...one.given, people } }, loads, reasons),
        ]),
      ),
    );
    const reasonOf = (...all) =>
      all.map(({ name }) => reasons.get(name) && `${name}: ${reasons.get(name)}`).find(Boolean);
    const [ours] = contestants;
    const peers = contestants.filter(({ target }) => target);
    return {
      lines: [
        ...peers.map((peer) => ratioLine(peer, results[ours.name], results[peer.name], reasonOf(ours, peer))),
        ...contestants.flatMap((one) => linesOf(one, results[one.name], reasonOf(one))),
      ],
      series: {
        contestants: contestants.map((one) =>
          contestantOf(one, versions[packageOf[one.name]], results[one.name], reasons.has(one.name)),
        ),
      },
      conditions: { postgres: cluster.settings, loads, rounds: options.rounds ?? 3 },
    };
  } finally {
    await cluster.stop();
  }
};
