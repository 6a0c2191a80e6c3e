// The ways to begin a service, in the order in which a city has something to begin with.
import { Boxes, Copy, FileArchive, FilePlus, Layers, Table } from 'lucide-react';
import type { ComponentType } from 'react';
import { CopyStart } from './copy-start.js';
import { EmptyStart } from './empty-start.js';
import { NextVersionStart } from './next-version-start.js';
import { SopStart } from './sop/sop-start.js';
import { TemplateStart } from './template-start.js';
import { ZipStart } from './zip-start.js';

export interface Way {
  /** In the address. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly Icon: typeof Table;
  readonly Screen: ComponentType;
}

export const ways: readonly Way[] = [
  {
    slug: 'sop',
    title: 'Dari tabel SOP',
    summary: 'Unggah tabel SOP (XLSX atau CSV). Alur membacanya dan bertanya bila ada yang belum jelas.',
    Icon: Table,
    Screen: SopStart,
  },
  {
    slug: 'contoh',
    title: 'Dari contoh',
    summary: 'Layanan yang sudah lengkap untuk diubah: surat keterangan, rekomendasi, atau izin.',
    Icon: Boxes,
    Screen: TemplateStart,
  },
  {
    slug: 'versi',
    title: 'Versi berikutnya',
    summary: 'Perbarui layanan yang sudah terbit. Permohonan yang sedang berjalan tidak berubah.',
    Icon: Layers,
    Screen: NextVersionStart,
  },
  {
    slug: 'salinan',
    title: 'Salinan layanan lain',
    summary: 'Layanan baru dengan isi yang sama seperti layanan yang sudah terbit.',
    Icon: Copy,
    Screen: CopyStart,
  },
  {
    slug: 'zip',
    title: 'Dari zip',
    summary: 'Layanan yang diunduh dari Studio, di kota ini atau kota lain.',
    Icon: FileArchive,
    Screen: ZipStart,
  },
  {
    slug: 'kosong',
    title: 'Dari kosong',
    summary: 'Tabel proses yang belum berisi apa pun.',
    Icon: FilePlus,
    Screen: EmptyStart,
  },
];
