import { toMillis } from '@alur/kernel';
import type { SuspendUserTask } from '../contract/command.js';
import { byKey } from '../record/by-key.js';
import { present } from '../record/present.js';
import { cancelWaits } from '../waits/open-waits.js';
import type { CommandHandler } from './command-handler.js';
import { accepted } from './command-handler.js';
import { openTask } from './not-open.js';

/** The task stands still until the applicant has answered, and so do its timers. */
export const suspendUserTask: CommandHandler<SuspendUserTask> = ({ key }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  const timers = Object.values(turn.state.timers)
    .filter((timer) => timer.attachedTo === key)
    .sort(byKey)
    .map(({ elementId, due, repeat }) => ({
      elementId,
      left: Math.max(0, toMillis(due) - toMillis(turn.at)),
      ...present({ repeat }),
    }));
  cancelTimers(turn, key);
  turn.emit({ type: 'UserTaskSuspended', key, suspension: { since: turn.at, timers } });
  return accepted;
};

/** Messages and signals may still come: only time stands still. */
function cancelTimers(turn: Parameters<typeof cancelWaits>[0], key: string): void {
  for (const timer of Object.values(turn.state.timers)
    .filter((one) => one.attachedTo === key)
    .sort(byKey)) {
    turn.emit({ type: 'TimerCancelled', key: timer.key });
    turn.ask({ type: 'CancelTimer', key: timer.key });
  }
}
