// What may be expected of the case of a service.
import { localDate } from '@alur/calendar';
import type { Instant } from '@alur/kernel';
import type { OpenUserTask } from '@alur/process-engine';
import { findInstant, isDate } from '../check/moments.js';
import type { Play } from '../run/play.js';
import { differs, listed, sameItems } from './compare.js';

type WithinSpan = { readonly workingDays?: number; readonly workingHours?: number };

export const serviceExpectations = {
  agency: (play: Play, agency: string) => ofOnlyTask(play, 'Instansi', agency, ({ performer }) => performer?.agency),
  role: (play: Play, role: string) => ofOnlyTask(play, 'Jabatan', role, ({ performer }) => performer?.role),
  due(play: Play, due: string) {
    const { zone } = play.world;
    if (isDate(due)) return ofOnlyTask(play, 'Tenggat', due, (task) => task.due && localDate(zone, task.due));
    return ofOnlyTask(play, 'Tenggat', findInstant(due, zone) ?? due, (task) => task.due);
  },
  status: ({ world: { service } }: Play, status: string) =>
    service?.status === status ? undefined : differs('Status', service?.status ?? 'tidak ada', status),
  documents: ({ world: { service } }: Play, ids: readonly string[]) =>
    sameItems('Surat terbit', service?.documents ?? [], ids),
  fee: ({ world: { service } }: Play, fee: number) =>
    service?.fee === fee ? undefined : differs('Biaya', String(service?.fee ?? 'tidak ada'), String(fee)),
  within(play: Play, { workingDays, workingHours }: WithinSpan) {
    const spans = [
      ...(workingDays === undefined ? [] : [`${String(workingDays)}d`]),
      ...(workingHours === undefined ? [] : [`${String(workingHours)}h`]),
    ];
    return spans.map((span) => tooLate(play, span)).find((wrong) => wrong !== undefined);
  },
};

function ofOnlyTask(
  play: Play,
  what: string,
  expected: string,
  read: (task: OpenUserTask) => string | undefined,
): string | undefined {
  const [task, another] = play.open('user-task');
  if (!task || another) {
    const found = listed(play.open('user-task').map(({ elementId }) => elementId));
    return `${what} dapat diperiksa hanya bila satu tugas terbuka. Yang terbuka: ${found}.`;
  }
  const found = read(task);
  return found === expected ? undefined : differs(what, found ?? 'tidak ada', expected);
}

function tooLate({ world: { service }, now }: Play, span: string): string | undefined {
  const promised = service?.promised(span);
  if (!promised?.ok) return promised?.error.message ?? 'Waktu layanan tidak dapat dihitung.';
  const reached: Instant = service?.decidedAt ?? now;
  return reached <= promised.value ? undefined : differs('Waktu layanan', reached, `paling lambat ${promised.value}`);
}
