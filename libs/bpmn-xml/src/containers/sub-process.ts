import type { SubProcess } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import { refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { childrenOf, flagOf } from '../xml/xml-node.js';
import { isFlowNode } from '../process/outline.js';

export function subProcess(read: ReadNode): SubProcess | undefined {
  const isTransaction = read.node.$type === 'bpmn:Transaction';
  const isEvent = flagOf(read.node, 'triggeredByEvent') === true;
  if (isTransaction && isEvent)
    return refuse(
      read,
      'adalah transaksi dan subproses kejadian sekaligus. Hapus triggeredByEvent atau ganti jenisnya.',
    );
  const isEmpty = !childrenOf(read.node, 'flowElements').some(isFlowNode);
  if (!isEmpty && read.starts.length === 0)
    return refuse(read, 'tidak punya langkah pertama. Tambahkan kejadian mulai di dalamnya.');
  return {
    type: 'subProcess',
    kind: isEvent ? 'event' : isTransaction ? 'transaction' : 'embedded',
    ...activity(read),
    starts: read.starts,
  };
}
