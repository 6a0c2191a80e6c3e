import type { Rejection } from '@alur/kernel';

/** Why a file is not kept, each with what its owner can do. */
export const fileRefusals = {
  unreadable: {
    code: 'FILE_UNREADABLE',
    message: 'Berkas ini rusak atau tidak utuh. Ambil foto lagi, atau simpan ulang berkasnya, lalu kirim.',
  },
  pictureTooLarge: {
    code: 'FILE_PICTURE_TOO_LARGE',
    message: 'Ukuran gambar ini lebih dari 40 juta titik. Kirim foto dengan ukuran lebih kecil.',
  },
  pdfActive: {
    code: 'FILE_PDF_ACTIVE',
    message: 'PDF ini memuat program, lampiran, atau formulir aktif. Cetak menjadi PDF baru, atau kirim fotonya.',
  },
  pdfLocked: {
    code: 'FILE_PDF_LOCKED',
    message: 'PDF ini terkunci dengan kata sandi. Simpan tanpa kata sandi, atau kirim fotonya.',
  },
  pdfTooLong: {
    code: 'FILE_PDF_TOO_LONG',
    message: 'PDF ini lebih dari 200 halaman. Kirim hanya halaman yang diminta.',
  },
} satisfies Readonly<Record<string, Rejection>>;
