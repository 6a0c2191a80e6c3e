import type { ExecutableProcess, ProcessDifference } from '@alur/process-model';
import { compareProcesses } from '@alur/process-model';
import type { Run } from '../command-line/command.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import type { Drawing } from './drawing.js';
import { readDrawing } from './drawing.js';

export const diffProcess: Run = async ({ paths: [before = '', after = ''], terminal }) => {
  const drawings = [await readDrawing(before), await readDrawing(after)] as const;
  const unreadable = drawings.filter((drawing) => drawnIn(drawing).length === 0);
  for (const { file, diagnostics } of unreadable) reportUnreadable(file, diagnostics, terminal);
  if (unreadable.length > 0) return 2;
  const [old, fresh] = drawings;
  const differences = compareProcesses(drawnIn(old), drawnIn(fresh));
  for (const difference of differences) terminal.say(difference, [lineOf(difference)]);
  if (differences.length === 0) terminal.remark('Tidak ada perbedaan.');
  return 0;
};

/** Also a drawing with a wrong expression can be compared. */
const drawnIn = ({ all }: Drawing): readonly ExecutableProcess[] => all.flatMap(({ process }) => process ?? []);

const words = { added: '+', removed: '-', changed: '~', moved: '>' } as const;

const lineOf = ({ change, element, what, from, to, class: kind }: ProcessDifference): string => {
  const values = from === undefined && to === undefined ? '' : `: ${textOf(from)} → ${textOf(to)}`;
  return `${words[change]} ${element} ${what}${values} [${kind}]`;
};

const textOf = (value: unknown): string =>
  value === undefined ? 'tidak ada' : typeof value === 'string' ? value : JSON.stringify(value);
