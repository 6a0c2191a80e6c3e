// Pauses of processes and people, by the clock of the simulated world.
import type { Action } from './action.js';
import type { Owner } from './process.js';

interface Sleeper {
  readonly label: string;
  readonly owner: Owner;
  readonly until: number;
  /** A loop that looks again and again: nobody waits for it. */
  readonly isLoop: boolean;
  wake(): void;
}

export class Sleepers {
  private asleep: Sleeper[] = [];

  constructor(private readonly now: () => number) {}

  sleep(owner: Owner, milliseconds: number): Promise<void> {
    return this.add(owner, { name: 'pause', milliseconds, isLoop: false });
  }

  nextLook(owner: Owner, milliseconds: number): Promise<void> {
    return this.add(owner, { name: 'look', milliseconds, isLoop: true });
  }

  private add(
    owner: Owner,
    { name, milliseconds, isLoop }: { readonly name: string; readonly milliseconds: number; readonly isLoop: boolean },
  ): Promise<void> {
    return new Promise((wake) => {
      this.asleep.push({
        label: owner.label(name),
        owner,
        until: this.now() + Math.ceil(milliseconds * owner.pace),
        isLoop,
        wake,
      });
    });
  }

  actions(): Action[] {
    return this.asleep
      .filter(({ owner, until }) => !owner.isFrozen && until <= this.now())
      .map((one) => ({
        kind: one.isLoop ? 'idle' : 'step',
        label: one.label,
        about: one,
        run: () => {
          this.asleep = this.asleep.filter((other) => other !== one);
          one.wake();
        },
      }));
  }

  /** When the next one wakes up that somebody waits for. */
  nextPause(): number | undefined {
    return earliest(this.asleep.filter(({ isLoop }) => !isLoop));
  }

  nextLoop(): number | undefined {
    return earliest(this.asleep);
  }

  forget(owner: Owner): void {
    this.asleep = this.asleep.filter((one) => one.owner !== owner);
  }
}

const earliest = (sleepers: readonly Sleeper[]): number | undefined =>
  sleepers.reduce<number | undefined>(
    (first, { until }) => (first === undefined ? until : Math.min(first, until)),
    undefined,
  );
