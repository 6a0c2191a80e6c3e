/** `Kepala Dinas Sosial` becomes `kepala-dinas-sosial`, and `-2` where that is taken. */
export function freeKey(name: string, taken: readonly string[]): string {
  const key = keyFrom(name);
  let free = key;
  for (let number = 2; taken.includes(free); number += 1) free = `${key}-${String(number)}`;
  return free;
}

/** Small letters, digits and hyphens, a letter first. */
export const keyFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50)
    .replace(/-+$/, '') || 'bagian';
