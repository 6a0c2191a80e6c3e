import { toMillis } from '@alur/kernel';
import type { SuspendUserTask } from '../../contract/command.js';
import { byKey } from '../../record/by-key.js';
import { present } from '../../record/present.js';
import type { ArmedTimer, ElementKey } from '../../contract/state.js';
import type { Turn } from '../../turn/turn.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { openTask } from '../not-open.js';

/** The task stands still until the applicant has answered, and so do its timers. */
export const suspendUserTask: CommandHandler<SuspendUserTask> = ({ key }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  const timers = timersOf(turn, key);
  for (const timer of timers) {
    turn.emit({ type: 'TimerCancelled', key: timer.key });
    turn.ask({ type: 'CancelTimer', key: timer.key });
  }
  const paused = timers.map(({ elementId, due, repeat }) => ({
    elementId,
    left: Math.max(0, toMillis(due) - toMillis(turn.at)),
    ...present({ repeat }),
  }));
  turn.emit({ type: 'UserTaskSuspended', key, suspension: { since: turn.at, timers: paused } });
  return accepted;
};

/** Messages and signals may still come: only time stands still. */
const timersOf = (turn: Turn, key: ElementKey): readonly ArmedTimer[] =>
  Object.values(turn.state.timers)
    .filter((timer) => timer.attachedTo === key)
    .sort(byKey);
