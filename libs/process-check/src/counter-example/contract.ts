import type { Scenario } from '@alur/scenarios';

/** A trace as something that can be played on the engine. */
export interface CounterExample {
  /** Its steps lead where the trace leads, as far as data and events can steer a run. */
  readonly scenario: Scenario;
  /** Nothing was left to chance. */
  readonly isExact: boolean;
  /** What could not be steered and why, in Indonesian, a sentence each. */
  readonly notes: readonly string[];
}
