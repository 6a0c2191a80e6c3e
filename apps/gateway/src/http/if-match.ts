import { refuse } from './rejection-error.js';

/** The revision in `If-Match: "3"`. */
export function ifMatch(header: string | undefined): number {
  const revision = Number(/^\d{1,9}$/.exec(ifMatchTag(header))?.[0] ?? NaN);
  return Number.isInteger(revision) ? revision : refuse('REQUEST_INVALID', 'Kepala If-Match tidak dapat dibaca.');
}

/** The tag in `If-Match: "5f0c…"`. */
export function ifMatchTag(header: string | undefined): string {
  if (header === undefined) return refuse('IF_MATCH_MISSING', 'Kepala If-Match dengan revisi terakhir wajib ada.');
  return (
    /^(?:W\/)?"?([\w-]{1,80})"?$/.exec(header.trim())?.[1] ??
    refuse('REQUEST_INVALID', 'Kepala If-Match tidak dapat dibaca.')
  );
}
