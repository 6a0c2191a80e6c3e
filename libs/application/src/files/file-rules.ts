// What may be known of a file without opening it: its name, what it says it is, how much there is already.
import type { Rejection } from '@alur/kernel';
import type { StoredFile } from '../ports/files.js';

export const filesOfCase = 20;
export const bytesOfCase = 104_857_600;
/** Also those that were replaced: who sends a hundred for one request is not correcting a photograph. */
const uploadsOfCase = 100;

const extensions: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
};

const shortTypes: Readonly<Record<string, string>> = {
  'image/jpeg': 'foto JPG',
  'image/png': 'foto PNG',
  'application/pdf': 'PDF',
};

export const shortType = (mediaType: string): string => shortTypes[mediaType] ?? mediaType;

/** Said by who does not know: a phone's camera, a program without a table of types. */
const saysNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream']);
const sameType: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'application/x-pdf': 'application/pdf',
};

interface Named {
  readonly name: string;
  /** The media type the sender gave. */
  readonly declared?: string;
}

/** Content, name and declared type must tell the same; a name without an ending, or no declared type, tells nothing. */
export function isDisguised({ name, declared = '' }: Named, mediaType: string): boolean {
  const ending = /\.([^.\\/]*)$/.exec(name)?.[1]?.trim().toLowerCase();
  if (ending !== undefined && ending !== '' && !extensions[mediaType]?.includes(ending)) return true;
  const said = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  return !saysNothing.has(said) && (sameType[said] ?? said) !== mediaType;
}

/** A name to show: no path, no control characters or marks that turn the writing round, the ending of what the file really is. */
export function safeName(name: string, mediaType: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...plain].slice(0, 80).join('') || 'berkas'}.${extensions[mediaType]?.[0] ?? 'bin'}`;
}

/** Whether one more file fits into a case; the newest of each field counts, a letter does not. */
export function noRoomFor(
  held: readonly Pick<StoredFile, 'field' | 'bytes'>[],
  arriving: { readonly field: string; readonly bytes: number },
): Rejection | undefined {
  const uploads = held.filter(({ field }) => !field.startsWith('letter:'));
  const newest = new Map(uploads.map(({ field, bytes }) => [field, bytes]));
  newest.set(arriving.field, arriving.bytes);
  if (newest.size > filesOfCase || uploads.length >= uploadsOfCase)
    return {
      code: 'FILES_TOO_MANY',
      message: `Satu permohonan memuat paling banyak ${String(filesOfCase)} berkas. Gabungkan beberapa lembar menjadi satu berkas.`,
    };
  if ([...newest.values()].reduce((sum, bytes) => sum + bytes, 0) > bytesOfCase)
    return {
      code: 'FILES_TOO_LARGE',
      message: 'Semua berkas permohonan ini bersama-sama lebih dari 100 MB. Kirim foto dengan ukuran lebih kecil.',
    };
  return undefined;
}
