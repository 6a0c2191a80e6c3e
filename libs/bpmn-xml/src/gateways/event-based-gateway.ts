import type { EventBasedGateway } from '@alur/process-model';
import { flowNode } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { refuseKind } from '../elements/unsupported.js';
import { flagOf, textOf } from '../xml/xml-node.js';

/** Waits for the first of its events; one that starts a process, or waits for all events, is drawn otherwise. */
export function eventBasedGateway(read: ReadNode): EventBasedGateway | undefined {
  if (flagOf(read.node, 'instantiate') === true)
    return refuseKind(
      read,
      'Gerbang kejadian yang memulai proses',
      'Pakai satu kejadian mulai untuk setiap pesan, lalu hapus instantiate.',
    );
  if (textOf(read.node, 'eventGatewayType') === 'Parallel')
    return refuseKind(
      read,
      'Gerbang kejadian yang menunggu semua kejadian',
      'Pakai gerbang paralel dengan satu kejadian antara pada tiap cabang.',
    );
  return { type: 'eventBasedGateway', ...flowNode(read) };
}
