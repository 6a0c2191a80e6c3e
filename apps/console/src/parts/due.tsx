import type { QueueItem } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { AlarmClock, CircleAlert, Clock } from 'lucide-react';
import { dueWords } from './due-words.js';

const icons = { none: Clock, 'on-time': Clock, 'due-soon': AlarmClock, overdue: CircleAlert };

export function Due({ task, zone }: { readonly task: Pick<QueueItem, 'due' | 'dueState'>; readonly zone: string }) {
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
