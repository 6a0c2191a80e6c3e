// A command goes to the case, from there to the process, and what the process did comes back to the case.
import type { Rejection, Result } from '@alur/kernel';
import { assertNever, err, ok } from '@alur/kernel';
import type { Command, CompiledProcess, Event, TurnContext } from '@alur/process-engine';
import { decide } from '@alur/process-engine';
import type { Outcome } from '@alur/service';
import type { CaseCommand } from './case-command.js';
import type { CaseEffect, CaseOwnEffect } from './case-effect.js';
import type { CaseEvent, CaseOwnEvent } from './case-event.js';
import type { CaseState } from './case-state.js';
import { evolveCase } from './evolve-case.js';

/** What a case needs to know of its pinned service version. */
export interface CaseRules {
  readonly compiled: CompiledProcess;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Roles whose holders get a one-time link instead of a queue. */
  readonly linkRoles: ReadonlySet<string>;
}

export interface CaseTurn {
  readonly events: readonly CaseEvent[];
  readonly effects: readonly CaseEffect[];
  readonly state: CaseState;
}

/** Decides one command. Errors are the rejections of the process engine and of the case; state is never changed in place. */
export function decideCase(
  rules: CaseRules,
  state: CaseState | undefined,
  command: CaseCommand,
  context: TurnContext,
): Result<CaseTurn, Rejection> {
  if (!state && command.type !== 'SubmitRequest')
    return err({ code: 'CASE_NOT_FOUND', message: 'Expected the case to exist, but it does not.' });
  if (state && command.type === 'SubmitRequest')
    return err({ code: 'ALREADY_SUBMITTED', message: 'Expected a draft, but this request was submitted already.' });
  const before = ownEvents(state, command);
  const turn = decide(rules.compiled, state?.process, processCommand(command), context);
  if (!turn.ok) return turn;
  const after = observe(rules, turn.value.events, command);
  const events: CaseEvent[] = [...before, ...turn.value.events, ...after.events];
  return ok({
    events,
    effects: [...turn.value.effects, ...after.effects],
    state: evolveCase(state, command.at, events),
  });
}

function ownEvents(state: CaseState | undefined, command: CaseCommand): CaseOwnEvent[] {
  const events: CaseOwnEvent[] = [];
  if (command.type === 'SubmitRequest') {
    const { at, serviceId, version, promisedBy } = command;
    events.push({ type: 'RequestSubmitted', at, serviceId, version, ...(promisedBy ? { promisedBy } : {}) });
  }
  if ((command.type === 'SubmitRequest' || command.type === 'PerformTask') && command.data) {
    const { section, commitment } = command.data;
    events.push({
      type: 'DataRecorded',
      at: command.at,
      section,
      revision: (state?.dataRevision ?? 0) + 1,
      commitment,
    });
  }
  if (command.type === 'FinishJob' && command.letter)
    events.push({ type: 'LetterIssued', at: command.at, ...command.letter });
  return events;
}

function processCommand(command: CaseCommand): Command {
  const { at } = command;
  switch (command.type) {
    case 'SubmitRequest':
      return { type: 'StartInstance', at, variables: command.variables };
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
    case 'FinishJob':
      return { type: 'CompleteJob', at, key: command.key, variables: {} };
    case 'GiveUpJob':
      return { type: 'FailJob', at, key: command.key, message: command.message };
    default:
      return assertNever(command);
  }
}

/** What the process did means something to the case: a decision, a message. Never another process command. */
function observe(
  rules: CaseRules,
  events: readonly Event[],
  command: CaseCommand,
): { events: CaseOwnEvent[]; effects: CaseOwnEffect[] } {
  const seen: { events: CaseOwnEvent[]; effects: CaseOwnEffect[] } = { events: [], effects: [] };
  if (command.type === 'SubmitRequest') seen.effects.push({ type: 'NotifyApplicant', template: 'received' });
  for (const event of events) {
    if (event.type === 'UserTaskCreated' && event.performer && rules.linkRoles.has(event.performer.role)) {
      seen.effects.push({ type: 'SendTaskLink', taskKey: event.key });
    }
    if (event.type === 'InstanceEnded') {
      const outcome = event.outcome === undefined ? undefined : rules.outcomes[event.outcome];
      if (!outcome) continue;
      const ground = outcome.ground && command.type === 'PerformTask' ? command.variables[outcome.ground] : undefined;
      seen.events.push({
        type: 'RequestDecided',
        at: event.at,
        outcome: outcome.id,
        kind: outcome.kind,
        ...(typeof ground === 'string' ? { ground } : {}),
      });
      seen.effects.push({ type: 'NotifyApplicant', template: 'decided' });
    }
  }
  return seen;
}
