import type { ExclusiveGateway } from '@alur/process-model';
import { completeBy, noOutgoingFlow } from '../../turn/complete.js';
import { holds } from '../../turn/holds.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const exclusiveGateway: ElementBehaviour<ExclusiveGateway> = {
  /** Takes the first flow, as drawn, whose condition holds, else the default flow; with neither, the case needs an officer. */
  activate(gateway, visit, turn) {
    for (const id of gateway.outgoing) {
      if (id === gateway.defaultFlow) continue;
      const flow = turn.getFlow(id);
      const holding = holds(turn, flow);
      if (!holding.ok) return raiseIncident(turn, { element: gateway, visit }, holding.error);
      if (holding.value) return completeBy(turn, { element: gateway, visit }, [flow]);
    }
    if (gateway.defaultFlow === undefined)
      return raiseIncident(turn, { element: gateway, visit }, noOutgoingFlow(gateway));
    completeBy(turn, { element: gateway, visit }, [turn.getFlow(gateway.defaultFlow)]);
  },
};
