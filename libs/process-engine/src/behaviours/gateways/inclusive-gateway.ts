import type { InclusiveGateway } from '@alur/process-model';
import { present } from '../../record/present.js';
import { complete } from '../../turn/complete.js';
import { holderOf } from '../../turn/token.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const inclusiveGateway: ElementBehaviour<InclusiveGateway> = {
  gathers: (gateway) => gateway.incoming.length > 1,

  /**
   * Takes every flow whose condition holds, else the default one. As a join it only notes that a token has come:
   * whether another can still come is judged when nothing else moves.
   */
  activate(gateway, visit, turn) {
    if (gateway.incoming.length <= 1 || visit.flowId === undefined) return complete(turn, { element: gateway, visit });
    turn.emit({
      type: 'TokenArrived',
      elementId: gateway.id,
      ...present({ scope: visit.scope }),
      flowId: visit.flowId,
      ...holderOf(visit),
    });
  },
};
