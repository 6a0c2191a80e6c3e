import { line } from '../support/lines.mjs';
import { median, medianOf, percentile, percentiles } from '../support/rounds.mjs';
import { measureW1 } from './measure-w1.mjs';

export const latencyKinds = ({ server, inline, office, few }) => ({
  two: () => measureW1(server, inline, { instances: few, inFlight: 2 }),
  officeTwo: () => measureW1(server, office, { instances: few, inFlight: 2 }),
});

const at = (results, share) => medianOf(results, ({ latencies }) => percentile(latencies, share));

const waited = (id, what, values, more = {}) => {
  const { p50, p99, p999 } = percentiles(values);
  return [
    line({ id: `${id}a`, what: `${what}, median`, value: p50, unit: 'ms', ...more.p50 }),
    line({ id: `${id}b`, what: `${what}, 99 %`, value: p99, unit: 'ms', ...more.p99 }),
    line({ id: `${id}c`, what: `${what}, 99.9 %`, value: p999, unit: 'ms' }),
  ];
};

/** Times of the median round would hide the others: percentiles are of each round, and of those the median counts. */
export const latencyLines = ({ two, officeTwo, inline, unbatched, half, bare2 }) => {
  const beside = (share, atMost) => (bare2 ? { floor: at(bare2, share), target: { of: 'ratio', atMost } } : {});
  return [
    line({
      id: 'T6a',
      what: 'complete a task, 2 in flight, median, beside a commit',
      value: at(two, 0.5),
      unit: 'ms',
      ...beside(0.5, 3),
    }),
    line({
      id: 'T6b',
      what: 'complete a task, 2 in flight, 99 %, beside a commit',
      value: at(two, 0.99),
      unit: 'ms',
      ...beside(0.99, 4),
    }),
    line({ id: 'T6c', what: 'complete a task, 2 in flight, 99.9 %', value: at(two, 0.999), unit: 'ms' }),
    line({
      id: 'C1',
      what: 'an officer completes a task, with wall and queue, median',
      value: at(officeTwo, 0.5),
      unit: 'ms',
    }),
    line({
      id: 'C2',
      what: 'an officer completes a task, with wall and queue, 99 %',
      value: at(officeTwo, 0.99),
      unit: 'ms',
    }),
    ...waited('C3', 'complete a task at half of the throughput', half.flat()),
    line({ id: 'T7a', what: 'complete a task, 64 in flight, median', value: at(inline, 0.5), unit: 'ms' }),
    line({
      id: 'T7b',
      what: 'complete a task, 64 in flight, 99 %, beside without batches',
      value: at(inline, 0.99),
      unit: 'ms',
      floor: at(unbatched, 0.99),
      target: { of: 'ratio', atMost: 0.5 },
    }),
    line({
      id: 'T7c',
      what: 'the same without batches: instances',
      value: median(unbatched.map(({ perSecond }) => perSecond)),
      unit: 'per second',
    }),
  ];
};
