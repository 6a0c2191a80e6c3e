import type { Diagnostic } from '@alur/kernel';
import type { UserTask } from '@alur/process-model';

/** Working time, in working minutes: a working day of one agency need not be as long as another's. */
export interface PromiseQuestion {
  /** What the citizen is promised, in working minutes. */
  readonly promised: number;
  /** Working minutes that the standard time of a step stands for, at the agency that performs it; `undefined`: it has none. */
  readonly minutesOf: (task: UserTask) => number | undefined;
  /** How often the steps of a loop are repeated, besides the first time. (Default: 1) */
  readonly roundsOf?: (loopFlow: string) => number | undefined;
  /** The name findings carry. (Default: `process.bpmn`) */
  readonly file?: string;
}

export interface PromiseReport {
  /** The longest way through, in working minutes. */
  readonly longest: number;
  /** The steps of the longest way that take time, each as often as it comes, in order. */
  readonly steps: readonly { readonly element: string; readonly minutes: number }[];
  /** Minutes by which the promise is missed; 0 when it can be kept. */
  readonly missing: number;
  /** User tasks without a standard time, which count as none. */
  readonly untimed: readonly string[];
  /** `PROMISE_TOO_SHORT` when it cannot be kept. */
  readonly diagnostics: readonly Diagnostic[];
}
