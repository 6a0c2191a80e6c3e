import { refuse } from './rejection-error.js';

/** The revision in `If-Match: "3"`. */
export function ifMatch(header: string | undefined): number {
  if (header === undefined) return refuse('IF_MATCH_MISSING', 'Kepala If-Match dengan revisi terakhir wajib ada.');
  const revision = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1] ?? NaN);
  return Number.isInteger(revision) ? revision : refuse('REQUEST_INVALID', 'Kepala If-Match tidak dapat dibaca.');
}
