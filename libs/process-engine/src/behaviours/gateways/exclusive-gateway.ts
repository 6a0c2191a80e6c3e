import type { ExclusiveGateway } from '@alur/process-model';
import { completeBy } from '../../turn/complete.js';
import { holds, noOutgoingFlow } from '../../turn/holds.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const exclusiveGateway: ElementBehaviour<ExclusiveGateway> = {
  /** Takes the first flow, as drawn, whose condition holds, else the default flow; with neither, the case needs an officer. */
  activate(gateway, visit, turn) {
    const stay = { element: gateway, visit };
    for (const id of gateway.outgoing) {
      if (id === gateway.defaultFlow) continue;
      const flow = turn.getFlow(id);
      const holding = holds(turn, visit, flow);
      if (!holding.ok) return raiseIncident(turn, stay, holding.error);
      if (holding.value) return completeBy(turn, stay, [flow]);
    }
    if (gateway.defaultFlow !== undefined) return completeBy(turn, stay, [turn.getFlow(gateway.defaultFlow)]);
    // A gateway that only merges at the end of a branch leads nowhere: its token ends.
    if (gateway.outgoing.length === 0) return completeBy(turn, stay, []);
    raiseIncident(turn, stay, noOutgoingFlow(gateway));
  },
};
