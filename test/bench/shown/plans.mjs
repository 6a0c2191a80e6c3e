/** Which figures of which suite stand in which picture. A figure that was not measured yet has a row that says so. */

/** `floor: true` takes what a figure was measured beside instead of the figure itself. */
const barsOf = (figure, results) => ({
  bar: (label, unit, tone, suite, id, floor) => ({
    label,
    unit,
    tone,
    value: figure(suite, id, floor ? 'floor' : 'value'),
  }),
  peers: () => results.peers?.series.cpuPerInstance ?? [],
});

const latency = ({ bar }) => ({
  title: 'Completing a task, beside a bare commit',
  subtitle: 'Milliseconds from asking until the answer is safe on the disk. Shorter is better.',
  panels: [
    {
      title: 'Two people at once: half of all answers within',
      bars: [
        bar('bare commit of one row', 'ms', 'floor', 'engine', 'T6a', true),
        bar('complete-task', 'ms', 'ours', 'engine', 'T6a'),
      ],
    },
    {
      title: 'Two people at once: 99 of 100 answers within',
      bars: [
        bar('bare commit of one row', 'ms', 'floor', 'engine', 'T6b', true),
        bar('complete-task', 'ms', 'ours', 'engine', 'T6b'),
      ],
    },
  ],
});

const size = ({ bar }) => ({
  title: 'Does it get slower as the city fills up?',
  subtitle: 'The same work on an empty city and on a full one.',
  panels: [
    {
      title: 'Cases worked off while others lie open (longer is better)',
      bars: [
        bar('no other case is open', 'per s', 'floor', 'queue', 'Q1', true),
        bar('1,000,000 others are open', 'per s', 'ours', 'queue', 'Q1'),
      ],
    },
  ],
});

const peers = (given) => ({
  title: 'Processor time of one case, beside what one would take instead',
  subtitle:
    'Milliseconds of processor time, database and servers included; every service task safe by itself. Shorter is better.',
  panels: [
    {
      title: 'W1, 64 in flight',
      bars: given.peers().map(({ title, cpu, isOurs }) => ({
        label: title,
        value: cpu.total,
        unit: 'ms',
        tone: isOurs ? 'ours' : 'peer',
      })),
    },
  ],
});

export const plansOf = (figure, results) => {
  const given = barsOf(figure, results);
  return { latency: latency(given), size: size(given), peers: peers(given) };
};
