import type { Sound, SoundnessCode } from '../soundness/contract.js';

export interface MarkingFinding {
  readonly code: SoundnessCode;
  /** Where it gets stuck, or where two tokens meet. */
  readonly element: string;
  /** Ids of the elements that complete, in order, the shortest way there. */
  readonly trace: readonly string[];
  /** Indonesian, with the names on the drawing. */
  readonly message: string;
}

export interface MarkingReport {
  readonly sound: Sound;
  /** The shortest first. */
  readonly findings: readonly MarkingFinding[];
}
