import type { Activity } from '@alur/process-model';
import { flowNode, optional } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { flagOf, textOf } from '../xml/xml-node.js';
import { readDefaultFlow } from '../gateways/default-flow.js';
import { readLoop } from './loop.js';
import { readMappings } from './mappings.js';

/** What every activity has, whatever it does. */
export function activity(read: ReadNode): Activity {
  return {
    ...flowNode(read),
    boundaryEvents: read.boundaryEvents,
    ...optional({
      participant: textOf(read.node, 'participant') ?? read.laneParticipant,
      loop: readLoop(read),
      ...readMappings(read),
      defaultFlow: readDefaultFlow(read),
      forCompensation: flagOf(read.node, 'isForCompensation') === true ? true : undefined,
    }),
  };
}
