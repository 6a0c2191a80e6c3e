// The second wall: a pool of a process works in a role of the database, and says on whose behalf it reads.
import type { PoolConfig } from 'pg';
import type { CurrentSight } from './sight.js';
import { walledClient } from './walled-client.js';

export interface Wall {
  /** Of the database. Without one a pool works as whoever signs in there, who owns the tables: an operator at the machine. */
  readonly role?: 'alur_gateway' | 'alur_worker' | 'alur_committer';
  /** Where rows are for some to see and not for others. */
  readonly sight?: CurrentSight;
}

/** `options`: what else the server is told when a connection begins. */
export function behind({ role, sight }: Wall, options = ''): Pick<PoolConfig, 'options' | 'Client'> {
  const all = [options, role === undefined ? '' : `-c role=${role}`].filter((one) => one !== '').join(' ');
  return {
    ...(all === '' ? {} : { options: all }),
    ...(sight === undefined ? {} : { Client: walledClient(sight) }),
  };
}
