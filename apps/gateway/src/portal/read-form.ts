import type { Upload } from '@alur/application';
import type { FastifyRequest } from 'fastify';
import { RejectionError } from '../http/rejection-error.js';

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>;
  /** The file chosen for a field; an input left empty is absent. */
  readonly files: Readonly<Record<string, Upload>>;
  /** Fields whose file broke off or was too large, with the code of the fault. */
  readonly faults: Readonly<Record<string, 'FILE_TOO_LARGE' | 'FILE_INTERRUPTED'>>;
}

/** A form of a page, with or without files. A connection that was cut gives `FILE_INTERRUPTED`. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) return { fields: textFields(request.body), files: {}, faults: {} };
  const fields: Record<string, string> = {};
  const files: Record<string, Upload> = {};
  const faults: Record<string, 'FILE_TOO_LARGE'> = {};
  try {
    for await (const part of request.parts({ limits: { files: 4 } })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value;
        continue;
      }
      const bytes = await part.toBuffer().catch((error: unknown) => {
        if (isTooLarge(error)) return undefined;
        throw error;
      });
      if (!bytes) faults[part.fieldname] = 'FILE_TOO_LARGE';
      else if (part.filename) files[part.fieldname] = { name: part.filename, bytes };
    }
  } catch (error) {
    if (isTooLarge(error))
      throw new RejectionError({
        code: 'FILE_TOO_LARGE',
        message: 'Berkas ini terlalu besar. Kirim foto dengan ukuran lebih kecil.',
      });
    throw new RejectionError({
      code: 'FILE_INTERRUPTED',
      message: 'Pengiriman terputus. Berkas belum kami terima, kirim sekali lagi. Isian lain tetap tersimpan.',
    });
  }
  return { fields, files, faults };
}

const isTooLarge = (error: unknown): boolean =>
  error !== null && typeof error === 'object' && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';

function textFields(body: unknown): Readonly<Record<string, string>> {
  if (body === null || typeof body !== 'object') return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
