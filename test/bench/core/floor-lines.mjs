import { line } from '../support/lines.mjs';
import { medianOf } from '../support/rounds.mjs';

const rate = (results) => medianOf(results, ({ perSecond }) => perSecond);
const cpu = (results) => medianOf(results, ({ cpuMs }) => cpuMs);

/** What the machine does with nothing of ours around the statements. */
export const floorLines = ({ bare1, bare2, bare16, advance16, advances10, advances100, load16, inline }) => [
  line({ id: 'L1', what: 'floor: one-row commits, 1 client', value: rate(bare1), unit: 'per second' }),
  line({ id: 'L2', what: 'floor: one-row commits, 2 clients', value: rate(bare2), unit: 'per second' }),
  line({ id: 'L3', what: 'floor: one-row commits, 16 clients', value: rate(bare16), unit: 'per second' }),
  line({
    id: 'L4',
    what: 'floor: our commit, one case each, 16 clients',
    value: rate(advance16),
    unit: 'advances per second',
  }),
  line({
    id: 'L5',
    what: 'floor: our commit, 10 cases each, 4 clients',
    value: rate(advances10),
    unit: 'advances per second',
  }),
  line({
    id: 'L6',
    what: 'floor: our commit, 100 cases each, 4 clients',
    value: rate(advances100),
    unit: 'advances per second',
  }),
  line({ id: 'L7', what: 'floor: our load, one case each, 16 clients', value: rate(load16), unit: 'loads per second' }),
  line({
    id: 'L8',
    what: 'floor: server, our commit, one case each',
    value: cpu(advance16),
    unit: 'CPU-ms per advance',
  }),
  line({
    id: 'L9',
    what: 'floor: server, our commit, 100 cases each',
    value: cpu(advances100),
    unit: 'CPU-ms per advance',
  }),
  // The floor writes what we write, or it is the floor of something else.
  line({
    id: 'L10',
    what: 'WAL of an advance of ours, beside that of the floor',
    value: medianOf(inline, ({ wal }) => wal / 2),
    unit: 'bytes',
    floor: medianOf(advance16, ({ wal }) => wal),
    target: { of: 'ratio', atLeast: 0.8, atMost: 1.2 },
  }),
];
