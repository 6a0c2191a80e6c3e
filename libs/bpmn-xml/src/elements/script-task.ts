import type { ServiceTask } from '@alur/process-model';
import { extensionsOf, textOf } from '../xml/xml-node.js';
import type { ReadNode } from './element-reader.js';
import { jobTask } from './job.js';
import { unsupported } from './unsupported.js';

/** A script in FEEL would have to run inside the process; any other script is a worker's job. */
export function scriptTask(read: ReadNode): ServiceTask | undefined {
  const isFeel =
    /feel/i.test(textOf(read.node, 'scriptFormat') ?? '') || extensionsOf(read.node, 'zeebe:script').length > 0;
  return isFeel ? unsupported(read) : jobTask(read);
}
