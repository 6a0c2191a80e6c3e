import type { FileStore, StoredFile } from '@alur/application';
import { servable } from '@alur/application';
import type { FastifyReply } from 'fastify';
import { refuse, unwrap } from './rejection-error.js';

/**
 * Bytes as they were kept, never guessed at by the browser; a photo may be shown in the page, all else is a download.
 * The one door of files: what was not found clean does not pass, whoever asks.
 */
export async function sendFile(files: FileStore, file: StoredFile, reply: FastifyReply): Promise<void> {
  const { mediaType, name } = unwrap(servable(file));
  const bytes = await files.get(file);
  if (!bytes) return refuse('FILE_ERASED', 'Berkas ini sudah dihapus atas permintaan pemiliknya.');
  const inline = mediaType === 'image/jpeg' || mediaType === 'image/png';
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
    .send(Buffer.from(bytes));
}
