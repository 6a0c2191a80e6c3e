import type { Upload } from '@alur/application';
import type { Rejection } from '@alur/kernel';
import type { FastifyRequest } from 'fastify';
import { RejectionError, refuse } from './rejection-error.js';

export interface UploadLimits {
  readonly bytes: number;
  readonly tooLarge: Rejection;
  /** Of each other field of the form. */
  readonly fieldBytes?: number;
}

const photo: Pick<UploadLimits, 'tooLarge'> = {
  tooLarge: {
    code: 'FILE_TOO_LARGE',
    message: 'Berkas ini terlalu besar. Kirim foto dengan ukuran lebih kecil.',
  },
};

/** The one file of a multipart request. A connection cut in the middle keeps nothing and says so. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  return (await readForm(request, photo)).file;
}

export interface SentForm {
  readonly file: Upload;
  /** Those that stand before the file. */
  readonly fields: Readonly<Record<string, string>>;
}

export async function readForm(
  request: FastifyRequest,
  { bytes, fieldBytes, tooLarge }: Pick<UploadLimits, 'tooLarge'> & Partial<UploadLimits>,
): Promise<SentForm> {
  if (!request.isMultipart()) return refuse('REQUEST_INVALID', 'Kirim berkas sebagai formulir multipart.');
  const limits = {
    ...(bytes === undefined ? {} : { fileSize: bytes }),
    ...(fieldBytes === undefined ? {} : { fieldSize: fieldBytes }),
  };
  const part = await request.file({ limits }).catch((error: unknown) => {
    throw interrupted(error, tooLarge);
  });
  if (!part) return refuse('FILE_EMPTY', 'Belum ada berkas yang dipilih.');
  try {
    const file = { name: part.filename, declared: part.mimetype, bytes: await part.toBuffer() };
    return { file, fields: textsIn(part.fields) };
  } catch (error) {
    throw interrupted(error, tooLarge);
  }
}

const textsIn = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = (field as { readonly value?: unknown } | undefined)?.value;
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

function interrupted(error: unknown, tooLarge: Rejection): RejectionError {
  const code = error && typeof error === 'object' && 'code' in error ? error.code : undefined;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new RejectionError(tooLarge);
  return new RejectionError({
    code: 'FILE_INTERRUPTED',
    message: 'Pengiriman terputus. Berkas belum kami terima, kirim sekali lagi. Isian lain tetap tersimpan.',
  });
}
