import { instantAt, localDate } from '@alur/calendar';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, fromMillis, ok } from '@alur/kernel';

/**
 * When people apply by a version: a day counts from its first minute in the city, and today means at once (`undefined`). An
 * instant with its offset is taken as it is. Rejections: `PUBLISH_DATE_PAST`, `DATA_INVALID` for a day that is none.
 */
export function offerBegins(
  { zone, now }: { readonly zone: string; readonly now: Instant },
  asked: string | undefined,
): Result<Instant | undefined, Rejection> {
  if (asked === undefined) return ok(undefined);
  const isDay = !asked.includes('T');
  const day = asked.slice(0, 10);
  const [midnight, millis] = [Date.parse(`${day}T00:00:00Z`), Date.parse(isDay ? `${asked}T00:00:00Z` : asked)];
  // The calendar of the runtime takes 30 February for a day in March.
  if (Number.isNaN(millis) || Number.isNaN(midnight) || fromMillis(midnight).slice(0, 10) !== day) return err(noDate);
  if (!isDay) return fromMillis(millis) < now ? err(datePast) : ok(fromMillis(millis));
  const today = localDate(zone, now);
  if (asked < today) return err(datePast);
  return ok(asked === today ? undefined : instantAt(zone, asked, 0));
}

const refusal = (code: string, message: string): Rejection => ({ code, message, fields: { from: message } });
const noDate = refusal('DATA_INVALID', 'Tanggal mulai berlaku tidak ada di kalender. Periksa lagi.');
const datePast = refusal('PUBLISH_DATE_PAST', 'Tanggal mulai berlaku sudah lewat. Pilih hari ini atau sesudahnya.');
