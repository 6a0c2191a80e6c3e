import type { CaseStatus } from '@alur/case';

/** A status in the words of the city, the same on every screen. */
export const statusWords: Readonly<Record<CaseStatus, string>> = {
  submitted: 'Sudah kami terima',
  awaiting_correction: 'Perlu Anda perbaiki',
  in_process: 'Sedang diproses',
  awaiting_signature: 'Menunggu tanda tangan',
  issued: 'Selesai',
  rejected: 'Tidak dapat dikabulkan',
  withdrawn: 'Dibatalkan oleh Anda',
};
