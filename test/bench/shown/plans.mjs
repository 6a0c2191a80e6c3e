/** Which figures of which suite stand in which picture. A figure that was not measured yet has a row that says so. */
import { told } from './bars.mjs';

const timesOf = (ratio) => (ratio === undefined ? undefined : `${told(ratio)} times`);

/** A row of two: what the machine does alone, and what we do with it. `line` is `[suite, id]`. */
const besideFloor = (figure) => (floorLabel, label, unit, line) => [
  { label: floorLabel, unit, tone: 'floor', value: figure(...line, 'floor') },
  { label, unit, tone: 'ours', value: figure(...line), note: timesOf(figure(...line, 'ratio')) },
];

const latency = (figure) => {
  const rows = besideFloor(figure);
  const alone = (label, id) => ({ label, unit: 'ms', tone: 'ours', value: figure('core', id) });
  return {
    title: 'Completing a task, beside a bare commit',
    subtitle: 'Milliseconds until the answer is safe on the disk, at the core’s own interface. Shorter is better.',
    panels: [
      {
        title: 'Little to do: two at once',
        bars: [
          ...rows('half of all: bare commit of one row', 'half of all: complete-task', 'ms', ['core', 'T6a']),
          ...rows('99 of 100: bare commit of one row', '99 of 100: complete-task', 'ms', ['core', 'T6b']),
        ],
      },
      {
        title: 'Half of what the machine can do, arriving evenly',
        bars: [alone('half of all: complete-task', 'C3a'), alone('99 of 100: complete-task', 'C3b')],
      },
    ],
  };
};

const size = (figure) => {
  const bySize = (ids) =>
    ids.map(([cases, id]) => ({ label: `${cases} cases`, unit: 'ms', tone: 'ours', value: figure('queue', id) }));
  return {
    title: 'As the city fills up',
    subtitle: 'The same work on an empty city and on a full one.',
    panels: [
      {
        title: 'Tasks completed while other cases lie open (longer is better)',
        bars: besideFloor(figure)('no other case is open', '1,000,000 others are open', 'tasks/s', ['queue', 'O1']),
      },
      {
        title: 'First page of an office’s queue, 99 of 100 within (shorter is better)',
        bars: bySize([
          ['10 thousand', 'R1.10k.p99'],
          ['1 million', 'R1.1M.p99'],
          ['10 million', 'R1.10M.p99'],
        ]),
      },
    ],
  };
};

const peers = (figure, contestants) => ({
  title: 'Processor time of one case, beside what one would take instead',
  subtitle: 'Database and servers included; every service task safe by itself, except inline. Shorter is better.',
  panels: [
    {
      title: 'W1: service task, gateway, user task, two parallel service tasks',
      bars: contestants.map(({ title, letter, isOurs }) => ({
        label: title,
        unit: 'CPU-ms',
        tone: isOurs ? 'ours' : 'peer',
        value: figure('peers', `P${letter}2`),
      })),
    },
  ],
});

export const plansOf = (figure, results) => ({
  latency: latency(figure),
  size: size(figure),
  peers: peers(figure, results.peers?.series.contestants ?? []),
});
