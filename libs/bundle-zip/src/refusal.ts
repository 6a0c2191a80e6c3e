// Why an archive is not taken: a stable code, the path it is about, and a sentence that says what to do.
import type { Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';

export type BundleCode =
  | 'BUNDLE_TOO_LARGE'
  | 'BUNDLE_NOT_ZIP'
  | 'BUNDLE_BROKEN'
  | 'BUNDLE_UNSUPPORTED'
  | 'BUNDLE_ENCRYPTED'
  | 'BUNDLE_TOO_MANY_FILES'
  | 'BUNDLE_UNPACKED_TOO_LARGE'
  | 'BUNDLE_RATIO'
  | 'BUNDLE_PATH_REFUSED'
  | 'BUNDLE_PATH_TWICE'
  | 'BUNDLE_LINK'
  | 'BUNDLE_NESTED'
  | 'BUNDLE_FILE_UNKNOWN'
  | 'BUNDLE_NOT_TEXT'
  | 'BUNDLE_EMPTY'
  | 'BUNDLE_MANIFEST_INVALID'
  | 'BUNDLE_SCHEMA_NEWER';

/** `path` is left out where the whole archive is meant. */
export const refused = (code: BundleCode, message: string, path?: string): Result<never, Rejection<BundleCode>> =>
  err({ code, message, ...(path === undefined ? {} : { fields: { [shown(path)]: message } }) });

/** A path as it may stand in a sentence: signs that nobody sees are spelt out. */
export const shown = (path: string): string =>
  path
    .slice(0, 120)
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
