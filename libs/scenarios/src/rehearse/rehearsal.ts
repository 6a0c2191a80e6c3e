/**
 * A scenario that is still being written: each step is played as soon as it is thought of, what came of it is seen, and
 * another one may be tried from the same place.
 */
import type { Instant, JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Event, InstanceState } from '@alur/process-engine';
import { findInstant, offsetOf, usualStart } from '../check/moments.js';
import { startEventOf } from '../check/start-event.js';
import type { Scenario, Step } from '../contract/scenario.js';
import type { Subject } from '../contract/world.js';
import { Cast } from '../run/cast.js';
import { Play } from '../run/play.js';
import { doStep } from '../run/steps.js';
import { ObservedWorld } from './observed-world.js';

export interface Refusal {
  /** Of a step that the process refused; absent where the step cannot be done at all. */
  readonly code?: string;
  readonly message: string;
}

export type Rehearsed = Result<Rehearsal, Refusal>;

export class Rehearsal {
  private constructor(
    private readonly subject: Subject,
    readonly scenario: Scenario,
    private readonly world: ObservedWorld,
    private readonly play: Play,
  ) {}

  /** Plays the start of a scenario without steps. */
  static begin(subject: Subject, scenario: Omit<Scenario, 'steps'>): Rehearsed {
    const compiled = subject.compile(scenario.process);
    if (!compiled.ok) return err({ message: compiled.error.map(({ message }) => message).join(' ') });
    const startEvent = startEventOf(compiled.value, scenario.start);
    if (!startEvent.ok) return err({ message: startEvent.error.message });
    const at = scenario.start.at ?? usualStart;
    const now = findInstant(at, offsetOf(at));
    if (now === undefined) return err({ message: `"${at}" bukan tanggal dan waktu.` });
    const whole: Scenario = { ...scenario, steps: [] };
    const world = new ObservedWorld(subject.open(compiled.value, offsetOf(at)));
    const cast = new Cast(subject.people, whole);
    const play = new Play(world, cast, now);
    const { data = {}, as } = scenario.start;
    const begun = play.begin({
      data,
      ...(as === undefined ? {} : { by: cast.nameOf(as) }),
      ...(startEvent.value === undefined ? {} : { startEvent: startEvent.value }),
    });
    return begun.ok ? ok(new Rehearsal(subject, whole, world, play)) : err(refusalOf(begun.error));
  }

  get state(): InstanceState | undefined {
    return this.play.state;
  }

  /** Values of the instance; in a service also what was answered and stays out of the process. */
  get data(): JsonObject {
    return this.world.data;
  }

  get now(): Instant {
    return this.play.now;
  }

  get zone(): string {
    return this.world.zone;
  }

  /** What happened in the steps played last. */
  get events(): readonly Event[] {
    return this.world.events;
  }

  /** How often an element was completed, or a flow taken. */
  countOf(id: string): number {
    return this.play.record.countOf(id);
  }

  /** The same and some steps more; this one stays where it is. */
  after(steps: readonly Step[]): Rehearsed {
    const copy = this.copied();
    if (!copy.ok) return copy;
    const { world, play } = copy.value;
    world.forget();
    for (const step of steps) {
      const outcome = doStep(play, step);
      if (outcome.kind === 'refused') return err(refusalOf(outcome.rejection));
      if (outcome.kind !== 'done') return err({ message: outcome.message });
    }
    const scenario = { ...this.scenario, steps: [...this.scenario.steps, ...steps] };
    return ok(new Rehearsal(this.subject, scenario, world, play));
  }

  /** A world that cannot be copied is played once more from its start. */
  private copied(): Rehearsed {
    const inner = this.world.copied();
    if (inner) {
      const world = new ObservedWorld(inner);
      return ok(new Rehearsal(this.subject, this.scenario, world, this.play.copiedInto(world)));
    }
    const { steps, ...start } = this.scenario;
    const again = Rehearsal.begin(this.subject, start);
    if (!again.ok) return again;
    for (const step of steps) doStep(again.value.play, step);
    return again;
  }
}

const refusalOf = ({ code, message }: Rejection): Refusal => ({ code, message });
