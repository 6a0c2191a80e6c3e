import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ElementId } from '@alur/process-model';
import type { StartInstance } from '../../contract/command.js';
import { present } from '../../record/present.js';
import { noneStarts, planEventSubProcesses } from '../../scopes/open-scope.js';
import type { Turn } from '../../turn/turn.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import { openWaits } from '../../waits/open-waits.js';
import type { CommandHandler, Handled } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

export const startInstance: CommandHandler<StartInstance> = ({ variables, startEvent, by }, turn) => {
  const starts = startsOf(turn, startEvent);
  if (!starts.ok) return starts.error;
  const { id: processId } = turn.process;
  turn.emit({ type: 'InstanceStarted', at: turn.at, processId, variables, ...present({ by }) });
  const waits = planEventSubProcesses(turn, processId, {});
  const [first] = starts.value;
  if (!waits.ok && first !== undefined) {
    raiseIncident(turn, { element: turn.getElement(first), visit: {} }, waits.error);
    return accepted;
  }
  if (waits.ok) openWaits(turn, undefined, waits.value);
  for (const start of starts.value) turn.move({ elementId: start });
  return accepted;
};

/** The one asked for; else the only none start event; in a drawing without start events all that no flow enters. */
function startsOf(turn: Turn, asked: ElementId | undefined): Result<readonly ElementId[], Handled> {
  const { starts } = turn.process;
  if (asked !== undefined) {
    const message = `Expected ${asked} to be a start event of process ${turn.process.id}, but it is none.`;
    return starts.includes(asked) ? ok([asked]) : err(rejected('START_EVENT_UNKNOWN', message));
  }
  const none = noneStarts(turn, starts);
  const drawn = none.filter((id) => turn.getElement(id).type === 'startEvent');
  if (drawn.length === 0 && none.length > 0) return ok(none);
  if (drawn.length === 1) return ok(drawn);
  const found = drawn.length === 0 ? 'none' : 'several';
  const message = `Expected process ${turn.process.id} to have one none start event, but it has ${found}.`;
  return err(rejected('START_EVENT_UNKNOWN', message));
}
