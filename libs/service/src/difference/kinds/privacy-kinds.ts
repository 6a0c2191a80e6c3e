// What people were told about their data when they gave it, and how a request is returned.
import type { Kind } from '../say.js';
import { alters, listed } from '../say.js';

const finals: Readonly<Record<string, string>> = { destroy: 'dimusnahkan', permanent: 'disimpan permanen' };

export const privacyKinds = {
  'privacy-basis': { place: 'privacy', class: 'binding', say: alters('dasar pemrosesan data') },
  'privacy-purpose': { place: 'privacy', class: 'binding', say: alters('tujuan pemrosesan data') },
  'privacy-recipient': { place: 'privacy', class: 'binding', say: listed('penerima data') },
  'retention-years': {
    place: 'privacy',
    class: 'binding',
    shows: (value) => `${String(value)} tahun`,
    say: alters('masa simpan aktif'),
  },
  'retention-final': {
    place: 'privacy',
    class: 'binding',
    shows: (value) => finals[String(value)] ?? String(value),
    say: alters('nasib akhir arsip'),
  },
  'correction-days': {
    place: 'correction',
    class: 'binding',
    shows: (value) => `${String(value)} hari kerja`,
    say: alters('waktu pemohon memperbaiki'),
  },
  'correction-recheck': {
    place: 'correction',
    class: 'binding',
    shows: (value, names) => names.element(String(value)),
    say: ({ change, from, to }) =>
      change === 'added'
        ? `Langkah ${to ?? ''} kini diulang bila isian yang diperiksanya diperbaiki.`
        : `Langkah ${from ?? ''} tidak lagi diulang bila isian yang diperiksanya diperbaiki.`,
  },
  'correction-from': {
    place: 'correction',
    class: 'binding',
    shows: (value, names) => {
      const tasks = (value as readonly string[]).map((id) => names.element(id));
      return tasks.length > 0 ? tasks.join(', ') : 'tidak satu pun langkah';
    },
    say: ({ from, to }) => {
      if (from === undefined) return `Permohonan kini hanya dapat dikembalikan dari ${to ?? ''}.`;
      if (to === undefined) return 'Permohonan kini dapat dikembalikan dari setiap langkah petugas.';
      return `Langkah yang dapat mengembalikan permohonan berubah dari ${from} menjadi ${to}.`;
    },
  },
} as const satisfies Record<string, Kind>;
