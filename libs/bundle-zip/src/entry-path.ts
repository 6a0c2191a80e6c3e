// Names of files inside an archive. Nothing is ever written where a name points, and still none may point anywhere else.
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { bundleLimits } from './limits.js';
import type { BundleCode } from './refusal.js';
import { refused, shown } from './refusal.js';

/** Every path stays inside, is spelt one way, and stands there once whatever system reads it. */
export function checkPaths(paths: readonly string[]): Result<undefined, Rejection<BundleCode>> {
  const seen = new Set<string>();
  for (const path of paths) {
    const fault = faultOf(path);
    if (fault !== undefined)
      return refused(
        'BUNDLE_PATH_REFUSED',
        `Nama "${shown(path)}" dalam zip tidak kami terima: ${fault}. Ganti namanya, lalu buat ulang zip-nya.`,
        path,
      );
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key))
      return refused(
        'BUNDLE_PATH_TWICE',
        `"${shown(path)}" ada dua kali dalam zip, mungkin dengan huruf besar dan kecil yang berbeda. Hapus salah satunya.`,
        path,
      );
    seen.add(key);
  }
  return ok(undefined);
}

function faultOf(path: string): string | undefined {
  if (path.length > bundleLimits.pathLength) return 'namanya terlalu panjang';
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path)) return 'ada tanda yang tidak terlihat di dalamnya';
  if (spellings(path).some(leadsOutside)) return 'namanya menunjuk ke luar zip';
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.length > bundleLimits.depth) return 'foldernya terlalu dalam';
  if (parts.some(isReserved)) return 'nama itu dipakai sistem komputer';
  return undefined;
}

/** As it is written, as it looks, and as an address would be read. */
function spellings(path: string): readonly string[] {
  const read = path.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [path, path.normalize('NFKC'), read];
}

const leadsOutside = (path: string): boolean =>
  path === '' ||
  /^[/\\]|\\|^[a-z]:|:/i.test(path) ||
  path
    .replace(/\/$/, '')
    .split('/')
    .some((part) => part === '' || /^\.+$/.test(part) || /^\s|[\s.]$/.test(part));

/** Windows opens a device under these names, with any ending. */
const isReserved = (part: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(part);
