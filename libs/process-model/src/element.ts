// The flow elements of BPMN 2.0 that Alur runs.
import type {
  BusinessRuleTask,
  CallActivity,
  PlainTask,
  ReceiveTask,
  ScriptTask,
  SendTask,
  ServiceTask,
  SubProcess,
  UserTask,
} from './activity.js';
import type { BoundaryEvent, EndEvent, IntermediateCatchEvent, IntermediateThrowEvent, StartEvent } from './event.js';
import type { EventBasedGateway, ExclusiveGateway, InclusiveGateway, ParallelGateway } from './gateway.js';

export type AnyActivity =
  | UserTask
  | ServiceTask
  | SendTask
  | ReceiveTask
  | ScriptTask
  | BusinessRuleTask
  | PlainTask
  | CallActivity
  | SubProcess;

export type Element =
  | StartEvent
  | IntermediateCatchEvent
  | IntermediateThrowEvent
  | BoundaryEvent
  | EndEvent
  | AnyActivity
  | ExclusiveGateway
  | InclusiveGateway
  | ParallelGateway
  | EventBasedGateway;

export type ElementType = Element['type'];

export const isActivity = (element: Element): element is AnyActivity => 'boundaryEvents' in element;
