import { ok } from '@alur/kernel';
import type { WorkHandler } from '../work/work-handler.js';
import { payloadText } from '../work/work-handler.js';
import type { ExchangePorts } from './deliver-message.js';
import { deliverMessage } from './deliver-message.js';

/** Somebody waits now: what waited for them comes, oldest first, as long as they wait. */
export const match =
  (ports: ExchangePorts): WorkHandler =>
  async (item) => {
    const receiver = { caseId: item.caseId, subscription: payloadText(item, 'subscription') };
    for (;;) {
      const assigned = await ports.exchange.takeFor(receiver, item);
      if (!assigned) break;
      const delivered = await deliverMessage(ports, assigned);
      if (!delivered.ok) return delivered;
    }
    await ports.items.finish(item);
    return ok(undefined);
  };
