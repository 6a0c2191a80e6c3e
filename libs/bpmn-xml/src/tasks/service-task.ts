import type { ServiceTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readJob } from './job.js';

/** A task that waits for a worker; what other tools would call inside their own engine waits for one too. */
export function serviceTask(read: ReadNode): ServiceTask | undefined {
  const job = readJob(read, [read.node]);
  return job && { type: 'serviceTask', ...activity(read), job };
}
