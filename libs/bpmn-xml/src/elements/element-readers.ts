// Which reader belongs to which BPMN element: a new element is one more file and one more line here.
import { callActivity } from '../containers/call-activity.js';
import { subProcess } from '../containers/sub-process.js';
import { boundaryEvent } from '../events/boundary-event.js';
import { endEvent } from '../events/end-event.js';
import { intermediateCatchEvent } from '../events/intermediate-catch-event.js';
import { intermediateThrowEvent } from '../events/intermediate-throw-event.js';
import { startEvent } from '../events/start-event.js';
import { eventBasedGateway } from '../gateways/event-based-gateway.js';
import { exclusiveGateway } from '../gateways/exclusive-gateway.js';
import { inclusiveGateway } from '../gateways/inclusive-gateway.js';
import { parallelGateway } from '../gateways/parallel-gateway.js';
import { businessRuleTask } from '../tasks/business-rule-task.js';
import { plainTask } from '../tasks/plain-task.js';
import { receiveTask } from '../tasks/receive-task.js';
import { scriptTask } from '../tasks/script-task.js';
import { sendTask } from '../tasks/send-task.js';
import { serviceTask } from '../tasks/service-task.js';
import { userTask } from '../tasks/user-task.js';
import type { ElementReader } from './element-reader.js';

export const elementReaders: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  ['bpmn:StartEvent', startEvent],
  ['bpmn:IntermediateCatchEvent', intermediateCatchEvent],
  ['bpmn:IntermediateThrowEvent', intermediateThrowEvent],
  ['bpmn:BoundaryEvent', boundaryEvent],
  ['bpmn:EndEvent', endEvent],
  ['bpmn:Task', plainTask],
  ['bpmn:ManualTask', plainTask],
  ['bpmn:UserTask', userTask],
  ['bpmn:ServiceTask', serviceTask],
  ['bpmn:SendTask', sendTask],
  ['bpmn:ReceiveTask', receiveTask],
  ['bpmn:ScriptTask', scriptTask],
  ['bpmn:BusinessRuleTask', businessRuleTask],
  ['bpmn:CallActivity', callActivity],
  ['bpmn:SubProcess', subProcess],
  ['bpmn:Transaction', subProcess],
  ['bpmn:ExclusiveGateway', exclusiveGateway],
  ['bpmn:InclusiveGateway', inclusiveGateway],
  ['bpmn:ParallelGateway', parallelGateway],
  ['bpmn:EventBasedGateway', eventBasedGateway],
]);
