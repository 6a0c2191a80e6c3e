import type { SimpleField } from '../contract/form.js';
import { context, fields, listFields } from '../sample-form.js';
import { parseField } from './parse-field.js';

const parse = (field: SimpleField, raw: unknown) => parseField(field, raw, context);
const valueOf = (field: SimpleField, raw: unknown) => {
  const parsed = parse(field, raw);
  return parsed.ok ? parsed.value : `ERROR ${parsed.error}`;
};
const faultOf = (field: SimpleField, raw: unknown) => {
  const parsed = parse(field, raw);
  return parsed.ok ? `OK ${JSON.stringify(parsed.value)}` : parsed.error;
};

const accepted: readonly [SimpleField, unknown, unknown][] = [
  [fields.name, '  Siti   Aminah ', 'Siti Aminah'],
  [fields.name, 'Suparno', 'Suparno'],
  [fields.name, 'M. Nur’aini-Putri', "M. Nur'aini-Putri"],
  [fields.name, 'Renée', 'Ren\u00e9e'],
  [fields.address, 'Jalan Melati 3\r\n\r\n\r\n\r\nDusun  Krajan ', 'Jalan Melati 3\n\nDusun Krajan'],
  [fields.nik, '3579 0117 0890 9901', '3579011708909901'],
  [fields.nik, '3579025708909902', '3579025708909902'],
  [fields.nik, '3579036902009903', '3579036902009903'],
  [fields.nik, '9999011708909901', '9999011708909901'],
  [fields.familyCard, '3579-0117-0890-9901', '3579011708909901'],
  [fields.rt, '3', '003'],
  [fields.rt, ' RT. 03', '003'],
  [fields.rt, 12, '012'],
  [fields.phone, '0812-3456-7890', '+6281234567890'],
  [fields.phone, '812 3456 7890', '+6281234567890'],
  [fields.phone, '6281234567890', '+6281234567890'],
  [fields.phone, '+62 812 3456 7890', '+6281234567890'],
  [fields.birthDate, '1990-08-17', '1990-08-17'],
  [fields.birthDate, '17/8/1990', '1990-08-17'],
  [fields.birthDate, '17 agustus 1990', '1990-08-17'],
  [fields.birthDate, { day: '7', month: '8', year: '1990' }, '1990-08-07'],
  [fields.birthDate, '2026-11-23', '2026-11-23'],
  [fields.income, 'Rp1.250.000', 1_250_000],
  [fields.income, 'Rp 1.250.000,00', 1_250_000],
  [fields.income, '1,250,000', 1_250_000],
  [fields.income, '0', 0],
  [fields.income, 99_999_999, 99_999_999],
  [fields.dependants, ' 3 ', 3],
  [fields.purpose, 'health', 'health'],
  [fields.village, '35.79.01.1004', '35.79.01.1004'],
  [fields.photo, '0198c7a2-6d1f', '0198c7a2-6d1f'],
  [fields.declaration, 'on', true],
  [fields.declaration, true, true],
  [fields.note, '   ', undefined],
  [fields.note, undefined, undefined],
  [listFields.aid, 'kis', ['kis']],
  [listFields.aid, ['kis', 'pkh', 'kis'], ['pkh', 'kis']],
  [{ ...listFields.aid, min: 2 }, [''], undefined],
];

it.each(accepted.map(([field, raw, value]) => ({ type: field.type, field, raw, value })))(
  'a $type takes $raw',
  ({ field, raw, value }) => {
    expect(valueOf(field, raw)).toEqual(value);
  },
);

const refused: readonly [SimpleField, unknown, string][] = [
  [fields.name, '', 'Isi nama lengkap.'],
  [
    fields.name,
    'Siti <b>',
    'Nama lengkap hanya boleh berisi huruf, spasi, titik, petik, dan tanda hubung. Tulis seperti di KTP.',
  ],
  [fields.name, 'x'.repeat(101), 'Nama lengkap paling banyak 100 huruf. Tulis lebih singkat. Sekarang 101 huruf.'],
  [fields.name, ['Siti', 'Aminah'], 'Isi nama lengkap satu kali saja, berupa tulisan.'],
  [
    fields.address,
    'Jalan\u0000 Melati',
    'Alamat rumah berisi tanda yang tidak bisa kami simpan. Ketik ulang alamat rumah.',
  ],
  [
    fields.address,
    'Jalan \u202eMelati',
    'Alamat rumah berisi tanda yang tidak bisa kami simpan. Ketik ulang alamat rumah.',
  ],
  [fields.address, 'Jalan \ud800', 'Alamat rumah berisi tanda yang tidak bisa kami simpan. Ketik ulang alamat rumah.'],
  [
    fields.address,
    'x'.repeat(2001),
    'Alamat rumah paling banyak 2000 huruf. Tulis lebih singkat. Sekarang 2001 huruf.',
  ],
  [fields.address, 'x'.repeat(10_000_000), 'Alamat rumah paling banyak 2000 huruf. Tulis lebih singkat.'],
  [fields.nik, '', 'Isi NIK.'],
  [fields.nik, '357901170890990', 'NIK harus 16 angka. Coba lihat lagi di KTP Anda.'],
  [fields.nik, '3579012902999904', 'NIK ini belum tepat. Samakan setiap angka dengan yang ada di KTP Anda.'],
  [fields.nik, '3579017208909901', 'NIK ini belum tepat. Samakan setiap angka dengan yang ada di KTP Anda.'],
  [fields.nik, '3579011708900000', 'NIK ini belum tepat. Samakan setiap angka dengan yang ada di KTP Anda.'],
  [fields.familyCard, '123', 'Nomor Kartu Keluarga harus 16 angka. Coba lihat lagi di Kartu Keluarga Anda.'],
  [fields.rt, '000', 'RT harus angka dari 1 sampai 999, misalnya 003.'],
  [fields.rt, '1234', 'RT harus angka dari 1 sampai 999, misalnya 003.'],
  [fields.phone, '0341 591234', 'Nomor ponsel harus diawali 08, misalnya 0812-3456-7890.'],
  [fields.birthDate, '', 'Isi tanggal lahir.'],
  [fields.birthDate, { day: '', month: '', year: '' }, 'Isi tanggal lahir.'],
  [
    fields.birthDate,
    '29-02-1999',
    'Tanggal lahir harus tanggal yang ada di kalender. Tulis hari, bulan, dan tahun, misalnya 17 8 1990.',
  ],
  [
    fields.birthDate,
    { day: '17', month: '', year: '1990' },
    'Tanggal lahir harus tanggal yang ada di kalender. Tulis hari, bulan, dan tahun, misalnya 17 8 1990.',
  ],
  [fields.birthDate, '2026-11-24', 'Tanggal lahir tidak boleh sesudah hari ini. Periksa tanggal lahir.'],
  [fields.birthDate, '1890-01-01', 'Tanggal lahir tidak boleh sebelum 1 Januari 1900. Periksa tanggal lahir.'],
  [fields.income, '1,5 juta', 'Penghasilan sebulan harus ditulis dengan angka tanpa koma, misalnya 1250000.'],
  [fields.income, 1.5, 'Penghasilan sebulan harus ditulis dengan angka tanpa koma, misalnya 1250000.'],
  [fields.income, '100.000.000', 'Penghasilan sebulan paling banyak Rp99.999.999. Periksa angkanya.'],
  [fields.income, '-1', 'Penghasilan sebulan paling sedikit Rp0. Periksa angkanya.'],
  [fields.dependants, '3,5', 'Jumlah tanggungan harus ditulis dengan angka tanpa koma, misalnya 3.'],
  [fields.dependants, '16', 'Jumlah tanggungan paling banyak 15. Periksa angkanya.'],
  [fields.dependants, Number.NaN, 'Jumlah tanggungan harus ditulis dengan angka tanpa koma, misalnya 3.'],
  [fields.purpose, '', 'Pilih keperluan.'],
  [fields.purpose, 'constructor', 'Pilih keperluan dari daftar.'],
  [listFields.aid, ['pkh', 'bansos'], 'Pilih bantuan yang diterima dari daftar.'],
  [listFields.aid, ['pkh', ['kis']], 'Pilih bantuan yang diterima dari daftar.'],
  [listFields.aid, ['pkh', 'kis', 'bpnt'], 'Pilih paling banyak 2 untuk bantuan yang diterima.'],
  [{ ...listFields.aid, required: true }, [], 'Pilih bantuan yang diterima, boleh lebih dari satu.'],
  [{ ...listFields.aid, required: true, min: 2 }, '', 'Pilih paling sedikit 2 untuk bantuan yang diterima.'],
  [{ ...listFields.aid, min: 2 }, ['kis'], 'Pilih paling sedikit 2 untuk bantuan yang diterima.'],
  [fields.village, '35.79.09.9999', 'Pilih desa atau kelurahan dari daftar.'],
  [fields.village, '__proto__', 'Pilih desa atau kelurahan dari daftar.'],
  [fields.photo, '', 'Kirim foto rumah.'],
  [fields.photo, '../../etc/passwd', 'Kirim lagi foto rumah.'],
  [fields.declaration, '', 'Beri tanda centang pada pernyataan untuk melanjutkan.'],
  [fields.declaration, false, 'Beri tanda centang pada pernyataan untuk melanjutkan.'],
];

it.each(
  refused.map(([field, raw, sentence]) => ({
    type: field.type,
    raw,
    shown: JSON.stringify(raw)?.slice(0, 40),
    field,
    sentence,
  })),
)('a $type refuses $shown and says what to do', ({ field, raw, sentence }) => {
  expect(faultOf(field, raw)).toBe(sentence);
});

it('a normalised value is accepted again as it is', () => {
  for (const [field, , value] of accepted) expect(valueOf(field, value)).toEqual(value);
});
