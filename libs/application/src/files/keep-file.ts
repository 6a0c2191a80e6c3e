import type { FileField } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DetectMediaType, FileRegister, FileState, FileStore, MakeHarmless, StoredFile } from '../ports/files.js';
import type { Entropy } from '../ports/people.js';
import { isDisguised, noRoomFor, safeName, shortType } from './file-rules.js';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The media type the sender gave. */
  readonly declared?: string;
}

export interface InspectPorts {
  readonly detectMediaType: DetectMediaType;
  readonly makeHarmless: MakeHarmless;
}

export interface UploadPorts extends InspectPorts {
  readonly files: FileStore;
  readonly register: FileRegister;
  /** Of a file that has just come: `clean` only where a city does without a scanner, for show. */
  readonly arrivingFiles: FileState;
  readonly entropy: Entropy;
}

export interface CheckedFile extends Pick<StoredFile, 'name' | 'mediaType'> {
  readonly content: Uint8Array;
}

/**
 * What the file really is, and the bytes to keep of it. Rejections: `FILE_EMPTY`, `FILE_TOO_LARGE`, `FILE_TYPE_REFUSED`,
 * `FILE_DISGUISED`, those of `MakeHarmless`.
 */
export async function checkFile(
  ports: InspectPorts,
  field: FileField,
  upload: Upload,
): Promise<Result<CheckedFile, Rejection>> {
  const refuse = (code: string, message: string): Result<never, Rejection> => err(atField(field, { code, message }));
  if (upload.bytes.byteLength === 0) return refuse('FILE_EMPTY', 'Berkas ini kosong. Ambil foto lagi, lalu kirim.');
  if (upload.bytes.byteLength > field.maxBytes)
    return refuse(
      'FILE_TOO_LARGE',
      `Berkas ini lebih dari ${String(Math.floor(field.maxBytes / 1_048_576))} MB. Kirim foto dengan ukuran lebih kecil.`,
    );
  const mediaType = await ports.detectMediaType(upload.bytes);
  if (!mediaType || !(field.accept as readonly string[]).includes(mediaType))
    return refuse(
      'FILE_TYPE_REFUSED',
      `Jenis berkas ini tidak dapat kami terima. Kirim ${field.accept.map(shortType).join(' atau ')}.`,
    );
  if (isDisguised(upload, mediaType))
    return refuse(
      'FILE_DISGUISED',
      `Isi berkas ini ${shortType(mediaType)}, tetapi namanya mengatakan lain. Kirim berkas yang asli, atau ambil foto baru.`,
    );
  const harmless = await ports.makeHarmless(upload.bytes, mediaType);
  if (!harmless.ok) return err(atField(field, harmless.error));
  return ok({ name: safeName(upload.name, mediaType), mediaType, content: harmless.value });
}

/** Rejections: those of `checkFile`, `FILES_TOO_MANY`, `FILES_TOO_LARGE`. */
export async function keepFile(
  ports: UploadPorts,
  owner: Pick<StoredFile, 'caseId' | 'subjectId'> & { readonly field: FileField; readonly by: string },
  upload: Upload,
): Promise<Result<StoredFile, Rejection>> {
  const { caseId, subjectId, field } = owner;
  const checked = await checkFile(ports, field, upload);
  if (!checked.ok) return checked;
  const { name, mediaType, content } = checked.value;
  const full = noRoomFor(await ports.register.listOfCase(caseId), { field: field.id, bytes: content.byteLength });
  if (full) return err(atField(field, full));
  const id = ports.entropy.uuid();
  const stored = await ports.files.put({ id, subjectId }, content);
  const state = ports.arrivingFiles;
  const file: StoredFile = { id, caseId, subjectId, field: field.id, name, mediaType, ...stored, state };
  await ports.register.add({ ...file, uploadedBy: owner.by });
  return ok(file);
}

const atField = (field: FileField, rejection: Rejection): Rejection => ({
  ...rejection,
  fields: { [field.id]: rejection.message },
});
