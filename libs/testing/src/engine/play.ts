// An instance being played in a test: it keeps the clock, the state and everything that happened.
import type { Instant, Rejection, Result } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type {
  Command,
  CompiledProcess,
  Decision,
  ElementInstance,
  Event,
  InstanceState,
  Subscription,
  TurnContext,
} from '@alur/process-engine';
import { decide, evolve } from '@alur/process-engine';
import type { EngineSetup } from './engine-setup.js';
import { compileSetup, monday, turnContext } from './engine-setup.js';

export class Play {
  now: Instant = monday;
  state: InstanceState | undefined;
  readonly events: Event[] = [];
  private readonly compiled: CompiledProcess;
  private readonly context: TurnContext;

  constructor(setup: EngineSetup) {
    this.compiled = compileSetup(setup);
    this.context = turnContext(setup);
  }

  /** Decides and, when accepted, goes on from there; every decision is held to "history and state agree". */
  decide(command: Command): Result<Decision, Rejection> {
    const decided = decide(this.compiled, this.state, command, this.context);
    if (!decided.ok) return decided;
    assertAgreement(this.state, decided.value);
    this.state = decided.value.state;
    this.events.push(...decided.value.events);
    if (this.now < command.at) this.now = command.at;
    return decided;
  }

  /** Like `decide`, for a command that must be accepted. */
  perform(command: Command): Decision {
    const decided = this.decide(command);
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error.code} ${decided.error.message}`);
    return decided.value;
  }

  getSubscription(elementId: string): Subscription {
    const open = Object.values(this.state?.subscriptions ?? {}).find((one) => one.elementId === elementId);
    if (!open) throw new Error(`Nothing is waited for at ${elementId}`);
    return open;
  }

  /** The oldest element instance at an element; what is open inside it before the body around its rounds. */
  getOpen(elementId: string): ElementInstance {
    const all = Object.values(this.state?.elements ?? {}).filter((instance) => instance.elementId === elementId);
    const open = all.find((instance) => instance.phase !== 'scope') ?? all[0];
    if (!open) throw new Error(`Nothing rests at ${elementId}`);
    return open;
  }
}

function assertAgreement(before: InstanceState | undefined, { events, state }: Decision): void {
  const folded = events.reduce<InstanceState | undefined>(evolve, before);
  if (canonicalJson(folded) !== canonicalJson(state))
    throw new Error(`History says ${canonicalJson(folded)}, but state says ${canonicalJson(state)}`);
}
