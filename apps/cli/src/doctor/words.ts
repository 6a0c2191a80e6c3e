// What each finding says to whoever runs the city. What to do about it: docs/runbooks/doctor.md.
import type { Finding, FindingCode } from '@alur/application';

const list = (value: Finding['details'][string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

const sentences: Readonly<Record<FindingCode, (details: Finding['details']) => string>> = {
  AGENCY_PAUSED: ({ agencies }) => `Pengiriman ke instansi ini sedang dihentikan: ${list(agencies)}.`,
  AUDIT_UNPROVED: ({ minutes }) =>
    `Catatan audit sejak ${list(minutes)} menit lalu belum berada di bawah titik periksa: tidak ada worker yang membuatnya.`,
  CASE_STUCK: ({ count, references }) =>
    `${list(count)} permohonan terbuka tidak akan bergerak lagi: tidak ada tugas, pekerjaan, pengatur waktu, pesan yang ditunggu, perbaikan, atau kendala. ${list(references)}`,
  CLOCKS_APART: ({ seconds }) => `Jam basis data berbeda ${list(seconds)} detik dari jam mesin ini.`,
  CONNECTIONS_NEAR_LIMIT: ({ used, limit }) =>
    `Sambungan PostgreSQL hampir habis: ${list(used)} dari ${list(limit)} terpakai.`,
  CONNECTIONS_OVER_BUDGET: ({ ours, budget }) =>
    `Alur memegang ${list(ours)} sambungan PostgreSQL; satu gateway dan satu worker cukup dengan ${list(budget)}.`,
  DATA_REQUESTS_LATE: ({ count, hours }) =>
    `${list(count)} permintaan warga tentang datanya lewat batas waktu, yang tertua ${list(hours)} jam.`,
  EVENTS_IN_DEFAULT_PARTITION: ({ count }) =>
    `${list(count)} kejadian tersimpan di partisi cadangan, karena bulannya belum punya tabel.`,
  FILES_UNCHECKED: ({ count, minutes }) =>
    `${list(count)} berkas belum diperiksa, yang tertua sejak ${list(minutes)} menit lalu: pemindai virus tidak terjangkau, atau CLAMD_URL belum diisi.`,
  INCIDENTS_OPEN: ({ service, count }) => `${list(count)} langkah layanan ${list(service)} terhenti oleh kendala.`,
  MIGRATIONS_PENDING: ({ migrations }) => `Skema basis data belum mutakhir. Belum dijalankan: ${list(migrations)}.`,
  PARTITIONS_MISSING: ({ months }) => `Bulan mendatang belum punya tabel kejadian: ${list(months)}.`,
  QUEUES_PAUSED: ({ queues }) => `Antrean ini sedang dihentikan di Redis: ${list(queues)}.`,
  QUEUE_EPOCH_MISSING: () => 'Kunci penanda antrean tidak ada: isi Redis hilang, atau worker belum pernah berjalan.',
  REDIS_MAY_EVICT: ({ policy }) =>
    `Redis boleh membuang isi antrean: maxmemory-policy ${list(policy)}, seharusnya noeviction.`,
  REDIS_UNREACHABLE: () => 'Redis tidak dapat dihubungi. Pekerjaan tetap jalan langsung dari basis data, lebih lambat.',
  VERSION_BROKEN: ({ serviceId, hash, why }) =>
    `Versi terbit ${list(hash).slice(0, 12)} dari layanan ${list(serviceId)} tidak dapat dijalankan (${list(why)}).`,
  WORK_DEAD: ({ service, count }) =>
    `${list(count)} pekerjaan layanan ${list(service)} disisihkan setelah berkali-kali gagal.`,
  WORK_LATE: ({ seconds }) => `Pekerjaan tertua yang sudah waktunya menunggu ${list(seconds)} detik.`,
};

export const sentenceOf = ({ code, details }: Finding): string => sentences[code](details).trim();
