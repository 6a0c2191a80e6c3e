import { createHash } from 'node:crypto';
import { canonicalJson } from '@alur/kernel';

export interface ChainedTurn {
  readonly caseId: string;
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly commandKey: string;
  /** Canonical JSON of the turn's events: exactly the text that is stored. */
  readonly events: string;
}

/** Before the first turn of a case. */
export const chainStart = Buffer.alloc(32);

/** SHA-256 over the previous hash and the turn; changing any earlier turn changes every later hash. */
export function chainHash(previous: Buffer, turn: ChainedTurn): Buffer {
  const { caseId, revision, at, actor, commandKey, events } = turn;
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ caseId, revision, at, actor, commandKey, events }))
    .digest();
}
