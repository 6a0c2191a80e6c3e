import type { ReceiveTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import type { ReadNode } from '../elements/element-reader.js';
import { refuseKind } from '../elements/unsupported.js';
import { readMessage } from '../events/message.js';
import { flagOf } from '../xml/xml-node.js';

export function receiveTask(read: ReadNode): ReceiveTask | undefined {
  if (flagOf(read.node, 'instantiate') === true)
    return refuseKind(
      read,
      'Tugas terima yang memulai proses',
      'Pakai kejadian mulai dengan pesan itu, lalu hapus instantiate.',
    );
  return { type: 'receiveTask', ...activity(read), message: { kind: 'message', ...readMessage(read, read.node) } };
}
