import type { ServiceBundle } from '@alur/service';

/** `2 tahun setelah diputuskan, lalu dimusnahkan` */
export const retentionWords = ({ activeYears, final }: ServiceBundle['privacy']['retention']): string =>
  `${activeYears === 0 ? 'Sampai diputuskan' : `${String(activeYears)} tahun setelah diputuskan`}, lalu ${
    final === 'destroy' ? 'dimusnahkan' : 'menjadi arsip tetap'
  }`;
