import type { Upload } from '@alur/application';
import type { FastifyRequest } from 'fastify';
import { RejectionError, refuse } from './rejection-error.js';

/** The one file of a multipart request. A connection cut in the middle keeps nothing and says so. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) return refuse('REQUEST_INVALID', 'Kirim berkas sebagai formulir multipart.');
  const part = await request.file().catch((error: unknown) => {
    throw interrupted(error);
  });
  if (!part) return refuse('FILE_EMPTY', 'Belum ada berkas yang dipilih.');
  try {
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    throw interrupted(error);
  }
}

function interrupted(error: unknown): RejectionError {
  const code = error && typeof error === 'object' && 'code' in error ? error.code : undefined;
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return new RejectionError({
      code: 'FILE_TOO_LARGE',
      message: 'Berkas ini terlalu besar. Kirim foto dengan ukuran lebih kecil.',
    });
  return new RejectionError({
    code: 'FILE_INTERRUPTED',
    message: 'Pengiriman terputus. Berkas belum kami terima, kirim sekali lagi. Isian lain tetap tersimpan.',
  });
}
