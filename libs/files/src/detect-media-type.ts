import type { DetectMediaType } from '@alur/application';
import { fileTypeFromBuffer } from 'file-type';

const taken = new Set(['image/jpeg', 'image/png', 'application/pdf']);

/** By the file's own bytes; a name or a header proves nothing. */
export const detectMediaType: DetectMediaType = async (bytes) => {
  const found = await fileTypeFromBuffer(bytes);
  return found && taken.has(found.mime) ? found.mime : undefined;
};
