// What a command means before the process has its say: own events, commands for the process in order, own effects.
import type { Rejection, Result } from '@alur/kernel';
import { assertNever, err, ok } from '@alur/kernel';
import type { Command } from '@alur/process-engine';
import type { CaseCommand, RecordedData, SubmitRequest } from './case-command.js';
import type { CaseOwnEffect } from './case-effect.js';
import type { CaseOwnEvent } from './case-event.js';
import type { CaseRules } from './case-rules.js';
import type { CaseState } from './case-state.js';
import { planCancel, planRepair } from './repair/plan-repair.js';
import { planLapse, planReminder, planResubmission, planReturn, planWithdrawal } from './correction/plan-correction.js';

export interface CasePlan {
  readonly events: readonly CaseOwnEvent[];
  readonly commands: readonly Command[];
  readonly effects: readonly CaseOwnEffect[];
}

export const planSubmission = (command: SubmitRequest): CasePlan => {
  const { at, serviceId, version, promisedBy, variables } = command;
  return {
    events: [
      { type: 'RequestSubmitted', at, serviceId, version, ...(promisedBy ? { promisedBy } : {}) },
      ...recorded(undefined, command),
    ],
    commands: [{ type: 'StartInstance', at, variables }],
    effects: [{ type: 'NotifyApplicant', template: 'received' }],
  };
};

export function planCommand(
  rules: CaseRules,
  state: CaseState,
  command: Exclude<CaseCommand, SubmitRequest>,
): Result<CasePlan, Rejection> {
  switch (command.type) {
    case 'ReturnForCorrection':
      return withData(state, command, planReturn(rules, state, command));
    case 'Resubmit':
      return withData(state, command, planResubmission(state, command));
    case 'WithdrawRequest':
      return planWithdrawal(state, command);
    case 'RemindOfCorrection':
      return planReminder(state, command);
    case 'CorrectionDue':
      return planLapse(state, command);
    case 'RepairCase':
      return withData(state, command, planRepair(state, command));
    case 'CancelCase':
      return withData(state, command, planCancel(state, command));
    case 'PerformTask':
      return withData(state, command, ok(only(processCommand(command))));
    case 'FinishJob':
      return ok({
        ...only(processCommand(command)),
        events: command.letter ? [{ type: 'LetterIssued', at: command.at, ...command.letter }] : [],
      });
    default:
      return ok(only(processCommand(command)));
  }
}

const only = (command: Command): CasePlan => ({ events: [], commands: [command], effects: [] });

interface WithData {
  readonly at: string;
  readonly data?: RecordedData;
}

function recorded(state: CaseState | undefined, { at, data }: WithData): CaseOwnEvent[] {
  if (!data) return [];
  const { section, commitment } = data;
  return [{ type: 'DataRecorded', at, section, revision: (state?.dataRevision ?? 0) + 1, commitment }];
}

const withData = (
  state: CaseState,
  command: WithData,
  plan: Result<CasePlan, Rejection>,
): Result<CasePlan, Rejection> =>
  plan.ok ? ok({ ...plan.value, events: [...recorded(state, command), ...plan.value.events] }) : err(plan.error);

type Passed = Exclude<
  CaseCommand,
  {
    type:
      | 'SubmitRequest'
      | 'ReturnForCorrection'
      | 'Resubmit'
      | 'WithdrawRequest'
      | 'RemindOfCorrection'
      | 'CorrectionDue'
      | 'RepairCase'
      | 'CancelCase';
  }
>;

function processCommand(command: Passed): Command {
  const { at } = command;
  switch (command.type) {
    case 'PerformTask':
      return { type: 'CompleteUserTask', at, key: command.key, by: command.by, variables: command.variables };
    case 'ClaimTask':
      return { type: 'ClaimUserTask', at, key: command.key, by: command.by };
    case 'ReleaseTask':
      return { type: 'ReleaseUserTask', at, key: command.key, by: command.by };
    case 'ReceiveHandOff':
      return { type: 'DeliverHandOff', at, key: command.key };
    case 'GiveUpHandOff':
      return { type: 'FailHandOff', at, key: command.key, message: command.message };
    case 'TimeReached':
      return { type: 'FireTimer', at, key: command.timer };
    case 'ReceiveMessage':
      return { type: 'DeliverMessage', at, key: command.subscription, id: command.id, variables: command.variables };
    case 'ReceiveSignal':
      return { type: 'BroadcastSignal', at, name: command.name, variables: {}, among: command.subscriptions };
    case 'ContinueRounds':
      return { type: 'ContinueRounds', at, key: command.key };
    case 'FinishJob':
      return { type: 'CompleteJob', at, key: command.key, variables: {} };
    case 'GiveUpJob':
      return { type: 'FailJob', at, key: command.key, message: command.message };
    default:
      return assertNever(command);
  }
}
