// A command goes to the case, from there to the process, and what the process did comes back to the case.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Command, Effect, Event, InstanceState, TurnContext } from '@alur/process-engine';
import { decide } from '@alur/process-engine';
import type { CaseCommand } from './case-command.js';
import type { CaseEffect, CaseOwnEffect } from './case-effect.js';
import type { CaseEvent, CaseOwnEvent } from './case-event.js';
import type { CasePlan } from './case-plan.js';
import { planCommand, planSubmission } from './case-plan.js';
import type { CaseRules } from './case-rules.js';
import type { CaseState } from './case-state.js';
import { cancelWatch, suspendedOf } from './correction/plan-correction.js';
import { promisePause } from './correction/promise-pause.js';
import { evolveCase } from './evolve-case.js';
import { proveRepair } from './repair/prove-repair.js';

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
  const plan = planOf(rules, state, command);
  if (!plan.ok) return plan;
  const turn = run(rules, state?.process, plan.value.commands, context);
  if (!turn.ok) return turn;
  const proof = proveRepair(rules, command, { before: state?.process, after: turn.value.state });
  if (!proof.ok) return proof;
  const after = observe(rules, turn.value.events, command);
  const events: CaseEvent[] = [...plan.value.events, ...turn.value.events, ...after.events];
  const effects = [...turn.value.effects, ...plan.value.effects, ...after.effects];
  const reached = evolveCase(state, command.at, events);
  const settled = settle(rules, state, reached, command.at);
  return ok({
    events: [...events, ...settled.events],
    effects: [...effects, ...settled.effects],
    state: evolveCase(reached, command.at, settled.events),
  });
}

function planOf(rules: CaseRules, state: CaseState | undefined, command: CaseCommand): Result<CasePlan, Rejection> {
  if (command.type === 'SubmitRequest')
    return state
      ? err({ code: 'ALREADY_SUBMITTED', message: 'Expected a draft, but this request was submitted already.' })
      : ok(planSubmission(command));
  if (!state) return err({ code: 'CASE_NOT_FOUND', message: 'Expected the case to exist, but it does not.' });
  return planCommand(rules, state, command);
}

/** The commands of one plan, one after another; the first no is the answer. */
function run(
  { compiled }: CaseRules,
  before: InstanceState | undefined,
  commands: readonly Command[],
  context: TurnContext,
): Result<ProcessTurn, Rejection> {
  let state = before;
  const events: Event[] = [];
  const effects: Effect[] = [];
  for (const command of commands) {
    const turn = decide(compiled, state, command, context);
    if (!turn.ok) return turn;
    events.push(...turn.value.events);
    effects.push(...turn.value.effects);
    state = turn.value.state;
  }
  return ok({ events, effects, state });
}

interface ProcessTurn {
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  readonly state: InstanceState | undefined;
}

interface Seen {
  readonly events: CaseOwnEvent[];
  readonly effects: CaseOwnEffect[];
}

/** What the process did means something to the case: a decision, a message. Never another process command. */
function observe(rules: CaseRules, events: readonly Event[], command: CaseCommand): Seen {
  const seen: Seen = { events: [], effects: [] };
  for (const event of events) {
    if (event.type === 'UserTaskCreated' && event.performer && rules.linkRoles.has(event.performer.role)) {
      seen.effects.push({ type: 'SendTaskLink', taskKey: event.key });
    }
    if (event.type === 'InstanceEnded') {
      const outcome = event.outcome === undefined ? undefined : rules.outcomes[event.outcome];
      if (!outcome || event.ending?.by === 'cancel') continue;
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

/** What only shows once the turn is over: a correction nobody waits for any more, a promise that stands still or goes on. */
function settle(rules: CaseRules, before: CaseState | undefined, state: CaseState, at: string): Seen {
  const events: CaseOwnEvent[] = [];
  const effects: CaseOwnEffect[] = [];
  const open = state.correction;
  if (open && suspendedOf(state, open).length === 0) {
    events.push({ type: 'CorrectionDropped', at, round: open.round });
    effects.push(...cancelWatch(open));
  }
  if (!open && before?.correction && state.decision) effects.push(...cancelWatch(before.correction));
  return { events: [...events, ...promisePause(rules.calendar, state, at)], effects };
}
