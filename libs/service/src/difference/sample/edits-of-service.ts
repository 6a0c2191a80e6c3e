import type { Edit } from './edit.js';
import { add, drop, set, turn } from './edit.js';

export const editsOfService: readonly Edit[] = [
  set(['service-id', 'binding', 'service', 'Id layanan berubah dari "contoh" menjadi "lain".'], 'id', 'lain'),
  set(
    ['service-name', 'cosmetic', 'service', 'Nama layanan berubah dari "Surat Contoh" menjadi "Surat Lain".'],
    'name',
    'Surat Lain',
  ),
  set(
    [
      'service-summary',
      'cosmetic',
      'service',
      'Ringkasan layanan berubah dari "Surat untuk dicoba." menjadi "Coba saja.".',
    ],
    'summary',
    'Coba saja.',
  ),
  add(
    ['service-keyword', 'cosmetic', 'service/keywords', 'Kata kunci layanan bertambah: "miskin".'],
    'keywords',
    'miskin',
  ),
  set(
    ['service-owner', 'binding', 'service', 'Instansi pemilik layanan berubah dari "dinsos" menjadi "dinkes".'],
    'owner',
    'dinkes',
  ),
  set(
    [
      'service-architecture',
      'cosmetic',
      'service/architecture',
      'Kode arsitektur RAB berubah dari "04.02" menjadi "04.03".',
    ],
    'architecture/rab',
    '04.03',
  ),
  add(
    ['requirement', 'binding', 'standard/requirements', 'Persyaratan bertambah: "Ijazah · Boleh salinan".'],
    'standard/requirements',
    { text: 'Ijazah', note: 'Boleh salinan' },
  ),
  drop(
    ['requirement', 'binding', 'standard/requirements', 'Persyaratan berkurang: "Foto rumah".'],
    'standard/requirements/Foto rumah',
    { text: 'Foto rumah' },
  ),
  turn(['procedure', 'cosmetic', 'standard/procedure', 'Urutan langkah prosedur berubah.'], 'standard/procedure'),
  set(
    [
      'promise',
      'binding',
      'standard/duration',
      'Janji waktu berubah dari 3 hari kerja menjadi 2 hari kerja: lebih cepat.',
    ],
    'standard/duration/workingDays',
    2,
  ),
  set(
    [
      'promise',
      'binding',
      'standard/duration',
      'Janji waktu berubah dari 3 hari kerja menjadi 10 hari kerja: lebih lama.',
    ],
    'standard/duration/workingDays',
    10,
  ),
  set(
    [
      'promise-start',
      'binding',
      'standard/duration',
      'Saat janji waktu mulai dihitung berubah dari "berkas lengkap" menjadi "dikirim".',
    ],
    'standard/duration/startsWhen',
    'dikirim',
  ),
  set(
    [
      'promise-note',
      'cosmetic',
      'standard/duration',
      'Catatan janji waktu tidak lagi ditentukan; tadinya "Sering lebih cepat".',
    ],
    'standard/duration/note',
    undefined,
  ),
  set(
    [
      'promise-basis',
      'binding',
      'standard/duration',
      'Dasar hukum janji waktu tidak lagi ditentukan; tadinya "Perwali 5/2026".',
    ],
    'standard/duration/legalBasis',
    undefined,
  ),
  add(
    [
      'promise-excluded',
      'binding',
      'standard/duration',
      'Waktu tunggu di luar janji bertambah: "Kirim" (Perwali 6/2026).',
    ],
    'standard/duration/excluded',
    { element: 'send', ground: 'Perwali 6/2026' },
  ),
  drop(
    [
      'promise-rounds',
      'binding',
      'standard/duration',
      'Pengulangan yang diperhitungkan dalam janji berkurang: alur dari "Periksa rumah" ke "Layak?" 1 kali.',
    ],
    'standard/duration/rounds/1',
    { flow: 'check-choose', times: 1 },
  ),
  set(['fee', 'binding', 'standard/fee', 'Biaya berubah dari GRATIS menjadi Rp15.000.'], 'standard/fee/amount', 15_000),
  set(
    ['fee-note', 'cosmetic', 'standard/fee', 'Catatan biaya berubah dari "Tidak ada biaya" menjadi "Bayar di kas".'],
    'standard/fee/note',
    'Bayar di kas',
  ),
  set(
    ['fee-basis', 'binding', 'standard/fee', 'Dasar hukum biaya berubah dari "Perda 1/2024" menjadi "Perda 2/2027".'],
    'standard/fee/legalBasis',
    'Perda 2/2027',
  ),
  add(['product', 'binding', 'standard/products', 'Produk layanan bertambah: "Kartu".'], 'standard/products', {
    name: 'Kartu',
  }),
  set(
    [
      'complaint-unit',
      'cosmetic',
      'standard/complaints',
      'Unit pengaduan berubah dari "Dinas Sosial" menjadi "Inspektorat".',
    ],
    'standard/complaints/unit',
    'Inspektorat',
  ),
  drop(
    ['complaint-channel', 'cosmetic', 'standard/complaints', 'Saluran pengaduan berkurang: "SP4N".'],
    'standard/complaints/channels/SP4N',
    'SP4N',
  ),
  set(
    [
      'complaint-days',
      'binding',
      'standard/complaints',
      'Waktu menjawab pengaduan berubah dari 5 hari kerja menjadi 7 hari kerja.',
    ],
    'standard/complaints/workingDays',
    7,
  ),
  add(
    ['legal-basis', 'binding', 'standard/legalBases', 'Dasar hukum bertambah: "UU 30/2014".'],
    'standard/legalBases',
    { title: 'UU 30/2014' },
  ),
  set(
    ['facility', 'cosmetic', 'standard/facilities', 'Sarana dan prasarana berubah: "Loket" menjadi "Portal".'],
    'standard/facilities/Loket',
    'Portal',
  ),
  add(
    ['competence', 'cosmetic', 'standard/competence', 'Kompetensi pelaksana bertambah: "Sopan".'],
    'standard/competence',
    'Sopan',
  ),
  set(
    ['supervision', 'cosmetic', 'standard/supervision', 'Pengawasan internal berubah dari "Atasan" menjadi "Kepala".'],
    'standard/supervision',
    'Kepala',
  ),
  set(
    ['staffing', 'cosmetic', 'standard/staffing', 'Jumlah pelaksana berubah dari "Dua orang" menjadi "Tiga orang".'],
    'standard/staffing',
    'Tiga orang',
  ),
  set(
    [
      'guarantee',
      'binding',
      'standard/guarantee',
      'Jaminan pelayanan berubah dari "Tepat waktu" menjadi "Ganti rugi".',
    ],
    'standard/guarantee',
    'Ganti rugi',
  ),
  set(
    ['safety', 'binding', 'standard/safety', 'Jaminan keamanan berubah dari "Data dijaga" menjadi "Data disandikan".'],
    'standard/safety',
    'Data disandikan',
  ),
  set(
    ['evaluation', 'cosmetic', 'standard/evaluation', 'Evaluasi kinerja berubah dari "Survei" menjadi "Audit".'],
    'standard/evaluation',
    'Audit',
  ),
  set(
    ['privacy-basis', 'binding', 'privacy', 'Dasar pemrosesan data berubah dari "UU 27/2022" menjadi "Persetujuan".'],
    'privacy/basis',
    'Persetujuan',
  ),
  set(
    [
      'privacy-purpose',
      'binding',
      'privacy',
      'Tujuan pemrosesan data berubah dari "Menilai permohonan" menjadi "Statistik".',
    ],
    'privacy/purpose',
    'Statistik',
  ),
  add(
    ['privacy-recipient', 'binding', 'privacy/recipients', 'Penerima data bertambah: "BPS".'],
    'privacy/recipients',
    'BPS',
  ),
  set(
    ['retention-years', 'binding', 'privacy/retention', 'Masa simpan aktif berubah dari 2 tahun menjadi 5 tahun.'],
    'privacy/retention/activeYears',
    5,
  ),
  set(
    [
      'retention-final',
      'binding',
      'privacy/retention',
      'Nasib akhir arsip berubah dari dimusnahkan menjadi disimpan permanen.',
    ],
    'privacy/retention/final',
    'permanent',
  ),
  set(
    [
      'correction-days',
      'binding',
      'correction',
      'Waktu pemohon memperbaiki berubah dari 5 hari kerja menjadi 3 hari kerja.',
    ],
    'correction/days',
    3,
  ),
  drop(
    [
      'correction-recheck',
      'binding',
      'correction/recheck',
      'Langkah "Periksa rumah" tidak lagi diulang bila isian yang diperiksanya diperbaiki.',
    ],
    'correction/recheck/check',
    'check',
  ),
  set(
    [
      'correction-from',
      'binding',
      'correction/from',
      'Langkah yang dapat mengembalikan permohonan berubah dari "Periksa rumah" menjadi tidak satu pun langkah.',
    ],
    'correction/from',
    [],
  ),
  drop(['outcome', 'binding', 'outcomes/refused', 'Hasil akhir "Ditolak" dihapus.'], 'outcomes/refused', {
    id: 'refused',
    kind: 'refused',
    title: 'Ditolak',
    text: 'Baca alasannya.',
    ground: 'verdict',
    reason: 'note',
  }),
  set(
    [
      'outcome-kind',
      'binding',
      'outcomes/refused',
      'Arti hasil akhir "Ditolak" berubah dari ditolak menjadi dibatalkan.',
    ],
    'outcomes/refused/kind',
    'withdrawn',
  ),
  set(
    [
      'outcome-title',
      'cosmetic',
      'outcomes/granted',
      'Judul hasil akhir "Terbit" berubah dari "Surat terbit" menjadi "Terbit".',
    ],
    'outcomes/granted/title',
    'Terbit',
  ),
  set(
    [
      'outcome-text',
      'cosmetic',
      'outcomes/granted',
      'Kalimat hasil akhir "Surat terbit" berubah dari "Unduh surat." menjadi "Ambil surat.".',
    ],
    'outcomes/granted/text',
    'Ambil surat.',
  ),
  set(
    [
      'outcome-ground',
      'binding',
      'outcomes/refused',
      'Isian dasar hukum untuk hasil akhir "Ditolak" berubah dari "Hasil" menjadi "Catatan".',
    ],
    'outcomes/refused/ground',
    'note',
  ),
  set(
    [
      'outcome-reason',
      'binding',
      'outcomes/refused',
      'Isian alasan untuk hasil akhir "Ditolak" tidak lagi ditentukan; tadinya "Catatan".',
    ],
    'outcomes/refused/reason',
    undefined,
  ),
  set(
    [
      'step-words',
      'cosmetic',
      'steps/sign',
      'Kata untuk warga di langkah "Tanda tangan" berubah dari "Surat ditandatangani" menjadi "Menunggu lurah".',
    ],
    'steps/sign',
    'Menunggu lurah',
  ),
];
