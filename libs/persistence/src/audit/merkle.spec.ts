import { createHash } from 'node:crypto';
import { merkleTree } from './merkle.js';

const leaves = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`leaf ${String(index)}`));

const rootOf = (all: readonly Buffer[]): string => {
  const tree = merkleTree();
  for (const leaf of all) tree.add(leaf);
  return tree.root().toString('hex');
};

/** RFC 6962, section 2.1, as it is written there. */
function byDefinition(all: readonly Buffer[]): Buffer {
  const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = all;
  if (!only) return sha();
  if (all.length === 1) return sha(Buffer.of(0), only);
  let half = 1;
  while (half * 2 < all.length) half *= 2;
  return sha(Buffer.of(1), byDefinition(all.slice(0, half)), byDefinition(all.slice(half)));
}

it('leaf by leaf the root is that of the whole tree', () => {
  for (let count = 0; count < 70; count += 1)
    expect(rootOf(leaves(count))).toBe(byDefinition(leaves(count)).toString('hex'));
});

it('another leaf, another order or one leaf less is another root', () => {
  const all = leaves(7);
  const [first, second, ...rest] = all;
  if (!first || !second) throw new Error('Expected leaves');
  const roots = [all, [second, first, ...rest], all.slice(1), [...all, first], [Buffer.from('other'), ...all.slice(1)]];
  expect(new Set(roots.map(rootOf)).size).toBe(roots.length);
});
