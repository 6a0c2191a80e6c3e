// The keys of a city: they lie in a file, never in the database, and whatever is sealed there can be opened with them alone.
import type { SecretBox } from './accounts.js';

/** A value as the index knows it: the same value gives the same digest, and nobody without the key can make one. */
export interface Digest {
  readonly keyId: string;
  /** HMAC-SHA-256, hexadecimal, whole. */
  readonly digest: string;
}

export interface BlindIndex {
  /** With every secret of the index, the newest first: what is found under any of them is found. Each purpose has its own key. */
  digestsOf(purpose: string, value: string): Promise<readonly Digest[]>;
}

export interface RingKeys {
  /** The newest: it seals. */
  readonly sealing: string;
  /** All that open, the oldest first. */
  readonly opening: readonly string[];
  /** Secrets of the index, the oldest first. */
  readonly index: readonly string[];
}

/** The newest key seals, every key of the ring opens. Running processes find a new key in its file by themselves. */
export interface KeyRing extends SecretBox, BlindIndex {
  keys(): Promise<RingKeys>;
  /** Writes one more into the file and gives its id; from then on it seals. */
  addKey(): Promise<string>;
  /** One more secret of the index: new rows are found under both until those of the old one are gone. */
  addIndexSecret(): Promise<string>;
}

/** Who wraps the keys of subjects, and how many each. */
export interface KeyStatus {
  readonly ring: RingKeys;
  /** Keys of subjects by the key of the ring that wraps them. */
  readonly wrapped: Readonly<Record<string, number>>;
  /** Second factors and invitations by the key of the ring that seals them. */
  readonly sealed: Readonly<Record<string, number>>;
  /** Rows of the index by the secret of the ring. */
  readonly indexed: Readonly<Record<string, number>>;
  readonly destroyed: number;
}

export interface KeyRotation {
  status(): Promise<KeyStatus>;
  /**
   * Brings up to so many keys, second factors and rows of the index under the newest key of the ring; gives how many. Nothing
   * is left when it gives 0. Ended in the middle, it goes on where it was; whoever reads or writes meanwhile notices nothing.
   */
  rewrap(limit: number): Promise<number>;
}

/** The key of one subject, open. A place is `table|column|row`: what was sealed for one opens in no other. */
export interface SubjectKey {
  seal(place: string, bytes: Uint8Array): Buffer;
  /** Throws for what was changed or sealed for another place. */
  open(place: string, sealed: Uint8Array): Buffer;
}

export interface SubjectSeals {
  /** Made at the first question; nothing once it is destroyed. */
  keyOf(subjectId: string): Promise<SubjectKey | undefined>;
}

/** What belongs to nobody in particular, such as a code on its way to a number without an account. */
export const citySubject = '00000000-0000-0000-0000-000000000000';
