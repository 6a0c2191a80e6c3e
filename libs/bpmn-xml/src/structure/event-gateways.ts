import type { Element } from '@alur/process-model';
import type { Draft } from './draft.js';

const canWait = (element: Element): boolean =>
  element.type === 'receiveTask' || (element.type === 'intermediateCatchEvent' && element.trigger.kind !== 'link');

/** An event-based gateway waits for what its flows lead to, and only it may lead there. */
export function checkEventGateways({ elements, element, flow, refuse }: Draft): void {
  for (const gateway of elements) {
    if (gateway.type !== 'eventBasedGateway') continue;
    if (gateway.outgoing.length === 0)
      refuse(
        gateway.id,
        `Gerbang kejadian "${gateway.id}" tidak menunggu apa pun. Sambungkan ke kejadian yang menunggu.`,
      );
    for (const id of gateway.outgoing) {
      const target = element(flow(id)?.to ?? '');
      if (!target) continue;
      if (!canWait(target))
        refuse(
          gateway.id,
          `Gerbang kejadian "${gateway.id}" menuju "${target.id}" yang tidak menunggu. Sambungkan ke kejadian antara yang menunggu, atau ke tugas terima.`,
        );
      else if (target.incoming.length > 1)
        refuse(
          target.id,
          `"${target.id}" ditunggu gerbang kejadian "${gateway.id}", tetapi juga dimasuki alur lain. Buat kejadian sendiri untuk alur itu.`,
        );
    }
  }
}
