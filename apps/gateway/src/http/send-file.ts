import type { FileStore, StoredFile } from '@alur/application';
import type { FastifyReply } from 'fastify';

/** Bytes as they were kept, never guessed at by the browser; a photo may be shown in the page, all else is a download. */
export async function sendFile(files: FileStore, file: StoredFile, reply: FastifyReply): Promise<void> {
  const inline = file.mediaType.startsWith('image/');
  await reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(await files.get(file.sha256)));
}
