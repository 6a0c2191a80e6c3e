// One turn of an instance: what a command sets in motion until nothing moves any more.
// Mutable inside, invisible outside; other verbs are files beside this one, not methods here.
import type { Instant } from '@alur/kernel';
import type { Element, ElementId, ExecutableProcess, FlowId, SequenceFlow } from '@alur/process-model';
import type { TurnContext } from '../contract/command.js';
import type { CompiledProcess, Decision } from '../contract/decide.js';
import type { Effect } from '../contract/effect.js';
import type { Event } from '../contract/event.js';
import type { ElementKey, Ending, InstanceState } from '../contract/state.js';
import { evolve } from '../evolve/evolve.js';
import { standingEffects } from './standing-effects.js';
import type { Token } from './token.js';

export interface TurnInputs {
  readonly at: Instant;
  readonly context: TurnContext;
}

export class Turn {
  readonly at: Instant;
  readonly context: TurnContext;
  /** Tokens that have set out in this turn, rounds of an activity apart, whose number is limited by itself: what the step budget counts. */
  steps = 0;
  /** It would end rounds that were not loaded: the turn cannot be decided over this state. */
  lacksRounds = false;
  /** Why the whole instance ends with this turn, whatever is still open in it. */
  ending: Ending | undefined;
  private readonly events: Event[] = [];
  private readonly effects: Effect[] = [];
  private readonly moving: Token[] = [];
  private current: InstanceState;

  constructor(
    readonly compiled: CompiledProcess,
    readonly before: InstanceState,
    { at, context }: TurnInputs,
  ) {
    this.at = at;
    this.context = context;
    this.current = before;
  }

  /** The state with every event so far folded in. */
  get state(): InstanceState {
    return this.current;
  }

  get process(): ExecutableProcess {
    return this.compiled.process;
  }

  emit(event: Event): void {
    this.events.push(event);
    this.current = evolve(this.current, event);
  }

  ask(effect: Effect): void {
    this.effects.push(effect);
  }

  /** The next key of the instance's counter; it is taken by the event that carries it, so emit that before asking again. */
  nextKey(): ElementKey {
    return String(this.current.counter + 1);
  }

  /** A token sets out for an element; tokens arrive in the order in which they set out. */
  move(token: Token): void {
    if (token.round === undefined) this.steps += 1;
    this.moving.push(token);
  }

  endBy(ending: Ending): void {
    this.ending ??= ending;
  }

  takeToken(): Token | undefined {
    return this.moving.shift();
  }

  /** Tokens that move in a scope that is being ended never arrive. */
  dropTokens(scope: ElementKey | undefined): void {
    const kept = this.moving.filter((token) => token.scope !== scope);
    this.moving.splice(0, this.moving.length, ...kept);
  }

  getElement(id: ElementId): Element {
    const element = this.compiled.topology.elements.get(id);
    if (!element) throw new Error(`Process ${this.process.id} has no element ${id}`);
    return element;
  }

  getFlow(id: FlowId): SequenceFlow {
    const flow = this.compiled.topology.flows.get(id);
    if (!flow) throw new Error(`Process ${this.process.id} has no sequence flow ${id}`);
    return flow;
  }

  decision(): Decision {
    return {
      events: this.events,
      effects: standingEffects(this.effects, this.before, this.current),
      state: this.current,
    };
  }
}
