// Statements on their way: asked, in the way of another, open until COMMIT.
import { StoreUnavailable } from '@alur/application';
import type { Pool } from 'pg';
import type { Tables } from '../store/tables.js';
import type { Statement, Transaction } from '../store/transaction.js';
import type { Action } from './action.js';
import type { Owner } from './process.js';

export interface Call<T> {
  readonly name: string;
  readonly memory: Statement<T>;
  /** The same through the real adapter. */
  postgres(pool: Pool): Promise<T>;
}

/** Does the same on a real PostgreSQL and throws when it answers otherwise. */
export interface Mirror {
  begin(transaction: Transaction, call: Call<unknown>): Promise<void>;
  /** The statement is in somebody's way here, so it must be there. */
  blocked(transaction: Transaction, call: Call<unknown>): Promise<void>;
  answered(transaction: Transaction, answer: unknown): Promise<void>;
  failed(transaction: Transaction, error: unknown): Promise<void>;
  commit(transaction: Transaction): Promise<void>;
  rollback(transaction: Transaction): Promise<void>;
}

interface Asked {
  readonly label: string;
  readonly owner: Owner;
  readonly call: Call<unknown>;
  readonly transaction: Transaction;
  phase: 'asked' | 'waiting' | 'open';
  waitsFor?: Transaction;
  /** Its place in the line of those that wait, from when it began to. */
  place?: number;
  answer?: { readonly result: unknown; readonly apply?: () => void };
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const lost = (): StoreUnavailable => new StoreUnavailable(new Error('Connection terminated unexpectedly'));

export class Statements {
  private asked: Asked[] = [];
  private places = 0;

  constructor(
    private readonly tables: Tables,
    private readonly mirror: Mirror | undefined,
  ) {}

  get isEmpty(): boolean {
    return this.asked.length === 0;
  }

  ask<T>(owner: Owner, call: Call<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const label = owner.label(call.name);
      this.asked.push({
        label,
        owner,
        call,
        transaction: { label, held: new Set(), at: 0 },
        phase: 'asked',
        resolve: resolve as (value: unknown) => void,
        reject,
      });
    });
  }

  actions(): Action[] {
    return this.asked.flatMap((one): Action[] => {
      if (one.phase === 'waiting') return [];
      if (one.phase === 'asked')
        return [
          { kind: 'step', label: one.label, about: one, run: () => this.begin(one) },
          { kind: 'fault', label: `${one.label}: the connection breaks before`, about: one, run: () => this.lose(one) },
          ...this.crashes(one, 'before'),
        ];
      return [
        {
          kind: one.owner.isOutside ? 'fault' : 'step',
          label: `${one.label}: commit`,
          about: one,
          run: () => this.commit(one),
        },
        { kind: 'fault', label: `${one.label}: the commit is lost`, about: one, run: () => this.lose(one) },
        {
          kind: 'fault',
          label: `${one.label}: the answer of the commit is lost`,
          about: one,
          run: () => this.commitUnheard(one),
        },
        ...this.crashes(one, 'before the commit'),
        {
          kind: 'fault',
          label: `${one.label}: ${one.owner.name} dies after the commit`,
          about: one,
          run: async () => {
            await this.commitUnheard(one);
            one.owner.crash();
          },
        },
      ];
    });
  }

  private crashes(one: Asked, when: string): Action[] {
    return [
      {
        kind: 'fault',
        label: `${one.label}: ${one.owner.name} dies ${when}`,
        about: one,
        run: () => one.owner.crash(),
      },
    ];
  }

  private async begin(one: Asked): Promise<void> {
    if (one.phase === 'asked') one.transaction.at = this.tables.now;
    let found;
    try {
      found = one.call.memory(one.transaction);
    } catch (error) {
      await this.mirror?.begin(one.transaction, one.call);
      await this.mirror?.failed(one.transaction, error);
      await this.end(one, 'rollback');
      one.owner.hear(() => one.reject(error as Error));
      return;
    }
    if ('waitsFor' in found) {
      await this.mirror?.blocked(one.transaction, one.call);
      one.phase = 'waiting';
      one.waitsFor = found.waitsFor;
      one.place ??= this.places += 1;
      return;
    }
    await this.mirror?.begin(one.transaction, one.call);
    await this.mirror?.answered(one.transaction, found.result);
    one.answer = found;
    one.phase = 'open';
    // Nothing to write: its end changes nothing for anybody.
    if (!found.apply) await this.commit(one);
  }

  private async commit(one: Asked): Promise<void> {
    one.answer?.apply?.();
    await this.end(one, 'commit');
    one.owner.hear(() => one.resolve(one.answer?.result));
  }

  private async commitUnheard(one: Asked): Promise<void> {
    one.answer?.apply?.();
    await this.end(one, 'commit');
    one.owner.hear(() => one.reject(lost()));
  }

  private async lose(one: Asked): Promise<void> {
    await this.end(one, 'rollback');
    one.owner.hear(() => one.reject(lost()));
  }

  private async end(one: Asked, how: 'commit' | 'rollback'): Promise<void> {
    this.asked = this.asked.filter((other) => other !== one);
    if (one.phase !== 'asked') await this.mirror?.[how](one.transaction);
    this.tables.locks.release(one.transaction);
    // Whoever waited goes on at once and in order, as the server does it.
    const waiting = this.asked
      .filter(({ waitsFor }) => waitsFor === one.transaction)
      .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    for (const other of waiting) delete other.waitsFor;
    for (const other of waiting) await this.begin(other);
  }

  /** The server restarts: what is committed stays, what is open is gone, and everybody loses their connection. */
  async restartServer(): Promise<void> {
    for (const one of [...this.asked]) await this.lose(one);
  }

  /** Whoever is no part of us lets go of what they hold. */
  async sendStrangersAway(): Promise<void> {
    for (const one of this.asked.filter(({ owner }) => owner.isOutside)) await this.lose(one);
  }

  /** A dead process holds no locks and hears no answers. */
  forget(owner: Owner): void {
    for (const one of this.asked.filter((other) => other.owner === owner)) this.orphans.push(this.end(one, 'rollback'));
  }

  private readonly orphans: Promise<void>[] = [];

  /** Ends of transactions that nobody waits for. */
  async settled(): Promise<void> {
    await Promise.all(this.orphans.splice(0));
  }
}
