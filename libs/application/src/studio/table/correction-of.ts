// Whether a request may go back to its applicant from a row stands in `service.yaml`, beside the other rules of correction.
import type { StudioRow } from '@alur/contracts';
import type { Json, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { BundleFiles, Part } from '@alur/studio';
import { parsePart, readPart, writePart } from '@alur/studio';
import { tasksOf } from './rows-of.js';

type Rules = Readonly<Record<string, Json>>;

/** Undefined where every task may. */
export function returnedFrom(files: BundleFiles): readonly string[] | undefined {
  const from = rulesIn(files)['from'];
  return Array.isArray(from) ? from.filter((one): one is string => typeof one === 'string') : undefined;
}

export const withCorrection = (
  rows: readonly StudioRow[],
  process: ExecutableProcess,
  from: readonly string[] | undefined,
): readonly StudioRow[] =>
  rows.map((row) => {
    const tasks = from && row.work.kind === 'person' ? tasksOf(row.id, process) : [];
    return tasks.length > 0 && tasks.every(({ id }) => !from?.includes(id)) ? { ...row, correction: false } : row;
  });

/** Named only where some task may not; of tasks that no row shows nothing changes. */
export function writeCorrection(
  files: BundleFiles,
  rows: readonly StudioRow[],
  process: ExecutableProcess,
): Result<BundleFiles, 'UNREADABLE' | 'MISFIT'> {
  const part = correctionPart();
  const { from: before, ...rules } = rulesIn(files);
  const isRefused = rows.some(({ correction, work }) => correction === false && work.kind === 'person');
  if (!part || (!isRefused && before === undefined)) return ok(files);
  const from = rows.flatMap(({ id, work, correction }) =>
    work.kind === 'person' && correction !== false ? tasksOf(id, process).map((task) => task.id) : [],
  );
  const after = isRefused ? { ...rules, from } : rules;
  return writePart(files, part, Object.keys(after).length > 0 ? after : null);
}

const correctionPart = (): Part | undefined => parsePart('correction');

function rulesIn(files: BundleFiles): Rules {
  const part = correctionPart();
  const read = part && readPart(files, part);
  const value = read?.ok ? read.value : null;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Rules) : {};
}
