// What citizens read on the way and at the end.
import type { Kind } from '../say.js';
import { alters, comes } from '../say.js';

const outcomeKindWords: Readonly<Record<string, string>> = {
  granted: 'dikabulkan',
  refused: 'ditolak',
  withdrawn: 'dibatalkan',
};

export const wordKinds = {
  outcome: { place: 'words', class: 'binding', say: comes((name) => `hasil akhir ${name}`) },
  'outcome-kind': {
    place: 'words',
    class: 'binding',
    shows: (value) => outcomeKindWords[String(value)] ?? String(value),
    say: alters((name) => `arti hasil akhir ${name}`),
  },
  'outcome-title': { place: 'words', class: 'cosmetic', say: alters((name) => `judul hasil akhir ${name}`) },
  'outcome-text': { place: 'words', class: 'cosmetic', say: alters((name) => `kalimat hasil akhir ${name}`) },
  'outcome-ground': {
    place: 'words',
    class: 'binding',
    shows: (value, names) => names.field(String(value)),
    say: alters((name) => `isian dasar hukum untuk hasil akhir ${name}`),
  },
  'outcome-reason': {
    place: 'words',
    class: 'binding',
    shows: (value, names) => names.field(String(value)),
    say: alters((name) => `isian alasan untuk hasil akhir ${name}`),
  },
  'step-words': { place: 'words', class: 'cosmetic', say: alters((name) => `kata untuk warga di langkah ${name}`) },
} as const satisfies Record<string, Kind>;
