import type { KeyStatus } from '@alur/application';

const by = (counts: Readonly<Record<string, number>>, id: string): number => counts[id] ?? 0;

const known = ({ ring, wrapped, sealed }: KeyStatus): readonly string[] => [
  ...new Set([...ring.opening, ...Object.keys(wrapped), ...Object.keys(sealed)]),
];

/** A key that nothing depends on any more may leave the ring. */
const noteOf = ({ ring, wrapped, sealed }: KeyStatus, id: string): string => {
  if (id === ring.sealing) return 'dipakai menyegel';
  if (!ring.opening.includes(id)) return 'TIDAK ADA di berkas kunci';
  return by(wrapped, id) + by(sealed, id) === 0 ? 'boleh dikeluarkan' : 'masih dipakai';
};

/** One line for each key: what depends on it, and whether it may leave the ring. */
export const statusLines = (status: KeyStatus): readonly string[] => [
  ...known(status).map(
    (id) =>
      `Kunci ${id}: ${String(by(status.wrapped, id))} kunci pemohon, ${String(by(status.sealed, id))} faktor kedua; ${noteOf(status, id)}`,
  ),
  ...[...new Set([...status.ring.index, ...Object.keys(status.indexed)])].map(
    (id) =>
      `Rahasia indeks ${id}: ${String(by(status.indexed, id))} baris${status.ring.index.includes(id) ? '' : '; TIDAK ADA di berkas kunci'}`,
  ),
  `Kunci pemohon yang sudah dimusnahkan: ${String(status.destroyed)}`,
];

/** Something in the database can be opened with no key of the ring. */
export const lacksKeys = ({ ring, wrapped, sealed }: KeyStatus): boolean =>
  [...Object.keys(wrapped), ...Object.keys(sealed)].some((id) => !ring.opening.includes(id));
