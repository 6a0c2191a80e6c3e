// What an event waits for, and what it gives off.
import type { ElementId } from './flow-node.js';
import type { Timer } from './timer.js';
import type { Feel, Mapping, TextValue } from './value.js';

export interface MessageTrigger {
  readonly kind: 'message';
  readonly name: TextValue;
  /** Compared as text with the key of the message; without it the name alone decides. */
  readonly correlationKey?: Feel;
}

export interface TimerTrigger {
  readonly kind: 'timer';
  readonly timer: Timer;
}

export interface SignalTrigger {
  readonly kind: 'signal';
  readonly name: TextValue;
}

export interface ConditionTrigger {
  readonly kind: 'condition';
  readonly condition: Feel;
}

/** Without a code every error, or every escalation, is caught. */
export interface ErrorTrigger {
  readonly kind: 'error';
  readonly code?: string;
}
export interface EscalationTrigger {
  readonly kind: 'escalation';
  readonly code?: string;
}

export interface CompensationTrigger {
  readonly kind: 'compensation';
}
export interface CancelTrigger {
  readonly kind: 'cancel';
}

/** A jump inside one scope: from the throwing link to the catching one of the same name. */
export interface Link {
  readonly kind: 'link';
  readonly name: string;
}

/** Triggers that a token or a scope waits for. */
export type AwaitedTrigger = MessageTrigger | TimerTrigger | SignalTrigger | ConditionTrigger;

export type CatchTrigger = AwaitedTrigger | Link;
export type StartTrigger = AwaitedTrigger;
export type EventSubProcessTrigger = AwaitedTrigger | ErrorTrigger | EscalationTrigger | CompensationTrigger;
export type BoundaryTrigger = AwaitedTrigger | ErrorTrigger | EscalationTrigger | CompensationTrigger | CancelTrigger;

/** A job that does the sending instead of the process itself. */
export interface JobDefinition {
  readonly type: string;
  /** Parameters as drawn, for example `{ letter: 'sktm' }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** How often a worker tries; default 3. */
  readonly attempts?: number;
}

export interface MessageThrow {
  readonly kind: 'message';
  readonly name: TextValue;
  readonly correlationKey?: Feel;
  /** ISO 8601 duration that it waits where nobody waits for it yet; without it, it is gone then. */
  readonly timeToLive?: TextValue;
  /** What it carries; of a send task, its input mappings say that. */
  readonly variables?: readonly Mapping[];
  /** A worker does the sending, and the rest above says nothing to anybody. */
  readonly job?: JobDefinition;
}

export interface SignalThrow {
  readonly kind: 'signal';
  readonly name: TextValue;
}

export interface ErrorThrow {
  readonly kind: 'error';
  readonly code: string;
}

export interface EscalationThrow {
  readonly kind: 'escalation';
  readonly code: string;
}

/** Undoes one completed activity, or without one everything completed in the scope. */
export interface CompensationThrow {
  readonly kind: 'compensation';
  readonly activity?: ElementId;
}

export type IntermediateThrow = MessageThrow | SignalThrow | EscalationThrow | CompensationThrow | Link;

export type EndResult =
  | MessageThrow
  | SignalThrow
  | ErrorThrow
  | EscalationThrow
  | CompensationThrow
  | { readonly kind: 'terminate' }
  | { readonly kind: 'cancel' };
