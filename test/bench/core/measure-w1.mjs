/** One round of W1: what it took, what was written for it, and how long its officers waited. */
import { measured } from '../support/cpu.mjs';
import { difference, tableBytes, updatesOf, written } from '../support/written.mjs';
import { playW1 } from './w1.mjs';

/** A key is its person's, and work that is done or waits is not the case's. */
const notTheCase = ['subject_key', 'work_item', 'migrations', 'floor_row'];

const bytesOfCases = async (url) =>
  Object.fromEntries(Object.entries(await tableBytes(url)).filter(([name]) => !notTheCase.includes(name)));

const stateOf = async ({ databaseUrl: url, writes }) => ({
  written: { ...(await written(url)), writes: writes() },
  bytes: await bytesOfCases(url),
  updates: await updatesOf(url, 'case_instance'),
});

/** Everything by the instance, except `perSecond`, `latencies` and the share of updates in place. */
export const measureW1 = async (server, room, { instances, inFlight }) => {
  const people = await room.makePeople(instances);
  const before = await stateOf(room);
  const {
    result,
    ms,
    server: postgres,
    node,
  } = await measured({ postmaster: server.postmaster }, () => playW1(room, { people, inFlight }));
  const after = await stateOf(room);
  const each = (figures) =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value / instances]));
  const updates = difference(after.updates, before.updates);
  return {
    perSecond: (1_000 * instances) / ms,
    cpu: (postgres + node) / instances,
    postgres: postgres / instances,
    node: node / instances,
    ...each(difference(after.written, before.written)),
    bytes: each(difference(after.bytes, before.bytes)),
    hot: (100 * updates.hot) / updates.all,
    latencies: result.latencies,
  };
};
