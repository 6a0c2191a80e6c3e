// What a process asks of others than the store: the queues, a partner outside. Done at once when its turn comes.
import type { Action } from './action.js';
import type { Owner } from './process.js';

interface Errand {
  readonly label: string;
  readonly owner: Owner;
  readonly isIdle: boolean;
  run(): unknown;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class Errands {
  private waiting: Errand[] = [];

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  ask<T>(owner: Owner, name: string, run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        label: owner.label(name),
        owner,
        isIdle: false,
        run,
        resolve: resolve as (value: unknown) => void,
        reject,
      });
    });
  }

  actions(): Action[] {
    return this.waiting.flatMap((one): Action[] => {
      if (one.owner.isFrozen) return [];
      const { label, owner } = one;
      const fault = (what: string, run: () => void): Action => ({
        kind: 'fault',
        label: `${label}: ${what}`,
        about: one,
        run,
      });
      return [
        { kind: 'step', label, about: one, run: () => this.perform(one) },
        fault('it fails', () => this.fail(one)),
        fault('its answer is lost', () => this.performUnheard(one)),
        fault(`${owner.name} dies before`, () => owner.crash()),
        fault(`${owner.name} dies after`, () => {
          this.performUnheard(one);
          owner.crash();
        }),
      ];
    });
  }

  private perform(one: Errand): void {
    this.drop(one);
    try {
      one.resolve(one.run());
    } catch (error) {
      one.reject(error as Error);
    }
  }

  private performUnheard(one: Errand): void {
    this.drop(one);
    try {
      one.run();
    } catch {
      // Nobody hears that either.
    }
    one.reject(new Error('the answer was lost'));
  }

  private fail(one: Errand): void {
    this.drop(one);
    one.reject(new Error('it failed'));
  }

  private drop(one: Errand): void {
    this.waiting = this.waiting.filter((other) => other !== one);
  }

  forget(owner: Owner): void {
    this.waiting = this.waiting.filter((one) => one.owner !== owner);
  }
}
