// What the commands of a correction mean: events of the case and commands for its process, or a no.
import { workingDaysDeadline } from '@alur/calendar';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Command } from '@alur/process-engine';
import type { CaseOwnEffect } from '../case-effect.js';
import type {
  CorrectionDue,
  RemindOfCorrection,
  Resubmit,
  ReturnForCorrection,
  WithdrawRequest,
} from '../case-command.js';
import type { CaseState } from '../case-state.js';
import type { CasePlan } from '../case-plan.js';
import type { CaseRules } from '../case-rules.js';
import type { OpenCorrection } from './correction.js';
import { fieldIdsOf, mayReturnFrom } from './correction.js';

const correctionNotOpen: Rejection = {
  code: 'CORRECTION_NOT_OPEN',
  message: 'Tidak ada perbaikan yang diminta untuk permohonan ini.',
};

const correctionNotFromHere: Rejection = {
  code: 'CORRECTION_NOT_FROM_HERE',
  message: 'Dari langkah ini permohonan tidak dikembalikan ke pemohon.',
};

/** The first return suspends its task and opens the correction; one that comes meanwhile adds to it. */
export function planReturn(
  rules: CaseRules,
  state: CaseState,
  command: ReturnForCorrection,
): Result<CasePlan, Rejection> {
  const { at, key, by } = command;
  const from = state.process.elements[key]?.elementId;
  if (from !== undefined && !mayReturnFrom(rules.correction, from)) return err(correctionNotFromHere);
  const open = state.correction;
  const fields = Object.entries(command.fields).map(([field, reason]) => ({ field, reason, task: key }));
  if (fields.length === 0)
    return err({ code: 'CORRECTION_EMPTY', message: 'Pilih sedikitnya satu isian yang perlu diperbaiki.' });
  const round = open?.round ?? (state.corrections?.length ?? 0) + 1;
  if (!open && round > 1 && !command.anotherRound)
    return err({
      code: 'CORRECTION_ROUND_USED',
      message:
        'Permohonan ini sudah pernah dikembalikan. Hanya pimpinan yang boleh mengembalikannya lagi, dengan alasan tertulis.',
    });
  const days = answerDays(rules, at);
  if (!days.ok) return days;
  const { due, remindAt } = days.value;
  return ok({
    events: [{ type: open ? 'CorrectionExtended' : 'CorrectionRequested', at, round, key, by, fields, due, remindAt }],
    commands: [{ type: 'SuspendUserTask', at, key }],
    effects: [
      ...(open?.due === due ? [] : [...(open ? cancelWatch(open) : []), ...watch({ due, remindAt })]),
      { type: 'NotifyApplicant', template: 'correction', about: `${String(round)}-${key}` },
    ],
  });
}

/** Until when to answer, and when to remind: at the closing hour of the working day before. */
function answerDays(
  { calendar, correction }: CaseRules,
  at: Instant,
): Result<Pick<OpenCorrection, 'due' | 'remindAt'>, Rejection> {
  const due = workingDaysDeadline(calendar, at, correction.days);
  const dayBefore = workingDaysDeadline(calendar, at, correction.days - 1);
  if (!due.ok || !dayBefore.ok)
    return err({ code: 'BEYOND_CALENDAR', message: 'Kalender kerja kota belum sampai ke batas waktu perbaikan ini.' });
  return ok({ due: due.value.due, remindAt: dayBefore.value.officerTarget });
}

/** The applicant has answered: every task that waited goes on, with the time it had left. */
export function planResubmission(state: CaseState, command: Resubmit): Result<CasePlan, Rejection> {
  const { at } = command;
  const open = state.correction;
  if (!open) return err(correctionNotOpen);
  const named = new Set([...fieldIdsOf(open), ...(command.unlocked ?? [])]);
  const locked = command.changed.filter((field) => !named.has(field));
  if (locked.length > 0)
    return err({
      code: 'DATA_INVALID',
      message: 'Hanya isian yang diminta petugas yang boleh diubah.',
      fields: Object.fromEntries(locked.map((field) => [field, 'Isian ini tidak diminta untuk diperbaiki.'])),
    });
  const changes: Command[] =
    Object.keys(command.variables).length > 0 ? [{ type: 'SetVariables', at, variables: command.variables }] : [];
  return ok({
    events: [
      { type: 'CorrectionAnswered', at, round: open.round, changed: command.changed, revision: state.dataRevision + 1 },
    ],
    commands: [
      ...suspendedOf(state, open).map((key): Command => ({ type: 'ResumeUserTask', at, key })),
      ...changes,
      ...recheckOf(state, command).map((elementId): Command => ({ type: 'RepeatUserTask', at, elementId })),
    ],
    effects: cancelWatch(open),
  });
}

/** What is open shows the changes anyway; it need not be opened a second time. */
const recheckOf = (state: CaseState, { recheck = [] }: Resubmit): readonly string[] =>
  recheck.filter((id) => !Object.values(state.process.elements).some(({ elementId }) => elementId === id));

/** The applicant takes the request back, also in the middle of a correction. */
export function planWithdrawal(state: CaseState, { at }: WithdrawRequest): Result<CasePlan, Rejection> {
  if (state.decision || state.process.status === 'ended')
    return err({ code: 'REQUEST_DECIDED', message: 'Permohonan ini sudah selesai, jadi tidak dapat dibatalkan lagi.' });
  if (state.letters.length > 0)
    return err({
      code: 'REQUEST_DECIDED',
      message: 'Surat sudah terbit, jadi permohonan ini tidak dapat dibatalkan lagi.',
    });
  return ok({
    events: [{ type: 'RequestWithdrawn', at, by: 'applicant' }],
    commands: [{ type: 'CancelInstance', at }],
    effects: [{ type: 'NotifyApplicant', template: 'withdrawn' }],
  });
}

/** No answer by the date: the request counts as withdrawn. A date that was moved meanwhile is nobody's. */
export function planLapse(state: CaseState, { at, due }: CorrectionDue): Result<CasePlan, Rejection> {
  const open = state.correction;
  if (open?.due !== due) return err(correctionNotOpen);
  return ok({
    events: [{ type: 'RequestWithdrawn', at, by: 'clock' }],
    commands: [{ type: 'CancelInstance', at }],
    effects: [{ type: 'NotifyApplicant', template: 'withdrawn' }],
  });
}

export function planReminder(state: CaseState, { at, due }: RemindOfCorrection): Result<CasePlan, Rejection> {
  const open = state.correction;
  if (open?.due !== due) return err(correctionNotOpen);
  return ok({
    events: [{ type: 'CorrectionReminded', at, round: open.round }],
    commands: [],
    effects: [{ type: 'NotifyApplicant', template: 'correction-reminder', about: due }],
  });
}

/** The tasks of a correction that are still there: a message or a timer of the model may have ended one meanwhile. */
export const suspendedOf = (state: CaseState, correction: OpenCorrection): readonly string[] =>
  correction.tasks.filter((key) => {
    const element = state.process.elements[key];
    return element?.phase === 'user-task' && element.suspended !== undefined;
  });

const watch = ({ due, remindAt }: Pick<OpenCorrection, 'due' | 'remindAt'>): CaseOwnEffect[] => [
  { type: 'WatchCorrection', what: 'remind', at: remindAt, due },
  { type: 'WatchCorrection', what: 'lapse', at: due, due },
];

export const cancelWatch = ({ due }: Pick<OpenCorrection, 'due'>): CaseOwnEffect[] => [
  { type: 'UnwatchCorrection', what: 'remind', due },
  { type: 'UnwatchCorrection', what: 'lapse', due },
];
