// A scenario being played: it keeps the clock, gives commands, and delivers hand-offs as soon as they are asked for.
import type { Instant, JsonObject, Rejection } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { Command, ElementInstance, InstanceState } from '@alur/process-engine';
import { idOf } from '../check/names.js';
import type { Happening, ServiceCase, World } from '../contract/world.js';
import { Attempts } from './attempts.js';
import type { Cast } from './cast.js';
import { PlayRecord } from './record.js';

type Untimed<C> = C extends unknown ? Omit<C, 'at'> : never;

export class Play {
  /** Agencies that take nothing over for now. */
  readonly held = new Set<string>();
  /** Why the step before was refused, if it was. */
  refusal: Rejection | undefined;

  constructor(
    readonly world: World,
    readonly cast: Cast,
    public now: Instant,
    readonly record: PlayRecord = new PlayRecord(world.compiled),
    readonly attempts: Attempts = new Attempts(world.compiled),
  ) {}

  /** The same, going on by itself in a copy of its world. */
  copiedInto(world: World): Play {
    const copy = new Play(world, this.cast.copied(), this.now, this.record.copied(), this.attempts.copied());
    for (const agency of this.held) copy.held.add(agency);
    copy.refusal = this.refusal;
    return copy;
  }

  get state(): InstanceState | undefined {
    return this.world.state;
  }

  get isOver(): boolean {
    return this.state?.status === 'ended';
  }

  begin(beginning: { readonly data: JsonObject; readonly by?: string; readonly startEvent?: string }): Happening {
    return this.note(this.world.begin({ ...beginning, at: this.now }));
  }

  perform(command: Untimed<Command>): Happening {
    // Every command has its instant; which one of them it is, only its type says.
    return this.note(this.world.perform({ ...command, at: this.now } as Command));
  }

  /** What only the case of a service can do. */
  inCase(act: (service: ServiceCase) => Happening): Happening {
    const { service } = this.world;
    if (!service) throw new Error('Expected the scenario of a service; others were refused when they were checked');
    if (this.isOver) return err({ code: 'INSTANCE_ENDED', message: 'Permohonan ini sudah selesai.' });
    return this.note(act(service));
  }

  /** What rests in one phase at an element, oldest first. */
  openAt<P extends ElementInstance['phase']>(
    phase: P,
    written: string,
  ): readonly Extract<ElementInstance, { phase: P }>[] {
    const elementId = idOf(this.world.compiled, written);
    return this.open(phase).filter((instance) => instance.elementId === elementId);
  }

  /** A task that waits for the applicant is not open for anybody. */
  open<P extends ElementInstance['phase']>(phase: P): readonly Extract<ElementInstance, { phase: P }>[] {
    return Object.values(this.state?.elements ?? {})
      .filter((instance) => instance.phase !== 'user-task' || !instance.suspended)
      .filter((instance): instance is Extract<ElementInstance, { phase: P }> => instance.phase === phase)
      .sort((a, b) => Number(a.key) - Number(b.key));
  }

  /** What workers do by themselves: hand over to agencies that are not held, begin rounds; until nothing moves any more. */
  deliver(): void {
    for (;;) {
      const next = this.nextDelivery();
      const delivered = next && this.world.perform(next);
      if (!delivered?.ok) return;
      this.record.note(delivered.value);
    }
  }

  private nextDelivery(): Command | undefined {
    const sent = this.open('in-transit').find(({ performer }) => !this.held.has(performer?.agency ?? ''));
    if (sent) return { type: 'DeliverHandOff', at: this.now, key: sent.key };
    const begun = this.open('scope').find(({ loop }) => loop?.apart && loop.started !== loop.total);
    return begun && { type: 'ContinueRounds', at: this.now, key: begun.key };
  }

  private note(happening: Happening): Happening {
    if (happening.ok) {
      this.record.note(happening.value);
      this.deliver();
    }
    return happening;
  }
}
