// Ids are made of what people call a thing, once; afterwards they stay, whatever it is called.

/** Words of a label that say nothing about the thing. */
const filler = /^(?:apa|apakah|anda|yang|di|ke|dan|atau|untuk|dari|ini|itu|berapa|siapa|kapan|mana|dengan|pada|saya)$/;

function wordsOf(label: string): readonly string[] {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const words = plain.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !filler.test(word));
  return (telling.length > 0 ? telling : words).slice(0, 5);
}

/** `nama_usaha`, and where that is taken `nama_usaha_2`. Fields are names in expressions. */
export const fieldId = (label: string, taken: ReadonlySet<string>): string =>
  made(label, { taken, sign: '_', or: 'isian' });

/** `tempat-usaha` */
export const pageId = (title: string, taken: ReadonlySet<string>): string =>
  made(title, { taken, sign: '-', or: 'halaman' });

/** `belum-punya`; it may begin with a digit. */
export const optionValue = (label: string): string => wordsOf(label).join('-').slice(0, 50);

function made(
  label: string,
  { taken, sign, or }: { readonly taken: ReadonlySet<string>; readonly sign: '_' | '-'; readonly or: string },
): string {
  const joined = wordsOf(label).join(sign).slice(0, 50).replace(/[-_]$/, '');
  const base = /^[a-z]/.test(joined) ? joined : [or, joined].filter((word) => word !== '').join(sign);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}${sign}${String(number)}`;
  return id;
}
