import type { Instant } from '@alur/kernel';
import type { Fuel } from './fuel.js';

/** What one evaluation carries along: its fuel and the moment it speaks of. */
export interface Run {
  readonly fuel: Fuel;
  readonly at: Instant;
  readonly zone: string;
}
