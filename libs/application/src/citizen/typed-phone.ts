import type { City } from '@alur/city';
import { parseField } from '@alur/forms';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { formContext } from '../turn/turn-context.js';

const field = { id: 'phone', type: 'phone', label: 'Nomor ponsel', class: 'general', required: true } as const;

/** A number as people write it, in E.164. Rejection: `DATA_INVALID`. */
export function typedPhone(city: City, at: Instant, typed: string): Result<string, Rejection> {
  const parsed = parseField(field, typed, formContext(city, at));
  return parsed.ok
    ? ok(String(parsed.value))
    : err({ code: 'DATA_INVALID', message: parsed.error, fields: { phone: parsed.error } });
}
