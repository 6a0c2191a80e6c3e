import type { Rejection } from '@alur/kernel';

export const misfit: Rejection = {
  code: 'PART_MISFIT',
  message: 'Isi bagian ini tidak dapat dibaca. Muat ulang halaman, lalu ubah sekali lagi.',
};
