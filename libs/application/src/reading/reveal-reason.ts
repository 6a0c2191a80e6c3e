import type { PrivacyRules } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';

const leastNote = 10;
/** As long as a birth date: nothing shorter leads to a person. */
const digits = /(?:\d[\s.-]?){8}/;

/**
 * One of the city's reasons, in words where it asks for them. What is written stands in the audit, where nothing personal
 * stands. Rejections: `REASON_MISSING`, `REASON_PERSONAL`.
 */
export function revealReason(
  { reveal }: Pick<PrivacyRules, 'reveal'>,
  { reason, note = '' }: { readonly reason: string; readonly note?: string },
): Result<undefined, Rejection> {
  const known = Object.hasOwn(reveal.reasons, reason) ? reveal.reasons[reason] : undefined;
  if (!known) return err(missing('reason', 'Pilih alasan membuka nilai ini.'));
  if (known.needsNote && note.trim().length < leastNote)
    return err(missing('note', `Tulis alasannya, paling sedikit ${String(leastNote)} huruf.`));
  return namesNobody(note, 'note');
}

/** Words that others read hold no number by which somebody is found. Rejection: `REASON_PERSONAL`. */
export function namesNobody(words: string, field: string): Result<undefined, Rejection> {
  if (!digits.test(words)) return ok(undefined);
  const message = 'Jangan menulis NIK atau nomor lain di sini. Tulis dengan kata-kata.';
  return err({ code: 'REASON_PERSONAL', message, fields: { [field]: message } });
}

const missing = (field: string, message: string): Rejection<'REASON_MISSING'> => ({
  code: 'REASON_MISSING',
  message,
  fields: { [field]: message },
});
