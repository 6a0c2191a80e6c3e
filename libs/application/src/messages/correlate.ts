import type { JsonObject } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { SentMessage } from '../ports/message-exchange.js';
import type { WorkItem } from '../ports/work-items.js';
import type { Entropy } from '../ports/people.js';
import type { WorkHandler } from '../work/work-handler.js';
import { payloadText } from '../work/work-handler.js';
import type { ExchangePorts } from './deliver-message.js';
import { deliverMessage } from './deliver-message.js';

export interface CorrelatePorts extends ExchangePorts {
  readonly entropy: Entropy;
}

/** A message looks for its receiver: written down first, then given to whoever has waited longest, else it waits. */
export const correlate =
  (ports: CorrelatePorts): WorkHandler =>
  async (item) => {
    const id = idOf(ports.entropy, item);
    // One that comes back from somebody who did not wait any more was written down long ago.
    if (item.payload['name'] !== undefined) await ports.exchange.keep(sentMessage(id, item));
    for (;;) {
      const assigned = await ports.exchange.assign(id);
      if (!assigned) break;
      const delivered = await deliverMessage(ports, assigned);
      if (!delivered.ok) return delivered;
      if (delivered.value === 'arrived') break;
    }
    await ports.items.finish(item);
    return ok(undefined);
  };

/** Thrown by a case its id follows from the case and its place there; any other has one. */
const idOf = (entropy: Entropy, item: WorkItem): string =>
  item.payload['id'] === undefined
    ? entropy.uuidOf(`message ${item.caseId} ${payloadText(item, 'thrown')}`)
    : payloadText(item, 'id');

function sentMessage(id: string, item: WorkItem): SentMessage {
  const { correlation, until, variables } = item.payload;
  return {
    id,
    name: payloadText(item, 'name'),
    variables: variables as JsonObject,
    at: payloadText(item, 'at'),
    ...(typeof correlation === 'string' ? { correlation } : {}),
    ...(typeof until === 'string' ? { until } : {}),
  };
}
