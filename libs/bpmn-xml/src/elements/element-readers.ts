// Which reader belongs to which BPMN element: a new element is one more file and one more line here.
import { boundaryEvent } from './boundary-event.js';
import { businessRuleTask } from './business-rule-task.js';
import type { ElementReader } from './element-reader.js';
import { endEvent } from './end-event.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { jobTask } from './job.js';
import { parallelGateway } from './parallel-gateway.js';
import { plainTask } from './plain-task.js';
import { scriptTask } from './script-task.js';
import { startEvent } from './start-event.js';
import { userTask } from './user-task.js';

export const elementReaders: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  ['bpmn:StartEvent', startEvent],
  ['bpmn:EndEvent', endEvent],
  ['bpmn:BoundaryEvent', boundaryEvent],
  ['bpmn:Task', plainTask],
  ['bpmn:ManualTask', plainTask],
  ['bpmn:UserTask', userTask],
  ['bpmn:ServiceTask', jobTask],
  ['bpmn:SendTask', jobTask],
  ['bpmn:ScriptTask', scriptTask],
  ['bpmn:BusinessRuleTask', businessRuleTask],
  ['bpmn:ExclusiveGateway', exclusiveGateway],
  ['bpmn:ParallelGateway', parallelGateway],
]);
