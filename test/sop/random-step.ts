// What steps of random tables are made of, and what a person reads in it.

export type Style = 'columns' | 'note';

export interface RandomStep {
  readonly activity: string;
  readonly performer: number;
  /** Also this one, together. */
  readonly helper?: number;
  readonly decision?: { readonly yes: number; readonly no: number; readonly style: Style; readonly label?: string };
  readonly several?: readonly number[];
  readonly jump?: number;
  /** Late after `time`: to another row, or its performer is reminded. */
  readonly timer?: { readonly time: string; readonly to?: number };
  readonly texts: readonly [requirements: string, time: string, output: string, note: string];
}

/** Each time with what a person reads in it. */
export const standardTimes: Readonly<Record<string, string>> = {
  '': '',
  '15 menit': '15m',
  '2 jam': '2h',
  '3 hari kerja': '3d',
  '1 jam 30 menit': '90m',
  menyesuaikan: '',
  '1-2 hari': '2d',
  '-': '',
  "45'": '45m',
  '½ jam': '30m',
  '1,5 jam': '90m',
  '1 minggu': '5d',
  '3 x 24 jam': '3d',
  '± 1 (satu) hari': '1d',
  '30 menit s/d 1 jam': '1h',
  '120 detik': '2m',
};

/** As people write a deadline, with what it comes to. */
export const deadlines: Readonly<Record<string, string>> = { '3 hari kerja': '3d', '8 jam': '8h', '1,5 jam': '90m' };

export const titles = [
  'Pemohon',
  'Petugas Loket',
  'Kepala Seksi',
  'Sistem Loket',
  'Kepala Dinas\n(Dr. Ir. Contoh, M.T.)',
];
