// The closed list of what runs: a new BPMN element does not compile before it has a behaviour here.
import type { Element } from '@alur/process-model';
import { callActivity } from './containers/call-activity.js';
import { subProcess } from './containers/sub-process.js';
import type { ElementBehaviour } from './element-behaviour.js';
import { boundaryEvent } from './events/boundary-event.js';
import { endEvent } from './events/end-event.js';
import { intermediateCatchEvent } from './events/intermediate-catch-event.js';
import { intermediateThrowEvent } from './events/intermediate-throw-event.js';
import { startEvent } from './events/start-event.js';
import { eventBasedGateway } from './gateways/event-based-gateway.js';
import { exclusiveGateway } from './gateways/exclusive-gateway.js';
import { inclusiveGateway } from './gateways/inclusive-gateway.js';
import { parallelGateway } from './gateways/parallel-gateway.js';
import { businessRuleTask } from './tasks/business-rule-task.js';
import { plainTask } from './tasks/plain-task.js';
import { receiveTask } from './tasks/receive-task.js';
import { scriptTask } from './tasks/script-task.js';
import { sendTask } from './tasks/send-task.js';
import { serviceTask } from './tasks/service-task.js';
import { userTask } from './tasks/user-task.js';

const behaviours = {
  startEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  endEvent,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  scriptTask,
  businessRuleTask,
  task: plainTask,
  callActivity,
  subProcess,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
  eventBasedGateway,
} satisfies { [T in Element['type']]: ElementBehaviour<Extract<Element, { type: T }>> };

/** The table pairs each type with its own behaviour; TypeScript cannot follow that through a lookup, hence the cast. */
export const behaviourOf = (element: Element): ElementBehaviour<Element> =>
  behaviours[element.type] as ElementBehaviour<Element>;
