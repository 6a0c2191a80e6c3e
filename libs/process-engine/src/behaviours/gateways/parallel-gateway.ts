import type { ParallelGateway } from '@alur/process-model';
import { findOwn } from '../../record/find-own.js';
import { joinKey } from '../../record/join-key.js';
import { present } from '../../record/present.js';
import { completeBy } from '../../turn/complete.js';
import type { Visit } from '../../turn/token.js';
import { holderOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const parallelGateway: ElementBehaviour<ParallelGateway> = {
  gathers: (gateway) => gateway.incoming.length > 1,

  /** Waits until a token has come by every incoming flow, then sends one along every outgoing flow. */
  activate(gateway, visit, turn) {
    if (gateway.incoming.length > 1) {
      if (visit.flowId === undefined) throw new Error(`A token came to the join ${gateway.id} by no flow`);
      const scope = present({ scope: visit.scope });
      turn.emit({
        type: 'TokenArrived',
        elementId: gateway.id,
        ...scope,
        flowId: visit.flowId,
        ...holderOf(visit),
      });
      if (!isComplete(gateway, visit, turn)) return;
      turn.emit({ type: 'JoinFired', elementId: gateway.id, ...scope });
    }
    completeBy(
      turn,
      { element: gateway, visit },
      gateway.outgoing.map((id) => turn.getFlow(id)),
    );
  },
};

function isComplete(gateway: ParallelGateway, visit: Visit, turn: Turn): boolean {
  const arrived = findOwn(turn.state.joins, joinKey(gateway.id, visit.scope))?.arrived ?? {};
  return gateway.incoming.every((id) => Object.hasOwn(arrived, id));
}
