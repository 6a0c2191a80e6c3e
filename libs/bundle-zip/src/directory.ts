// The table of contents of a ZIP, read strictly: what two programs could read in two ways is refused.
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { bundleLimits } from './limits.js';
import type { BundleCode } from './refusal.js';
import { refused } from './refusal.js';

export interface ZipEntry {
  readonly path: string;
  readonly isFolder: boolean;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** What the archive says it will be. */
  readonly size: number;
}

type Read<T> = Result<T, Rejection<BundleCode>>;

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const locatorSign = 0x07064b50;
const endLength = 22;
const longestComment = 65_535;

export function readDirectory(bytes: Uint8Array): Read<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return noArchive(bytes);
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const isLong = count === 0xffff || size === 0xffffffff || start === 0xffffffff;
  if (isLong || (end >= 20 && view.getUint32(end - 20, true) === locatorSign)) return unsupported();
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return unsupported();
  if (count > bundleLimits.entries)
    return refused(
      'BUNDLE_TOO_MANY_FILES',
      `Zip ini berisi ${String(count)} berkas; batasnya ${String(bundleLimits.entries)}. Masukkan berkas layanan saja.`,
    );
  if (start + size !== end) return broken();
  const entries: ZipEntry[] = [];
  const spans: (readonly [from: number, to: number])[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(bytes, view, { at, end, start });
    if (!read.ok) return read;
    entries.push(read.value.entry);
    spans.push(read.value.span);
    at = read.value.next;
  }
  return at !== end || overlap(spans) ? broken() : ok(entries);
}

interface Where {
  readonly at: number;
  /** Where the table of contents begins and ends. */
  readonly start: number;
  readonly end: number;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  { at, start, end }: Where,
): Read<{ readonly entry: ZipEntry; readonly span: readonly [number, number]; readonly next: number }> {
  if (at + 46 > end || view.getUint32(at, true) !== entrySign) return broken();
  const short = (offset: number): number => view.getUint16(at + offset, true);
  const long = (offset: number): number => view.getUint32(at + offset, true);
  const [nameLength, extraLength, commentLength] = [short(28), short(30), short(32)];
  const next = at + 46 + nameLength + extraLength + commentLength;
  if (next > end) return broken();
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = decoded(name);
  if (path === undefined)
    return refused(
      'BUNDLE_PATH_REFUSED',
      'Nama salah satu berkas dalam zip ini tidak terbaca. Pakai huruf biasa, lalu buat ulang zip-nya.',
    );
  const [flags, method, packedSize, size, offset] = [short(8), short(10), long(20), long(24), long(42)];
  if ((flags & encryptedFlags) !== 0 || method === aes)
    return refused(
      'BUNDLE_ENCRYPTED',
      `"${path}" dikunci dengan kata sandi. Buat ulang zip-nya tanpa kata sandi.`,
      path,
    );
  if (packedSize === 0xffffffff || size === 0xffffffff || offset === 0xffffffff || short(34) !== 0)
    return unsupported();
  if (method !== 0 && method !== 8) return unsupported();
  if (!isFileOrFolder(short(4) >> 8, long(38)))
    return refused(
      'BUNDLE_LINK',
      `"${path}" adalah tautan, bukan berkas. Ganti dengan berkasnya, lalu buat ulang zip-nya.`,
      path,
    );
  const from = localData(bytes, view, { offset, name, start });
  if (from === undefined || from + packedSize > start) return broken();
  const packed = bytes.subarray(from, from + packedSize);
  const entry = { path, isFolder: path.endsWith('/'), method, crc: long(16), packed, size };
  return ok({ entry, span: [offset, from + packedSize] as const, next });
}

const encryptedFlags = 0x1 | 0x40 | 0x2000;
const aes = 99;
const unix = 3;

/** On Unix the kind of file stands in the upper half; other systems know no links in a ZIP. */
function isFileOrFolder(system: number, attributes: number): boolean {
  const kind = (attributes >>> 16) & 0xf000;
  return system !== unix || kind === 0 || kind === 0x8000 || kind === 0x4000;
}

/** Where the bytes of a file begin; undefined where its own head names another file. */
function localData(
  bytes: Uint8Array,
  view: DataView,
  { offset, name, start }: { readonly offset: number; readonly name: Uint8Array; readonly start: number },
): number | undefined {
  if (offset + 30 > start || view.getUint32(offset, true) !== localSign) return undefined;
  const length = view.getUint16(offset + 26, true);
  const own = bytes.subarray(offset + 30, offset + 30 + length);
  if (Buffer.compare(own, name) !== 0) return undefined;
  return offset + 30 + length + view.getUint16(offset + 28, true);
}

/** The last record, whose comment must reach exactly to the end of the file. */
function endOf(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSign) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

/** One piece of the archive that serves as several files is how small bombs are made. */
function overlap(spans: readonly (readonly [number, number])[]): boolean {
  const inOrder = [...spans].sort(([a], [b]) => a - b);
  return inOrder.some(([from], index) => from < (inOrder[index - 1]?.[1] ?? 0));
}

function decoded(name: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return undefined;
  }
}

const noArchive = (bytes: Uint8Array): Read<never> =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length > 4
    ? broken()
    : refused(
        'BUNDLE_NOT_ZIP',
        'Berkas ini bukan zip. Pilih zip yang diunduh dari Studio atau dibuat dengan alur service export.',
      );

export const broken = (path?: string): Read<never> =>
  refused('BUNDLE_BROKEN', 'Zip ini tidak utuh. Unduh atau buat ulang zip-nya, lalu coba lagi.', path);

const unsupported = (): Read<never> =>
  refused(
    'BUNDLE_UNSUPPORTED',
    'Zip ini dibuat dengan cara yang tidak kami terima (zip64, zip terbagi, atau pemampatan lain). Buat ulang sebagai zip biasa.',
  );
