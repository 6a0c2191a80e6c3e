// A Merkle root that is built leaf by leaf: a city's first checkpoint has a leaf for every case it ever had.
import { createHash } from 'node:crypto';

export interface MerkleTree {
  add(leaf: Buffer): void;
  root(): Buffer;
}

/** Leaves and nodes are hashed apart (as RFC 6962 does), so that a node can never be passed off as a leaf. */
const hashed = (prefix: number, ...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Of no leaves at all. */
export const emptyRoot = createHash('sha256').digest();

/** Remembers one node for each power of two; the root of three is that of two beside the third. */
export function merkleTree(): MerkleTree {
  const peaks: { readonly height: number; readonly hash: Buffer }[] = [];
  return {
    add(leaf) {
      let added = { height: 0, hash: hashed(0, leaf) };
      for (let last = peaks.at(-1); last?.height === added.height; last = peaks.at(-1)) {
        peaks.pop();
        added = { height: last.height + 1, hash: hashed(1, last.hash, added.hash) };
      }
      peaks.push(added);
    },
    root: () =>
      peaks.reduceRight<Buffer | undefined>((right, { hash }) => (right ? hashed(1, hash, right) : hash), undefined) ??
      emptyRoot,
  };
}
