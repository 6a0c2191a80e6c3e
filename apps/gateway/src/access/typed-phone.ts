import { formContext } from '@alur/application';
import { parseField } from '@alur/forms';
import type { Ports } from '@alur/platform';
import { RejectionError } from '../http/rejection-error.js';

const field = { id: 'phone', type: 'phone', label: 'Nomor ponsel', class: 'general', required: true } as const;

/** A number as people write it, in E.164. Rejection: `DATA_INVALID`. */
export async function typedPhone(ports: Ports, typed: string): Promise<string> {
  const parsed = parseField(field, typed, formContext(ports.city, await ports.reading.now()));
  if (!parsed.ok)
    throw new RejectionError({ code: 'DATA_INVALID', message: parsed.error, fields: { phone: parsed.error } });
  return String(parsed.value);
}
