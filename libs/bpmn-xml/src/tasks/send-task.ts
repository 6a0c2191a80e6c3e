import type { SendTask, ServiceTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readThrownMessage } from '../events/message.js';
import { childOf } from '../xml/xml-node.js';
import { namesJob } from './job.js';
import { serviceTask } from './service-task.js';

/** Throws the message it names; where a worker is named, or no message, somebody has to do the sending. */
export function sendTask(read: ReadNode): SendTask | ServiceTask | undefined {
  if (namesJob([read.node]) || !childOf(read.node, 'messageRef')) return serviceTask(read);
  return { type: 'sendTask', ...activity(read), message: readThrownMessage(read, read.node) };
}
