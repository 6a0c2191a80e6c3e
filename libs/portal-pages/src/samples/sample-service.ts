import type { ServicePageView } from '../pages/service-page.js';

export const sampleService: ServicePageView = {
  agency: 'Dinas Sosial Kota Batu',
  visit: false,
  asked: { general: ['Nama lengkap', 'NIK', 'Alamat rumah'], specific: ['Pekerjaan', 'Penghasilan sebulan'] },
  notNeeded: [
    'Fotokopi KTP atau Kartu Keluarga',
    'Surat pengantar RT dan RW. Kami yang bertanya kepada mereka',
    'Meterai',
    'Datang ke kantor',
  ],
  handlers: [
    { name: 'Ketua RT dan ketua RW Anda', does: 'Memberi keterangan bahwa Anda warga mereka.' },
    { name: 'Kantor desa atau kelurahan Anda', does: 'Memeriksa kelengkapan dan keadaan rumah.' },
    { name: 'Dinas Sosial', does: 'Memeriksa data kesejahteraan.' },
    { name: 'Lurah atau kepala desa', does: 'Menandatangani surat.' },
  ],
  service: {
    id: 'sktm',
    name: 'Surat Keterangan Tidak Mampu',
    summary:
      'Surat dari desa atau kelurahan yang menerangkan bahwa keluarga Anda tidak mampu, untuk beasiswa, biaya berobat, bantuan hukum, atau bantuan sosial.',
    standard: {
      requirements: [
        { text: 'Anda penduduk Kota Batu', note: 'Siapkan NIK dan nomor Kartu Keluarga.' },
        {
          text: 'Dua foto rumah, dari depan dan dari dalam',
          note: 'Boleh diambil langsung dengan ponsel saat mengisi.',
        },
        { text: 'Pernyataan bahwa isian Anda benar', note: 'Cukup disetujui di layar.' },
      ],
      procedure: [
        'Anda mengisi permohonan dari ponsel, atau dibantu petugas desa dan kelurahan.',
        'Ketua RT dan ketua RW Anda memberi keterangan.',
        'Petugas desa atau kelurahan memeriksa kelengkapan.',
        'Dinas Sosial memeriksa data kesejahteraan. Pada saat yang sama, petugas memeriksa keadaan rumah.',
        'Lurah atau kepala desa menandatangani surat.',
        'Anda mengunduh surat. Tidak perlu datang ke kantor.',
      ],
      duration: {
        workingDays: 3,
        startsWhen: 'permohonan lengkap kami terima',
        note: 'Sering selesai dalam 1 hari kerja.',
      },
      fee: { amount: 0, note: 'Laporkan jika ada yang meminta uang.' },
      products: [{ name: 'Surat Keterangan Tidak Mampu dengan kode QR', validity: '3 bulan' }],
      complaints: {
        unit: 'Dinas Sosial Kota Batu',
        channels: ['SP4N-LAPOR! di lapor.go.id', 'Loket desa atau kelurahan Anda'],
        workingDays: 5,
      },
      legalBases: [
        { title: 'UU 25/2009', about: 'Pelayanan Publik', since: '2009-07-18' },
        { title: 'UU 13/2011', about: 'Penanganan Fakir Miskin', since: '2011-08-18' },
      ],
      facilities: [
        'Portal pelayanan yang bisa dibuka dari ponsel',
        'Loket dan petugas pendamping di 24 desa dan kelurahan',
      ],
      competence: ['Memahami pendataan kesejahteraan sosial', 'Mampu memeriksa keadaan rumah dengan sopan'],
      supervision: 'Lurah atau kepala desa memantau batas waktu setiap hari kerja.',
      staffing: 'Sedikitnya dua petugas di setiap desa atau kelurahan.',
      guarantee: 'Permohonan yang lengkap selesai tepat waktu.',
      safety: 'Data penghasilan dan foto rumah hanya dilihat petugas yang memeriksa.',
      evaluation: 'Survei kepuasan setelah surat terbit, diumumkan setiap tiga bulan.',
    },
    privacy: {
      basis: 'Kewajiban hukum dan pelaksanaan tugas pelayanan publik (UU 27/2022 pasal 20)',
      purpose: 'Menilai permohonan dan menerbitkan Surat Keterangan Tidak Mampu',
      recipients: [
        'Ketua RT dan RW Anda, hanya nama, alamat, dan keperluan',
        'Kantor desa atau kelurahan Anda',
        'Dinas Sosial',
      ],
      retention: { activeYears: 2, final: 'destroy' },
    },
  },
};
