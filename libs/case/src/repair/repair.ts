// What a person may do to a case that is stuck. No words of people stand here: reasons are codes of closed lists, what was
// written beside them is in the case's data.
import type { ElementKey } from '@alur/process-engine';
import type { JsonObject } from '@alur/kernel';

/** Why something is left out or moved. `other` needs words. */
export const repairReasons = {
  'office-vacant': 'Jabatan pelaksana kosong atau instansinya tidak dapat menerima',
  'done-outside': 'Sudah dikerjakan di luar sistem',
  'wrong-way': 'Permohonan masuk ke langkah yang salah',
  'system-fault': 'Gangguan sistem yang tidak dapat diperbaiki pada waktunya',
  other: 'Alasan lain',
} as const satisfies Readonly<Record<string, string>>;

export type RepairReason = keyof typeof repairReasons;

/** Why a case is cancelled, in the words its applicant reads. */
export const cancelReasons = {
  duplicate: 'Permohonan yang sama sudah ada.',
  'filed-by-mistake': 'Permohonan ini diajukan karena kekeliruan.',
  'no-longer-needed': 'Keperluannya sudah tidak ada lagi.',
  'cannot-be-processed': 'Permohonan ini tidak dapat kami proses di sistem.',
  other: 'Hubungi kami untuk penjelasannya.',
} as const satisfies Readonly<Record<string, string>>;

export type CancelReason = keyof typeof cancelReasons;

export const isRepairReason = (code: string): code is RepairReason => Object.hasOwn(repairReasons, code);
export const isCancelReason = (code: string): code is CancelReason => Object.hasOwn(cancelReasons, code);

/** What the applicant is told of a code; one that is not of the list says no more than that it has ended. */
export const cancelWords = (reason: string | undefined): string =>
  cancelReasons[reason !== undefined && isCancelReason(reason) ? reason : 'other'];

/** `key`: an open element's, or the name of a waiting join. */
export type RepairAction =
  | { readonly how: 'retry'; readonly key: ElementKey }
  /** A work item that nobody waits for and that was put aside: its key. The process does not move. */
  | { readonly how: 'requeue'; readonly key: string }
  /** Values classed `none`; tried again with them. */
  | { readonly how: 'resolve'; readonly key: ElementKey; readonly variables: JsonObject }
  | {
      readonly how: 'skip';
      readonly key: ElementKey;
      readonly flows?: readonly string[];
      /** What it would have brought; values classed `none`. */
      readonly variables?: JsonObject;
      readonly reason: RepairReason;
    }
  | { readonly how: 'move'; readonly key: ElementKey; readonly to: string; readonly reason: RepairReason };
