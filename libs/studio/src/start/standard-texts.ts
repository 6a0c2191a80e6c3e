/**
 * Sentences of a service standard that are the same for most services: a start for its designer, with the law behind each.
 * UU 25/2009 article 21 and Permenpan-RB 15/2014 ask for the 14 components, UU 27/2022 for what is told about personal data.
 */

export const startsWhen = 'permohonan lengkap kami terima';

/** UU 25/2009 article 31: what is free is said to be free. */
export const feeNote = 'Tidak ada biaya apa pun. Laporkan jika ada yang meminta uang.';

/** UU 25/2009 articles 36 and 40 to 42; Perpres 76/2013. */
export const complaintChannels = [
  'Tombol "Adukan" pada halaman permohonan Anda',
  'SP4N-LAPOR! di lapor.go.id',
] as const;
export const complaintDays = 5;

/** Of every public service; the ones of the table come first. */
export const legalBases = [
  { title: 'UU 25/2009', about: 'Pelayanan Publik', since: '2009-07-18' },
  { title: 'UU 30/2014', about: 'Administrasi Pemerintahan', since: '2014-10-17' },
  { title: 'Permenpan-RB 15/2014', about: 'Pedoman Standar Pelayanan', since: '2014-05-23' },
] as const;

export const facilities = ['Portal pelayanan yang bisa dibuka dari ponsel', 'Loket dan petugas pendamping'] as const;
export const competence = ['Memahami standar pelayanan ini', 'Memahami perlindungan data pribadi'] as const;

export const supervision =
  'Pimpinan instansi memantau batas waktu setiap hari kerja. Inspektorat memeriksa secara berkala.';
export const staffing =
  'Sedikitnya dua petugas untuk setiap langkah, supaya pelayanan tetap berjalan jika satu berhalangan.';
export const guarantee =
  'Permohonan yang lengkap selesai tepat waktu. Jika lewat, Anda mendapat penjelasan dan permohonan naik ke pimpinan.';
export const safety = 'Data Anda hanya dilihat petugas yang memeriksa dan pejabat yang menandatangani.';
export const evaluation = 'Survei kepuasan setelah permohonan selesai, dinilai setiap tiga bulan dan diumumkan.';

/** UU 27/2022 article 20 paragraph 2 letters c and e. */
export const privacyBasis = 'Kewajiban hukum dan pelaksanaan tugas pelayanan publik (UU 27/2022 pasal 20)';

/** UU 43/2009: until the city's retention schedule says more. */
export const activeYears = 2;

/** Working days for an applicant to mend what is missing. */
export const correctionDays = 5;

export const declaration =
  'Saya menyatakan isian dan berkas ini benar. Saya paham hasil layanan dapat dibatalkan jika ternyata tidak benar.';
