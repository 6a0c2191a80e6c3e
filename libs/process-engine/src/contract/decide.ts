import type { Diagnostic, Rejection, Result } from '@alur/kernel';
import type { CompiledDecision, CompiledExpression } from '@alur/expressions';
import type { Element, ElementId, ExecutableProcess, FlowId, SequenceFlow } from '@alur/process-model';
import type { Command, RejectionCode, TurnContext } from './command.js';
import type { Effect } from './effect.js';
import type { Event } from './event.js';
import type { InstanceState } from './state.js';

/** What follows from the drawing alone, worked out once. */
export interface Topology {
  /** Elements and flows of the process and of every process it may call: ids are unique in their file. */
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly flows: ReadonlyMap<FlowId, SequenceFlow>;
  /** Event sub-processes by the sub-process or process they are drawn in. */
  readonly eventSubProcesses: ReadonlyMap<string, readonly ElementId[]>;
  /** Of an inclusive join and one of its incoming flows: the elements of its scope that can reach the flow without passing the join. */
  readonly reaching: ReadonlyMap<ElementId, ReadonlyMap<FlowId, ReadonlySet<ElementId>>>;
  /** Tasks whose performer a four-eyes rule asks for. */
  readonly remembered: ReadonlySet<ElementId>;
}

/** How many rounds of one activity an instance bears. */
export interface RoundLimits {
  /** More than these, side by side, are kept apart where their activity allows it. */
  readonly together: number;
  /** Rounds that one turn begins, of those kept apart. */
  readonly slice: number;
  /** At most, kept apart or one after another. */
  readonly apart: number;
  /** At most, side by side, where they cannot be kept apart. */
  readonly inState: number;
}

/** A process with every expression compiled once, keyed by its source text. */
export interface CompiledProcess {
  readonly process: ExecutableProcess;
  /** Processes that call activities reach, by id; the process itself is one of them. */
  readonly callable: ReadonlyMap<string, ExecutableProcess>;
  readonly topology: Topology;
  readonly expressions: ReadonlyMap<string, CompiledExpression>;
  readonly decisions: ReadonlyMap<string, CompiledDecision>;
  /** Names that expressions and decisions read: the facts a turn needs. */
  readonly names: readonly string[];
  readonly rounds: RoundLimits;
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

/** `others`: further processes of the same file, for call activities. `rounds`: for tests, so that few are many. */
export type CompileProcess = (
  process: ExecutableProcess,
  decisions: ReadonlyMap<string, CompiledDecision>,
  others?: readonly ExecutableProcess[],
  rounds?: RoundLimits,
) => Result<CompiledProcess, readonly Diagnostic[]>;
