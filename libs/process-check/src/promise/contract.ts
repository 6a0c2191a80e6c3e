import type { ExecutableProcess, Timer, UserTask } from '@alur/process-model';
import type { Moment, Spent } from './way.js';

export type { Moment, Spent } from './way.js';

/** A timer of the drawing that says in its own text how long it runs. */
export type RunningTimer = Timer & { readonly value: { readonly literal: string } };

export interface PromiseQuestion {
  readonly process: ExecutableProcess;
  /** Other processes of the file, which calls may lead to. */
  readonly others?: readonly ExecutableProcess[];
  /** How often a way back is taken, or a repeated step done again, besides the first time; `undefined`: nobody said so. */
  readonly roundsOf?: (id: string) => number | undefined;
  /** Waits whose time is not the agency's, by element. */
  readonly excluded?: ReadonlySet<string>;
}

/** What takes how long. Each must be such that beginning later never ends earlier. */
export interface Times {
  /** When a task ends that is begun at `from`; `from` itself when it has no standard time. */
  readonly workEnd: (task: UserTask, from: Moment) => Moment;
  /** When a timer is due that is armed at `from`, on the calendar of the element it belongs to. */
  readonly timerEnd: (timer: RunningTimer, at: string, from: Moment) => Moment;
}

/** What goes round: a flow that leads back, or a step that repeats itself. */
export interface Repetition {
  readonly kind: 'flow' | 'element';
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface LatestEnd {
  readonly at: Moment;
  /** What the time went to on the latest way, in order, each step as often as it comes. */
  readonly steps: readonly Spent[];
}

export interface PromisePlan {
  /** User tasks without a standard time, which count as none. */
  readonly untimed: readonly string[];
  /** Where the process waits for something outside, or for a time that the drawing does not tell; `excluded` ones too. */
  readonly waits: readonly string[];
  /** Everything that goes round and takes time, with declared rounds or without. */
  readonly repetitions: readonly Repetition[];
  /** Steps to be gone through for one answer, loops unrolled. */
  readonly effort: number;
  /** When everything is over at the latest, if it begins at `start`. */
  latestEnd(start: Moment, times: Times): LatestEnd;
}
