// A decision table decides about people: everything in it but its name binds.
import type { Json } from '@alur/kernel';
import type { Kind } from '../say.js';
import { alters, comes, shortText } from '../say.js';

/** Cells are FEEL: shown as written. */
const cell = (value: Json): string => (value === '' || value === '-' ? 'apa saja' : shortText(String(value)));
const rule = (value: Json): string => {
  const { when, then } = value as { readonly when: readonly string[]; readonly then: readonly string[] };
  return `bila ${when.map(cell).join(' dan ') || 'apa saja'}, maka ${then.map(cell).join(' dan ')}`;
};

export const decisionKinds = {
  decision: { place: 'decisions', class: 'binding', say: comes((name) => `tabel keputusan ${name}`) },
  'decision-name': { place: 'decisions', class: 'cosmetic', say: alters('nama tabel keputusan') },
  'decision-hit-policy': {
    place: 'decisions',
    class: 'binding',
    say: alters((name) => `cara memilih aturan di tabel ${name}`),
  },
  'decision-aggregation': {
    place: 'decisions',
    class: 'binding',
    say: alters((name) => `cara menjumlah hasil di tabel ${name}`),
  },
  'decision-input': { place: 'decisions', class: 'binding', say: comes((name) => `masukan ${name}`) },
  'decision-input-label': { place: 'decisions', class: 'cosmetic', say: alters((name) => `label masukan ${name}`) },
  'decision-input-expression': {
    place: 'decisions',
    class: 'binding',
    say: alters((name) => `yang dilihat masukan ${name}`),
  },
  'decision-input-type': { place: 'decisions', class: 'binding', say: alters((name) => `jenis masukan ${name}`) },
  'decision-input-values': {
    place: 'decisions',
    class: 'binding',
    say: alters((name) => `nilai yang boleh di masukan ${name}`),
  },
  'decision-output': { place: 'decisions', class: 'binding', say: comes((name) => `hasil ${name}`) },
  'decision-output-name': { place: 'decisions', class: 'binding', say: alters((name) => `nama hasil ${name}`) },
  'decision-output-type': { place: 'decisions', class: 'binding', say: alters((name) => `jenis hasil ${name}`) },
  'decision-output-values': {
    place: 'decisions',
    class: 'binding',
    say: alters((name) => `urutan nilai hasil ${name}`),
  },
  'decision-output-default': {
    place: 'decisions',
    class: 'binding',
    say: alters((name) => `nilai bawaan hasil ${name}`),
  },
  'decision-output-order': {
    place: 'decisions',
    class: 'binding',
    say: ({ name }) => `Urutan kolom hasil di tabel ${name} berubah; kolom yang lebih depan menentukan lebih dulu.`,
  },
  'decision-rule': {
    place: 'decisions',
    class: 'binding',
    shows: rule,
    say: ({ change, name, from = '', to = '' }) =>
      change === 'added' ? `Aturan baru di tabel ${name}: ${to}.` : `Aturan dihapus dari tabel ${name}: ${from}.`,
  },
  'decision-condition': { place: 'decisions', class: 'binding', shows: cell, say: alters((name) => `syarat ${name}`) },
  'decision-result': { place: 'decisions', class: 'binding', shows: cell, say: alters((name) => `hasil ${name}`) },
  'decision-rule-order': {
    place: 'decisions',
    class: 'binding',
    say: ({ name }) => `Urutan aturan di tabel ${name} berubah; aturan yang lebih atas didahulukan.`,
  },
} as const satisfies Record<string, Kind>;
