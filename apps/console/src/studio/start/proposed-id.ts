/** A service's code from its name: short words, no signs. */
export function proposedId(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !(word in { atau: 1, dan: 1, dengan: 1, untuk: 1 }));
  const id = words.reduce((all, word) => (all.length + word.length < 48 ? `${all}-${word}` : all), '').slice(1);
  return /^[a-z]/.test(id) || id === '' ? id : `layanan-${id}`;
}
