import { AsyncResource } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { Pool } from 'pg';

type Taken = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

/**
 * Whoever waits for a connection goes on as themselves. The driver's pool calls them from within whatever gave the
 * connection back, and what asks there would ask on behalf of somebody else.
 */
export class CallersPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<PoolClient> | void {
    if (!taken) return super.connect();
    // Not `bind`, which prepares a warning about its own past with every call.
    const caller = new AsyncResource('CallersPool');
    super.connect((...given) => caller.runInAsyncScope(taken, undefined, ...given));
  }
}
