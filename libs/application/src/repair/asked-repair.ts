// A repair as words from outside become one: the same for a request of many and for the command line.
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { AskedRepair } from './repair-case.js';

export interface RepairWords {
  readonly action: AskedRepair['how'];
  readonly data?: JsonObject;
  readonly flows?: readonly string[];
  readonly to?: string;
  readonly reason?: string;
}

/** Rejections: `DATA_INVALID` with what is missing. */
export function askedRepair({ action, data, flows, to, reason }: RepairWords): Result<AskedRepair, Rejection> {
  switch (action) {
    case 'retry':
      return ok({ how: action });
    case 'resolve':
      return data ? ok({ how: action, data }) : missing('data', 'Isi nilai yang dipakai untuk mencoba lagi.');
    case 'skip':
      return reason ? ok({ how: action, reason, ...(flows ? { flows } : {}), ...(data ? { data } : {}) }) : noReason;
    case 'move':
      if (!reason) return noReason;
      return to ? ok({ how: action, to, reason }) : missing('to', 'Sebutkan langkah tujuannya.');
    case 'cancel':
      return reason ? ok({ how: action, reason }) : noReason;
  }
}

const missing = (field: string, sentence: string): Result<never, Rejection> =>
  err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu dilengkapi.', fields: { [field]: sentence } });

const noReason = missing('reason', 'Pilih alasan dari daftar.');
