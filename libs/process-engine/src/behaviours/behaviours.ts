// The closed list of what runs: a new BPMN element does not compile before it has a behaviour here.
import type { Element } from '@alur/process-model';
import type { ElementBehaviour } from './element-behaviour.js';
import { timerBoundaryEvent } from './events/boundary/timer-boundary-event.js';
import { endEvent } from './events/end/end-event.js';
import { startEvent } from './events/start/start-event.js';
import { exclusiveGateway } from './gateways/exclusive-gateway.js';
import { parallelGateway } from './gateways/parallel-gateway.js';
import { businessRuleTask } from './tasks/business-rule-task.js';
import { plainTask } from './tasks/plain-task.js';
import { serviceTask } from './tasks/service-task.js';
import { userTask } from './tasks/user-task.js';

const behaviours = {
  startEvent,
  endEvent,
  timerBoundaryEvent,
  userTask,
  serviceTask,
  businessRuleTask,
  task: plainTask,
  exclusiveGateway,
  parallelGateway,
} satisfies { [T in Element['type']]: ElementBehaviour<Extract<Element, { type: T }>> };

/** The table pairs each type with its own behaviour; TypeScript cannot follow that through a lookup, hence the cast. */
export const behaviourOf = (element: Element): ElementBehaviour<Element> =>
  behaviours[element.type] as ElementBehaviour<Element>;
