import { canonicalJson } from '@alur/kernel';

/** Two answers as text that is the same when they mean the same: order of rows and absent values do not count. */
export const comparable = (value: unknown): string => canonicalJson(plain(value) as never);

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString('hex');
  if (value instanceof Set) return [...(value as Set<string>)].sort();
  if (Array.isArray(value)) return value.map(plain).sort(byText);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      // `n` only orders the rows of a load.
      .filter(([name, inner]) => inner !== null && inner !== undefined && name !== 'n')
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

const byText = (a: unknown, b: unknown): number => {
  const [left, right] = [canonicalJson(a as never), canonicalJson(b as never)];
  return left < right ? -1 : left > right ? 1 : 0;
};
