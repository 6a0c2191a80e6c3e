import { formContext } from '@alur/application';
import { parseField } from '@alur/forms';
import type { Ports } from '@alur/platform';
import { RejectionError } from '../http/rejection-error.js';

/** A typed number in E.164. Rejection: `DATA_INVALID`. */
export async function readPhone(ports: Pick<Ports, 'city' | 'reading'>, typed: string): Promise<string> {
  const field = { id: 'phone', type: 'phone', label: 'Nomor ponsel', class: 'general', required: true } as const;
  const parsed = parseField(field, typed, formContext(ports.city, await ports.reading.now()));
  if (!parsed.ok)
    throw new RejectionError({ code: 'DATA_INVALID', message: parsed.error, fields: { phone: parsed.error } });
  return String(parsed.value);
}
