/** What the second wall and the sealing cost: the same work with and without, in turn. */
import { line } from '../support/lines.mjs';
import { medianOf, percentile } from '../support/rounds.mjs';
import { measureW1 } from './measure-w1.mjs';

export const costKinds = async ({ server, open, few }) => {
  const kinds = {
    walled: { way: 'office' },
    unwalled: { way: 'office', isWalled: false },
    sealed: { way: 'inline' },
    unsealed: { way: 'inline', isSealed: false },
  };
  const measures = {};
  for (const [name, settings] of Object.entries(kinds)) {
    const room = await open(name, settings);
    const inFlight = settings.way === 'office' ? 2 : 64;
    measures[name] = () => measureW1(server, room, { instances: few, inFlight });
  }
  return measures;
};

const cost = (id, what, [beside, without], figure, unit) =>
  line({ id, what, value: medianOf(beside, figure), unit, floor: medianOf(without, figure) });

const cpu = (one) => one.cpu;
const p50 = ({ latencies }) => percentile(latencies, 0.5);

/** The floor of each line is the same without. */
export const costLines = ({ walled, unwalled, sealed, unsealed }) => [
  cost('C4', 'the wall: an officer completes a task, 2 in flight, median', [walled, unwalled], p50, 'ms'),
  cost('C5', 'the wall: processor', [walled, unwalled], cpu, 'CPU-ms per instance'),
  cost('C6', 'sealing: processor, 64 in flight', [sealed, unsealed], cpu, 'CPU-ms per instance'),
];
