// Who may act on a task, and why not: the same answer for the button, the command and the query.
import type { OfficerActor, Holding } from './holding.js';
import { fits } from './holding.js';

export interface TaskForAccess {
  /** `<caseId>.<key>` */
  readonly id: string;
  readonly performer: Holding;
  readonly claimedBy?: { readonly id: string; readonly name: string };
  /** Waits for the applicant's correction. */
  readonly suspended?: boolean;
  /** Concerns the officer themselves or somebody on their family card. */
  readonly sharesFamily?: boolean;
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

const yes: Permission = { allowed: true };
const no = (reason: string) => ({ allowed: false, reason }) as const;

/** A task of another agency or role looks as if it did not exist. */
export const maySeeTask = (officer: OfficerActor, task: TaskForAccess): boolean =>
  (officer.onlyTask === undefined || officer.onlyTask === task.id) &&
  officer.holdings.some((holding) => fits(holding, task.performer));

export interface TaskPermissions {
  readonly claim: Permission;
  readonly release: Permission;
  readonly complete: Permission;
  /** Return it to the applicant for correction: who may complete it may, except by a one-time link. */
  readonly return: Permission;
}

const nothing = (reason: string): TaskPermissions => {
  const refused = no(reason);
  return { claim: refused, release: refused, complete: refused, return: refused };
};

/** Nobody decides on their own family. They see that it is there, and may give back what they took before they knew. */
export const ownFamily = no('Anda tidak boleh menangani permohonan keluarga sendiri.');

export function taskPermissions(officer: OfficerActor, task: TaskForAccess): TaskPermissions {
  if (!maySeeTask(officer, task)) return nothing('Tugas ini bukan bagian dari jabatan Anda.');
  if (task.suspended) return nothing('Tugas ini menunggu perbaikan dari pemohon.');
  const holder = task.claimedBy;
  const mine = holder?.id === officer.id;
  const taken = no(`Tugas ini sedang dikerjakan ${holder?.name ?? 'petugas lain'}.`);
  const release = mine ? yes : no('Tugas ini tidak sedang Anda kerjakan.');
  if (task.sharesFamily) return { claim: ownFamily, release, complete: ownFamily, return: ownFamily };
  return {
    claim: holder ? (mine ? no('Tugas ini sudah Anda ambil.') : taken) : yes,
    release,
    complete: holder && !mine ? taken : yes,
    return: holder && !mine ? taken : officer.onlyTask ? no('Hanya petugas instansi yang boleh mengembalikan.') : yes,
  };
}

/** A request goes back once; again only when somebody who leads the task's agency says why. */
export const mayReturnAgain = (officer: OfficerActor, task: TaskForAccess, leads: ReadonlySet<string>): Permission =>
  task.sharesFamily
    ? ownFamily
    : officer.holdings.some((holding) => holding.agency === task.performer.agency && leads.has(holding.role))
      ? yes
      : no('Permohonan ini sudah pernah dikembalikan. Hanya pimpinan instansi yang boleh mengembalikannya lagi.');
