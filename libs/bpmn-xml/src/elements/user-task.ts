import type { UserTask } from '@alur/process-model';
import { textOf } from '../xml/xml-node.js';
import { activity } from './element-reader.js';
import type { ReadNode } from './element-reader.js';
import { isWorkingTime, workingTimeRule } from './working-time.js';

export function userTask(read: ReadNode): UserTask | undefined {
  const standardTime = textOf(read.node, 'standardTime');
  if (standardTime !== undefined && !isWorkingTime(standardTime)) {
    read.findings.error(
      'TIMER_INVALID',
      read.id,
      `Waktu baku "${standardTime}" pada "${read.id}" tidak dapat dibaca. ${workingTimeRule}.`,
    );
    return undefined;
  }
  return { type: 'userTask', ...activity(read), ...(standardTime === undefined ? {} : { standardTime }) };
}
