import type { Diagnostic } from '@alur/kernel';

/** `unknown`: there are more states than the limit allows, and nothing wrong was found among those visited. */
export type Sound = boolean | 'unknown';

export type SoundnessCode =
  | 'DEADLOCK'
  | 'IMPROPER_COMPLETION'
  | 'UNSAFE'
  | 'NO_OPTION_TO_COMPLETE'
  | 'DEAD_ELEMENT'
  | 'STATE_LIMIT';

export interface SoundnessFinding extends Diagnostic {
  readonly code: SoundnessCode;
  /** The process that was judged. */
  readonly process: string;
  /** Ids of the elements that complete, in order, the shortest way that shows it. */
  readonly trace: readonly string[];
  /** The run behind the trace, step by step; of a dead element the way to the place nearest to it. */
  readonly run: FindingRun;
}

export interface FindingRun {
  /** The start event, where the process has any. */
  readonly start?: string;
  readonly way: readonly RunStep[];
  /** Of what goes round for ever: once round, after the way. */
  readonly round?: readonly RunStep[];
}

/** An element that completes, and the flows it leaves by. */
export interface RunStep {
  readonly element: string;
  readonly flows: readonly string[];
}

export interface SoundnessReport {
  /** The worst of the processes. */
  readonly sound: Sound;
  readonly processes: readonly { readonly id: string; readonly sound: Sound }[];
  readonly diagnostics: readonly SoundnessFinding[];
}

export interface SoundnessOptions {
  /** The name findings carry. (Default: `process.bpmn`) */
  readonly file?: string;
  /** States of one scope that are visited before the answer is "unknown". (Default: 25,000) */
  readonly stateLimit?: number;
  /** Up to so many states of one scope are visited without leaving any out; traces are then the very shortest. (Default: 600) */
  readonly wholeLimit?: number;
}
