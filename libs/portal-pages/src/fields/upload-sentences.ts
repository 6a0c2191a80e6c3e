import type { FileField } from '@alur/forms';
import { fileSize } from '../parts/file-size.js';

/** What can go wrong with a file on its way; each has its own words and says what to do. */
export type UploadFault = 'missing' | 'too-big' | 'wrong-type' | 'empty' | 'unreadable' | 'interrupted' | 'too-many';

const names: Readonly<Record<FileField['accept'][number], string>> = {
  'image/jpeg': 'foto JPG',
  'image/png': 'foto PNG',
  'application/pdf': 'PDF',
};

/** `foto JPG, foto PNG, atau PDF` */
export function acceptedKinds(field: FileField): string {
  const kinds = field.accept.map((type) => names[type]);
  const last = kinds.at(-1) ?? '';
  return kinds.length <= 2 ? kinds.join(' atau ') : `${kinds.slice(0, -1).join(', ')}, atau ${last}`;
}

export function uploadSentence(fault: UploadFault, field: FileField): string {
  const sentences: Readonly<Record<UploadFault, string>> = {
    missing: `Pilih berkas untuk ${field.label}.`,
    'too-big': `${field.label} terlalu besar. Paling besar ${fileSize(field.maxBytes)}. Ambil foto lagi dengan ukuran lebih kecil.`,
    'wrong-type': `${field.label} harus ${acceptedKinds(field)}. Pilih berkas lain.`,
    empty: `${field.label} tidak berisi apa-apa. Ambil foto lagi atau pilih berkas lain.`,
    unreadable: `${field.label} tidak bisa dibuka. Ambil foto lagi atau pilih berkas lain.`,
    interrupted: `${field.label} belum sampai karena sambungan terputus. Kirim lagi. Isian lain tetap tersimpan.`,
    'too-many': `Kirim satu berkas saja untuk ${field.label}.`,
  };
  return sentences[fault];
}
