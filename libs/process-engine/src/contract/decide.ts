import type { Diagnostic, Rejection, Result } from '@alur/kernel';
import type { CompiledDecision, CompiledExpression } from '@alur/expressions';
import type { ExecutableProcess } from '@alur/process-model';
import type { Command, RejectionCode, TurnContext } from './command.js';
import type { Effect } from './effect.js';
import type { Event } from './event.js';
import type { InstanceState } from './state.js';

/** A process with every expression compiled once, keyed by its source text. */
export interface CompiledProcess {
  readonly process: ExecutableProcess;
  readonly expressions: ReadonlyMap<string, CompiledExpression>;
  readonly decisions: ReadonlyMap<string, CompiledDecision>;
  /** Names that expressions and decisions read: the facts a turn needs. */
  readonly names: readonly string[];
}

export interface Decision {
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  /** The state after the events: what folding them over the state before gives. */
  readonly state: InstanceState;
}

export type Decide = (
  compiled: CompiledProcess,
  state: InstanceState | undefined,
  command: Command,
  context: TurnContext,
) => Result<Decision, Rejection<RejectionCode>>;

export type Evolve = (state: InstanceState | undefined, event: Event) => InstanceState;

export type CompileProcess = (
  process: ExecutableProcess,
  decisions: ReadonlyMap<string, CompiledDecision>,
) => Result<CompiledProcess, readonly Diagnostic[]>;
