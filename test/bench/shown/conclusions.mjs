/** Five lines for a city's administrator. Every measured figure in them comes from the results; a line whose figures are missing waits. */
import { told } from './bars.mjs';

/** A day of eight hours; the working days of a year. */
const officeSeconds = 8 * 3_600;
const workingDays = 250;
/** Beyond this share of the machine people begin to wait for each other. */
const prudent = 0.5;

/** One digit, and never more than it is: the rest would be for show. */
const roughly = (value) => {
  const step = 10 ** Math.floor(Math.log10(value));
  return told(Math.floor(value / step) * step);
};

const lines = [
  {
    head: 'How many cases a day',
    needs: { node: ['http', 'W2'], postgres: ['http', 'W3'], cores: ['http', 'cores'] },
    say: ({ node, postgres, cores }) => {
      const perDay = (officeSeconds * cores * 1_000 * prudent) / (node + postgres);
      return `A whole case over HTTP, from the form to the end, takes ${told(node)} ms of processor time of ours and ${told(postgres)} ms of PostgreSQL's. ${told(cores)} cores that are half busy work off more than ${roughly(perDay)} such cases in a working day; photos, letters and the virus scanner come on top. A city of two hundred thousand people files some hundreds: the smallest machine is enough, and a second one is for the day when the first breaks.`;
    },
  },
  {
    head: 'What to buy',
    needs: { commit: ['core', 'T6a', 'floor'], task: ['core', 'T6a'], bytes: ['core', 'T9c'] },
    say: ({ commit, task, bytes }) =>
      `A disk that writes quickly and does not lie about it, before more cores: a bare commit takes ${told(commit)} ms here and completing a task ${told(task)} ms, and both grow with the disk. A finished case takes ${told(bytes)} bytes; a thousand cases a day are ${told((bytes * 1_000 * workingDays) / 1e9)} GB a year, so the room is for photos and letters.`,
  },
  {
    head: 'What to watch',
    needs: { half: ['core', 'C3b'], full: ['core', 'T7b'] },
    say: ({ half, full }) =>
      `The processor, before anything else. At half load 99 of 100 tasks are completed within ${told(half)} ms, at full load within ${told(full)} ms: what comes then is waiting, not loss. Run \`alur doctor\` every few minutes.`,
  },
  {
    head: 'When Redis matters',
    needs: { redis: ['queue', 'H1.p50'], away: ['queue', 'H2.p99'], none: ['queue', 'H4.p99'] },
    say: ({ redis, away, none }) =>
      `For limits and pauses by agency and for speed: a task reaches the next office in ${told(redis)} ms with it. Without one, or while it is away, 99 of 100 hand-offs arrive within ${told(none)} ms and ${told(away)} ms, and nothing is lost. A small city may do without.`,
  },
  {
    head: 'When to be worried',
    needs: { few: ['queue', 'R1.10k.p99'], many: ['queue', 'R1.1M.p99'], open: ['queue', 'O1', 'ratio'] },
    say: ({ few, many, open }) =>
      `Not when cases pile up: a page of a queue takes ${told(few)} ms with ten thousand cases and ${told(many)} ms with a million, and with a million open cases ${told(100 * open)} of a hundred tasks are done in the same time. Be worried when the same page takes ten times what it took, or when \`alur doctor\` says anything at all.`,
  },
];

const found = (needs, figure) => Object.entries(needs).map(([name, where]) => [name, figure(...where)]);

export const conclusions = (figure, results) => {
  const known = (suite, id, part) => (id === 'cores' ? results[suite]?.machine.cores : figure(suite, id, part));
  return lines.map(({ head, needs, say }) => {
    const values = found(needs, known);
    const isWhole = values.every(([, value]) => value !== undefined);
    return `- **${head}.** ${isWhole ? say(Object.fromEntries(values)) : 'Not measured yet.'}`;
  });
};
