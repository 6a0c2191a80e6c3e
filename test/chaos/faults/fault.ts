// What a fault is to the run: one strike acts from its chance and has healed everything when its promise ends.
import type { Arena } from '../arena/arena.js';
import type { Violation } from '../invariants/violation.js';
import type { Chance } from '../plan/chance.js';
import type { FaultId } from './fault-id.js';

export interface Fault {
  readonly id: FaultId;
  /** Why it cannot be played on this machine: then it is "not run", and the run is red. */
  missing?(): Promise<string | undefined>;
  /** Writes the folders of the services it needs beside those of the load. */
  services?(folder: string): Promise<void>;
  /** Once, before the load begins. */
  before?(arena: Arena): Promise<void>;
  strike(arena: Arena, chance: Chance): Promise<void>;
  /** What only this fault promises, asked once everything is healed and quiet. */
  after?(arena: Arena): Promise<readonly Violation[]>;
}
