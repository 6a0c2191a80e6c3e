// What a worker does every minute for the audit: a checkpoint, and once an hour its signature, away from the database.
import type { Checkpoint, CheckpointArchive, Checkpoints, CheckpointSeal } from '../ports/checkpoints.js';

export interface CheckpointPorts {
  readonly checkpoints: Checkpoints;
  readonly archive: CheckpointArchive;
  readonly seal: CheckpointSeal;
}

export interface Kept {
  readonly checkpoint: Checkpoint;
  /** Name in the archive, where it was signed. */
  readonly file?: string;
}

/** `2026-11-26T09` */
const hourOf = ({ at }: { readonly at: string }): string => at.slice(0, 13);

/** The first checkpoint of every hour is signed; where the archive was out of reach, the next one is. */
export const keepCheckpoint =
  ({ checkpoints, archive, seal }: CheckpointPorts) =>
  async (asked?: 'asked'): Promise<Kept | undefined> => {
    const checkpoint = await checkpoints.take(asked);
    if (!checkpoint) return undefined;
    const newest = await archive.findNewest();
    if (!asked && newest && hourOf(newest) === hourOf(checkpoint)) return { checkpoint };
    const file = await archive.add(seal.sign(checkpoint));
    return { checkpoint, ...(file === undefined ? {} : { file }) };
  };
