// Who may act on a task, and why not: the same answer for the button, the command and the query.
import type { OfficerActor, Holding } from './holding.js';
import { fits } from './holding.js';

export interface TaskForAccess {
  /** `<caseId>.<key>` */
  readonly id: string;
  readonly performer: Holding;
  readonly claimedBy?: { readonly id: string; readonly name: string };
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

const yes: Permission = { allowed: true };
const no = (reason: string): Permission => ({ allowed: false, reason });

/** A task of another agency or role looks as if it did not exist. */
export const maySeeTask = (officer: OfficerActor, task: TaskForAccess): boolean =>
  (officer.onlyTask === undefined || officer.onlyTask === task.id) &&
  officer.holdings.some((holding) => fits(holding, task.performer));

export function taskPermissions(
  officer: OfficerActor,
  task: TaskForAccess,
): { claim: Permission; release: Permission; complete: Permission } {
  if (!maySeeTask(officer, task)) {
    const foreign = no('Tugas ini bukan bagian dari jabatan Anda.');
    return { claim: foreign, release: foreign, complete: foreign };
  }
  const holder = task.claimedBy;
  const mine = holder?.id === officer.id;
  const taken = no(`Tugas ini sedang dikerjakan ${holder?.name ?? 'petugas lain'}.`);
  return {
    claim: holder ? (mine ? no('Tugas ini sudah Anda ambil.') : taken) : yes,
    release: mine ? yes : no('Tugas ini tidak sedang Anda kerjakan.'),
    complete: holder && !mine ? taken : yes,
  };
}
