import type { DataClass } from '@alur/forms';

interface DataClassWords {
  readonly title: string;
  readonly short: string;
  /** What it is, and what it means for who handles it. */
  readonly help: string;
}

/** UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4. */
export const dataClasses: Readonly<Record<DataClass, DataClassWords>> = {
  none: {
    title: 'Bukan data pribadi',
    short: 'bukan data pribadi',
    help: 'Tidak menunjuk ke seseorang, misalnya jenis usaha. Boleh dipakai untuk menentukan jalannya proses.',
  },
  general: {
    title: 'Data pribadi umum',
    short: 'data pribadi',
    help: 'Menunjuk ke seseorang: nama, NIK, alamat, nomor ponsel, foto (UU 27/2022 pasal 4 ayat 3). Hanya dilihat yang memerlukannya.',
  },
  specific: {
    title: 'Data pribadi spesifik',
    short: 'data spesifik',
    help: 'Dapat merugikan orang bila bocor: kesehatan, anak, keuangan pribadi, kemiskinan, biometrik, catatan kejahatan (UU 27/2022 pasal 4 ayat 2). Tanyakan hanya bila peraturannya meminta.',
  },
};

export const classOf = (value: unknown): DataClass => (value === 'general' || value === 'specific' ? value : 'none');
