import type { QueueItem } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { AlarmClock, CircleAlert, Clock, Hourglass } from 'lucide-react';
import { dueWords } from './due-words.js';

const icons = { none: Clock, 'on-time': Clock, 'due-soon': AlarmClock, overdue: CircleAlert };

type Dated = Pick<QueueItem, 'due' | 'dueState' | 'suspendedSince'>;

export function Due({ task, zone }: { readonly task: Dated; readonly zone: string }) {
  // Its time stands still: a due date would only mislead.
  if (task.suspendedSince) {
    return (
      <span className="due due-suspended">
        <Hourglass size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>
          <strong>Menunggu pemohon</strong>
          <span className="due-when">sejak {formatDateTime(task.suspendedSince, zone)}</span>
        </span>
      </span>
    );
  }
  const Icon = icons[task.dueState];
  return (
    <span className={`due due-${task.dueState}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <strong>{dueWords[task.dueState]}</strong>
        {task.due && <span className="due-when">{formatDateTime(task.due, zone)}</span>}
      </span>
    </span>
  );
}
