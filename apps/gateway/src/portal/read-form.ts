import type { Upload } from '@alur/application';
import type { FastifyRequest } from 'fastify';
import { RejectionError } from '../http/rejection-error.js';
import { noteParts } from './sent-answers.js';

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Everything sent under a name: boxes of one question share theirs. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The file chosen for a field; an input left empty is absent. */
  readonly files: Readonly<Record<string, Upload>>;
  /** Fields whose file was too large. */
  readonly tooLarge: readonly string[];
}

export const nothingSent: SentForm = { fields: {}, lists: {}, files: {}, tooLarge: [] };

/** A form of a page, with or without files. A connection that was cut gives `FILE_INTERRUPTED`. */
export async function readForm(request: FastifyRequest, mostFiles = 4): Promise<SentForm> {
  if (!request.isMultipart()) {
    const { fields, lists } = textFields(request.body);
    return { fields, lists, files: {}, tooLarge: [] };
  }
  const fields: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  const files: Record<string, Upload> = {};
  const noted = noteParts(request);
  let reading: string | undefined;
  try {
    for await (const part of request.parts({ limits: { files: mostFiles } })) {
      if (part.type === 'field') {
        if (typeof part.value !== 'string') continue;
        fields[part.fieldname] = part.value;
        lists[part.fieldname] = [...(lists[part.fieldname] ?? []), part.value];
        noted.answers.push([part.fieldname, part.value]);
        continue;
      }
      reading = part.fieldname;
      const bytes = await part.toBuffer();
      if (!part.filename) continue;
      files[part.fieldname] = { name: part.filename, declared: part.mimetype, bytes };
      noted.files.push({ field: part.fieldname, name: part.filename });
    }
  } catch (error) {
    // What comes after a file that is too large is not read: the page is shown again, with the fault at its field.
    if (isTooLarge(error) && reading !== undefined) return { fields, lists, files, tooLarge: [reading] };
    throw new RejectionError({
      code: 'FILE_INTERRUPTED',
      message: 'Pengiriman terputus. Berkas belum kami terima, kirim sekali lagi. Isian lain tetap tersimpan.',
    });
  }
  return { fields, lists, files, tooLarge: [] };
}

const isTooLarge = (error: unknown): boolean =>
  error !== null && typeof error === 'object' && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';

function textFields(body: unknown): Pick<SentForm, 'fields' | 'lists'> {
  const sent = body === null || typeof body !== 'object' ? [] : Object.entries(body);
  const lists = sent.map(([name, value]: [string, unknown]): [string, readonly string[]] => [
    name,
    [value].flat().filter((one): one is string => typeof one === 'string'),
  ]);
  const single = sent.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { fields: Object.fromEntries(single), lists: Object.fromEntries(lists) };
}
