// Commands of the process as the case takes them; those it has no words for go to the process inside it.
import type { CaseCommand, CaseEvent, CaseRules, CaseState } from '@alur/case';
import { decideCase, evolveCase } from '@alur/case';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { Command, Event, TurnContext } from '@alur/process-engine';
import { decide } from '@alur/process-engine';

interface CaseStep {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

export const takeCaseCommand = (
  rules: CaseRules,
  state: CaseState | undefined,
  command: CaseCommand,
  context: TurnContext,
): Result<CaseStep, Rejection> => decideCase(rules, state, command, context);

/** The case command that stands for a command of the process, where there is one. */
export function asCaseCommand(command: Command): CaseCommand | undefined {
  const { at } = command;
  switch (command.type) {
    case 'ClaimUserTask':
      return { type: 'ClaimTask', at, key: command.key, by: command.by };
    case 'ReleaseUserTask':
      return { type: 'ReleaseTask', at, key: command.key, by: command.by };
    case 'DeliverHandOff':
      return { type: 'ReceiveHandOff', at, key: command.key };
    case 'ContinueRounds':
      return { type: 'ContinueRounds', at, key: command.key };
    case 'FireTimer':
      return { type: 'TimeReached', at, timer: command.key };
    case 'FailJob':
      return { type: 'GiveUpJob', at, key: command.key, message: command.message };
    default:
      return undefined;
  }
}

/** Decides inside the case and tells the case how the process ended, as its own commands do. */
export function takeProcessCommand(
  rules: CaseRules,
  state: CaseState,
  command: Command,
  context: TurnContext,
): Result<CaseStep, Rejection> {
  const decided = decide(rules.compiled, state.process, command, context);
  if (!decided.ok) return decided;
  const events: CaseEvent[] = [...decided.value.events, ...decisionsIn(rules, decided.value.events)];
  return ok({ events, state: evolveCase(state, command.at, events) });
}

const decisionsIn = ({ outcomes }: CaseRules, events: readonly Event[]): readonly CaseEvent[] =>
  events.flatMap((event) => {
    const outcome = event.type === 'InstanceEnded' && event.outcome !== undefined ? outcomes[event.outcome] : undefined;
    if (event.type !== 'InstanceEnded' || !outcome) return [];
    return [{ type: 'RequestDecided', at: event.at, outcome: outcome.id, kind: outcome.kind }];
  });
