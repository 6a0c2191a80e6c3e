// A letter is a document: whatever changes on it holds for the cases that were promised it.
import type { Kind } from '../say.js';
import { alters, comes, listed } from '../say.js';

const months = (value: unknown): string => `${String(value).replace(/[PM]/g, '')} bulan`;

export const letterKinds = {
  letter: { place: 'letters', class: 'binding', say: comes((name) => `surat ${name}`) },
  'letter-title': { place: 'letters', class: 'binding', say: alters('judul surat') },
  'letter-series': { place: 'letters', class: 'binding', say: alters((name) => `seri nomor surat ${name}`) },
  'letter-signer': {
    place: 'letters',
    class: 'binding',
    shows: (value, names) => names.participant(String(value)),
    say: alters((name) => `penanda tangan surat ${name}`),
  },
  'letter-validity': {
    place: 'letters',
    class: 'binding',
    shows: months,
    say: alters((name) => `masa berlaku surat ${name}`),
  },
  'letter-copy': { place: 'letters', class: 'binding', say: listed((name) => `tembusan surat ${name}`) },
  'letter-line': { place: 'letters', class: 'binding', say: listed((name) => `baris di surat ${name}`) },
} as const satisfies Record<string, Kind>;
