// What was written down, as it lies in the database, and the hashes that stand for it.
import { createHash } from 'node:crypto';

/** With microseconds, `2026-11-23T02:00:00.000000`: a change below the millisecond is a change. */
export type StoredTime = string;

/** What a checkpoint covers: the head of a case at a revision, or an audit row. */
export interface StoredLeaf {
  readonly checkpoint: number;
  /** `case` or `entry`, where nobody has changed it. */
  readonly kind: string;
  readonly subject: string;
  readonly revision: number;
  readonly hash: Buffer;
}

export interface StoredEntry {
  readonly id: string;
  readonly at: StoredTime;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly outcome: string;
  readonly details: string;
  readonly requestId: string | null;
}

export interface CheckpointHeader {
  readonly number: number;
  readonly at: StoredTime;
  readonly since: StoredTime | null;
  readonly cases: number;
  readonly entries: number;
  readonly merkle: Buffer;
  readonly previous: Buffer;
}

export interface StoredCheckpoint extends CheckpointHeader {
  readonly root: Buffer;
}

/** Before the first checkpoint. */
export const rootStart = Buffer.alloc(32);

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const entryHash = (entry: StoredEntry): Buffer =>
  sha256(
    JSON.stringify([
      entry.id,
      entry.at,
      entry.actor,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      entry.outcome,
      entry.details,
      entry.requestId,
    ]),
  );

/** What a leaf says, as bytes; the tree hashes it. */
export const leafBytes = ({ kind, subject, revision, hash }: Omit<StoredLeaf, 'checkpoint'>): Buffer =>
  Buffer.from(JSON.stringify([kind, subject, revision, hash.toString('hex')]));

/** Names everything the checkpoint covers and, through the root before, everything that was covered so far. */
export const rootOf = ({ number, at, since, cases, entries, merkle, previous }: CheckpointHeader): Buffer =>
  sha256(previous, JSON.stringify([number, at, since, cases, entries, merkle.toString('hex')]));

/** The one shape of an `Instant`; what cannot have come from us keeps its microseconds. */
export const instantOf = (stored: StoredTime): string =>
  stored.endsWith('000') ? `${stored.slice(0, -3)}Z` : `${stored}Z`;

/** To be compared with other stored times as text. */
export const earlier = (stored: StoredTime, milliseconds: number): StoredTime =>
  new Date(Date.parse(`${stored}Z`) - milliseconds).toISOString().replace('Z', '000');
