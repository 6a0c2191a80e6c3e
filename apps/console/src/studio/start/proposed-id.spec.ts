import { proposedId } from './proposed-id.js';

it.each([
  ['Izin Memakai Lapangan Kota', 'izin-memakai-lapangan-kota'],
  ['Surat Keterangan & Rekomendasi untuk UMKM', 'surat-keterangan-rekomendasi-umkm'],
  ['3 in 1', 'layanan-3-in-1'],
  ['…', ''],
])('%j gets the code %j', (name, id) => {
  expect(proposedId(name)).toBe(id);
});
