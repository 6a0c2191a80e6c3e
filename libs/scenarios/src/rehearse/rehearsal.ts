/**
 * A scenario that is still being written: each step is played as soon as it is thought of, what came of it is seen, and
 * another one may be tried from the same place.
 */
import type { Instant, JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledProcess, ElementInstance, Event, InstanceState, OpenJob } from '@alur/process-engine';
import { findInstant, offsetOf, usualStart } from '../check/moments.js';
import { startEventOf } from '../check/start-event.js';
import type { Scenario, Step } from '../contract/scenario.js';
import type { ServiceCase, Subject } from '../contract/world.js';
import { Cast } from '../run/cast.js';
import { Play } from '../run/play.js';
import { doStep } from '../run/steps.js';
import { ObservedWorld } from './observed-world.js';

export interface Refusal {
  /** Of a step that the process refused; absent where the step cannot be done at all. */
  readonly code?: string;
  readonly message: string;
  /** Sentences by field, of answers that a form does not take. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Rehearsed = Result<Rehearsal, Refusal>;

export class Rehearsal {
  private constructor(
    private readonly subject: Subject,
    readonly scenario: Scenario,
    private readonly world: ObservedWorld,
    private readonly play: Play,
    /** Where the steps played last were played from; absent at the start. */
    readonly before?: Rehearsal,
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

  /** What rests in one phase, oldest first; a task that waits for the applicant is not among them. */
  open<P extends ElementInstance['phase']>(phase: P): readonly Extract<ElementInstance, { phase: P }>[] {
    return this.play.open(phase);
  }

  get compiled(): CompiledProcess {
    return this.world.compiled;
  }

  /** The case around the process, where a service is rehearsed. */
  get service(): ServiceCase | undefined {
    return this.world.service;
  }

  /** Agencies that nothing is handed over to for now. */
  get held(): ReadonlySet<string> {
    return this.play.held;
  }

  /** How often a worker may still try the job. */
  attemptsLeft(job: OpenJob): number {
    return this.play.attempts.leftOf(job);
  }

  /** From the start to here. */
  get trail(): readonly Rehearsal[] {
    return [...(this.before?.trail ?? []), this];
  }

  /** The steps that led here from the one before. */
  get lastSteps(): readonly Step[] {
    return this.scenario.steps.slice(this.before?.scenario.steps.length ?? 0);
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
    return ok(new Rehearsal(this.subject, scenario, world, play, this));
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

const refusalOf = ({ code, message, fields }: Rejection): Refusal => ({ code, message, ...(fields ? { fields } : {}) });
