// Activities: what takes time, may repeat, and may carry events on its edge.
import type { ElementId, FlowId, FlowNode } from './flow-node.js';
import type { JobDefinition, MessageThrow, MessageTrigger } from './trigger.js';
import type { Feel, Mapping, TextValue } from './value.js';

/** One instance per item of a collection, or a given number of them; `loopCounter` counts from 1. */
export interface MultiInstance {
  readonly kind: 'multiInstance';
  readonly sequential: boolean;
  /** One of both says how many. */
  readonly collection?: Feel;
  readonly cardinality?: Feel;
  /** Variable with the item of an instance. */
  readonly inputElement?: string;
  /** List with what each instance gave, in the order of the items. */
  readonly outputCollection?: string;
  readonly outputElement?: Feel;
  readonly completionCondition?: Feel;
}

/** Again while the condition holds, asked before or after each round; without a condition until the maximum. */
export interface StandardLoop {
  readonly kind: 'standardLoop';
  readonly testBefore: boolean;
  readonly condition?: Feel;
  readonly maximum?: number;
}

export interface Activity extends FlowNode {
  /** Who performs it, by id in the process. */
  readonly participant?: string;
  readonly boundaryEvents: readonly ElementId[];
  readonly loop?: MultiInstance | StandardLoop;
  readonly inputs?: readonly Mapping[];
  readonly outputs?: readonly Mapping[];
  /** Taken when none of its conditional flows is. */
  readonly defaultFlow?: FlowId;
  /** Reached by compensation only, never by a flow. */
  readonly forCompensation?: boolean;
}

/** Who may take a task of a plain file; in a bundle the participant says it. Each may be FEEL that gives a text or a list. */
export interface Assignment {
  readonly assignee?: TextValue;
  readonly candidateUsers?: TextValue;
  readonly candidateGroups?: TextValue;
}

export interface UserTask extends Activity {
  readonly type: 'userTask';
  /** Standard time (mutu baku) of the step, `90m`, `2h` or `1d` of working time. */
  readonly standardTime?: string;
  readonly assignment?: Assignment;
  /** ISO 8601 date-time or duration, or FEEL that gives one. */
  readonly dueDate?: TextValue;
  /** Whole number from 0 to 100; higher is more urgent. */
  readonly priority?: TextValue;
  /** Only somebody who claimed it may complete it. */
  readonly claimRequired?: boolean;
  /** Four eyes: not for who started the instance (`starter`) or completed one of these tasks. */
  readonly notBy?: readonly (ElementId | 'starter')[];
}

export interface ServiceTask extends Activity {
  readonly type: 'serviceTask';
  readonly job: JobDefinition;
}

/** Throws a message and goes on; one that leaves the sending to a worker is a service task. */
export interface SendTask extends Activity {
  readonly type: 'sendTask';
  readonly message: Omit<MessageThrow, 'job' | 'variables'>;
}

export interface ReceiveTask extends Activity {
  readonly type: 'receiveTask';
  readonly message: MessageTrigger;
}

/** FEEL computed inside the turn. */
export interface ScriptTask extends Activity {
  readonly type: 'scriptTask';
  readonly expression: Feel;
  readonly resultVariable?: string;
}

export interface BusinessRuleTask extends Activity {
  readonly type: 'businessRuleTask';
  readonly decisionId: string;
  readonly resultVariable: string;
}

/** An undefined or manual task: passes through. */
export interface PlainTask extends Activity {
  readonly type: 'task';
}

/** Another process as a scope of the same instance. */
export interface CallActivity extends Activity {
  readonly type: 'callActivity';
  readonly calledProcess: string;
}

/** `event`: starts by the event it is drawn with, never by a flow. */
export interface SubProcess extends Activity {
  readonly type: 'subProcess';
  readonly kind: 'embedded' | 'transaction' | 'event';
  /** Where a token begins: its start events, else the elements that no flow enters. */
  readonly starts: readonly ElementId[];
}
