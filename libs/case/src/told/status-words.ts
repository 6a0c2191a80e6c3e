import type { CaseStatus } from '../case-status.js';

/** A status in the words for citizens, the same on every screen of theirs. */
export const statusWords: Readonly<Record<CaseStatus, string>> = {
  submitted: 'Sudah kami terima',
  awaiting_correction: 'Perlu Anda perbaiki',
  in_process: 'Sedang diproses',
  awaiting_signature: 'Menunggu tanda tangan',
  issued: 'Selesai',
  rejected: 'Tidak dapat dikabulkan',
  withdrawn: 'Dibatalkan oleh Anda',
  cancelled: 'Dihentikan oleh petugas',
};

/** The same for officers, to whom "Anda" is somebody else. */
export const officerStatusWords: Readonly<Record<CaseStatus, string>> = {
  ...statusWords,
  awaiting_correction: 'Menunggu perbaikan dari pemohon',
  withdrawn: 'Dibatalkan',
};
