// Statements in memory as PostgreSQL runs them at READ COMMITTED: row locks until the end, all or nothing.

/** One statement is one transaction. Between its two halves it holds its locks and others go on. */
export interface Transaction {
  readonly label: string;
  readonly held: Set<string>;
  /** The database's clock when it began: what it waits for does not make it later. */
  at: number;
}

/** What a statement finds: somebody in its way, or its answer and what it will have written once committed. */
export type Attempted<T> = { readonly waitsFor: Transaction } | { readonly result: T; readonly apply?: () => void };

/** Asked again from the beginning, at once, when whoever was in its way is done. */
export type Statement<T> = (transaction: Transaction) => Attempted<T>;

/** A unique key was taken: the whole statement fails. */
export class UniqueViolation extends Error {
  readonly code = '23505';
}

export class Locks {
  private readonly holders = new Map<string, Transaction>();

  /** Takes the lock, or says who has it. */
  take(name: string, transaction: Transaction): Transaction | undefined {
    const holder = this.holders.get(name);
    if (holder && holder !== transaction) return holder;
    this.holders.set(name, transaction);
    transaction.held.add(name);
    return undefined;
  }

  isFree(name: string, transaction: Transaction): boolean {
    const holder = this.holders.get(name);
    return holder === undefined || holder === transaction;
  }

  get count(): number {
    return this.holders.size;
  }

  release(transaction: Transaction): void {
    for (const name of transaction.held) this.holders.delete(name);
    transaction.held.clear();
  }
}
