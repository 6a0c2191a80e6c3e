/** Five lines for a city's administrator. Every figure in them is measured; what was not measured yet is said so. */
import { told } from './bars.mjs';

const officeSeconds = 8 * 3_600;
const year = 250;

const saysWith = (figure) => ({
  /** `write` gets the figures that it needs, in order; where one is missing the line waits for it. */
  line: (head, needed, write) => {
    const values = needed.map((where) => figure(...where));
    const isComplete = values.every((value) => value !== undefined);
    return `- **${head}** ${isComplete ? write(...values) : 'Not measured yet.'}`;
  },
});

export const conclusions = (figure, results) => {
  const { line } = saysWith(figure);
  const cores = results.http?.machine.cores ?? 2;
  return [
    line('How many cases a day.', [['http', 'H1']], (cpuMs) => {
      const perDay = (officeSeconds * cores * 1_000) / cpuMs / 2;
      return `Completing a task over HTTP, with session, policy and audit, takes ${told(cpuMs)} ms of processor time. ${cores} cores that are half busy do ${told(perDay)} of them in a working day of eight hours; a city of two hundred thousand people, with five tasks to a case, needs a few thousand.`;
    }),
    line(
      'What to buy.',
      [
        ['engine', 'T9a'],
        ['engine', 'T6a', 'floor'],
      ],
      (bytes, commit) =>
        `A disk that answers a flush quickly and truthfully (here a bare commit took ${told(commit)} ms), rather than more cores. A finished case takes ${told(bytes)} bytes without its files: a thousand cases a day are ${told((bytes * 1_000 * year) / 1e9)} GB a year, so buy the disk for photos and PDFs.`,
    ),
  ];
};
