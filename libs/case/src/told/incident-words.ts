import type { IncidentCode } from '@alur/process-engine';

/** What keeps a step from going on, for people who draw processes and not for those who built the engine. */
export const incidentWords: Readonly<Record<IncidentCode, string>> = {
  ACTOR_UNRESOLVED:
    'Pelaksana langkah ini tidak ditemukan: instansi atau jabatannya tidak ada, atau belum ada pejabatnya.',
  NO_OUTGOING_FLOW: 'Tidak ada jalan keluar yang syaratnya terpenuhi. Lengkapi syaratnya atau tetapkan jalan bawaan.',
  EXPRESSION_FAILED: 'Ungkapan di langkah ini tidak dapat dihitung dengan data yang ada.',
  EXPRESSION_TOO_COSTLY: 'Ungkapan di langkah ini terlalu berat untuk dihitung.',
  DECISION_FAILED: 'Tabel keputusan tidak memberi jawaban untuk data ini.',
  TIMER_INVALID: 'Waktu tunggu di langkah ini tidak dapat dibaca.',
  JOB_FAILED: 'Pekerjaan otomatis gagal dan percobaannya sudah habis.',
  HANDOFF_UNDELIVERABLE: 'Berkas tidak dapat dikirim ke instansi tujuan.',
  ERROR_UNCAUGHT: 'Ada kesalahan yang tidak ditangani di gambar proses.',
  PROCESS_NOT_FOUND: 'Proses yang dipanggil tidak ada.',
  CALL_TOO_DEEP: 'Proses saling memanggil terlalu dalam.',
  INSTANCE_TOO_LARGE: 'Permohonan ini menyimpan terlalu banyak data.',
  DEADLOCK: 'Permohonan berhenti di sini dan tidak akan pernah bergerak lagi.',
  STEP_BUDGET_EXHAUSTED: 'Langkah-langkah ini berputar terus tanpa henti.',
};
