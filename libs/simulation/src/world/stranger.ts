// Somebody at a console of the database who holds a case for a long time, as an administrator may.
import type { Tables } from '../store/tables.js';
import type { Call } from './asked.js';
import type { Owner } from './process.js';

export class Stranger implements Owner {
  readonly name = 'stranger';
  readonly isFrozen = false;
  readonly isOutside = true;
  readonly pace = 1;
  private count = 0;

  label(what: string): string {
    this.count += 1;
    return `${this.name}.${String(this.count)} ${what}`;
  }

  hear(news: () => void): void {
    news();
  }

  crash(): void {
    // Nothing of ours.
  }
}

/** Locks a case as long as the transaction is open, and changes nothing. */
export const holdCase = (tables: Tables, caseId: string): Call<void> => ({
  name: `holds ${caseId.slice(0, 8)}`,
  memory(transaction) {
    const holder = tables.locks.take(`case ${caseId}`, transaction);
    return holder ? { waitsFor: holder } : { result: undefined, apply: () => undefined };
  },
  async postgres(pool) {
    await pool.query('SELECT FROM case_instance WHERE id = $1 FOR UPDATE', [caseId]);
  },
});
