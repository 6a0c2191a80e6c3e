import type { ParallelGateway } from '@alur/process-model';
import { completeBy } from '../../turn/complete.js';
import { findOwn } from '../../record/find-own.js';
import { present } from '../../record/present.js';
import type { Turn } from '../../turn/turn.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const parallelGateway: ElementBehaviour<ParallelGateway> = {
  gathers: (gateway) => gateway.incoming.length > 1,

  /** Waits until a token has come by every incoming flow, then sends one along every outgoing flow. */
  activate(gateway, visit, turn) {
    if (gateway.incoming.length > 1) {
      if (visit.flowId === undefined) throw new Error(`A token came to the join ${gateway.id} by no flow`);
      turn.emit({
        type: 'TokenArrived',
        elementId: gateway.id,
        flowId: visit.flowId,
        ...present({ holder: visit.from }),
      });
      if (!isComplete(gateway, turn)) return;
      turn.emit({ type: 'JoinFired', elementId: gateway.id });
    }
    completeBy(
      turn,
      { element: gateway, visit },
      gateway.outgoing.map((id) => turn.getFlow(id)),
    );
  },
};

function isComplete(gateway: ParallelGateway, turn: Turn): boolean {
  const arrived = findOwn(turn.state.joins, gateway.id)?.arrived ?? {};
  return gateway.incoming.every((id) => Object.hasOwn(arrived, id));
}
