// A request being written: answers page by page, files one at a time, nothing lost in between.
import type { CitizenActor } from '@alur/access';
import type { City } from '@alur/city';
import { validatePage, withoutHidden } from '@alur/forms';
import type { Answers, FileField, Page } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CaseReading } from '../ports/case-reading.js';
import type { Drafts } from '../ports/drafts.js';
import type { DetectMediaType, FileRegister, FileStore, StoredFile } from '../ports/files.js';
import type { Entropy } from '../ports/people.js';
import type { CompiledVersion, ServiceVersions } from '../ports/service-versions.js';
import { offeredVersion } from '../publishing/offered-version.js';
import { allFields, formContext } from '../turn/turn-context.js';
import type { OpenDraft } from './renew-draft.js';
import { pinnedDraft } from './renew-draft.js';

export interface DraftPorts {
  readonly city: City;
  readonly drafts: Drafts;
  readonly versions: ServiceVersions;
  readonly entropy: Entropy;
  readonly reading: CaseReading;
}

/** Rejections: `SERVICE_NOT_FOUND`, `SERVICE_RETIRED`. The draft is pinned to the version that is offered now. */
export const startDraft =
  (ports: DraftPorts) =>
  async (actor: CitizenActor, serviceId: string): Promise<Result<OpenDraft, Rejection>> => {
    const offered = await offeredVersion(ports.versions, serviceId);
    if (!offered.ok) return offered;
    const version = offered.value;
    const draft = await ports.drafts.create({
      id: ports.entropy.uuid(),
      serviceId,
      versionHash: version.hash,
      citizenId: actor.id,
    });
    return ok({ draft, version });
  };

export interface PageAnswers {
  readonly draftId: string;
  readonly pageId: string;
  /** What the form sent, by field id. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Revision the writer saw; absent for pages without a script, which always build on the newest. */
  readonly revision?: number;
}

/**
 * Checks and keeps one page. Rejections: `DRAFT_NOT_FOUND`, `ALREADY_SUBMITTED`, `PAGE_NOT_FOUND`, `DATA_INVALID`
 * with fields, `DRAFT_CHANGED`.
 */
export const saveDraftPage =
  (ports: DraftPorts) =>
  async (actor: CitizenActor, asked: PageAnswers): Promise<Result<OpenDraft, Rejection>> => {
    const open = await pinnedDraft(ports)(actor, asked.draftId);
    if (!open.ok) return open;
    const { draft, version } = open.value;
    if (draft.submitted) return err({ code: 'ALREADY_SUBMITTED', message: 'Permohonan ini sudah Anda kirim.' });
    const page = version.bundle.form.pages.find((one) => one.id === asked.pageId);
    if (!page) return err({ code: 'PAGE_NOT_FOUND', message: 'Halaman ini tidak ada di formulir.' });
    const context = formContext(ports.city, await ports.reading.now());
    const valid = validatePage(page, withKeptFiles(page, asked.raw, draft.answers), draft.answers, context);
    if (!valid.ok)
      return err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu diperbaiki.', fields: valid.error });
    const answers = mergePage(version, page, draft.answers, valid.value);
    const saved = await ports.drafts.save(draft.id, asked.revision ?? draft.revision, answers);
    if (!saved)
      return err({
        code: 'DRAFT_CHANGED',
        message: 'Formulir ini berubah di tempat lain. Muat ulang halaman ini lalu coba lagi.',
      });
    return ok({ draft: saved, version });
  };

/** A file is named by what was uploaded into this draft, never by what a form says. */
function withKeptFiles(
  page: Page,
  raw: Readonly<Record<string, unknown>>,
  answers: Answers,
): Readonly<Record<string, unknown>> {
  const kept = page.fields.flatMap((field): [string, Json | undefined][] =>
    field.type === 'file' ? [[field.id, answers[field.id]]] : [],
  );
  return { ...raw, ...Object.fromEntries(kept) };
}

/** The page's answers replace what stood there; answers that the new ones hide are gone. */
function mergePage(version: CompiledVersion, page: Page, before: Answers, now: Answers): Answers {
  const rest = Object.fromEntries(
    Object.entries(before).filter(([id]) => !page.fields.some((field) => field.id === id)),
  );
  return withoutHidden(version.bundle.form.pages, { ...rest, ...now });
}

/** Takes a kept file out of the draft. Rejections: those of the draft, `DRAFT_CHANGED`. */
export const removeFile =
  (ports: DraftPorts) =>
  async (
    actor: CitizenActor,
    asked: { readonly draftId: string; readonly fieldId: string },
  ): Promise<Result<OpenDraft, Rejection>> => {
    const open = await pinnedDraft(ports)(actor, asked.draftId);
    if (!open.ok) return open;
    const { draft, version } = open.value;
    const { [asked.fieldId]: _removed, ...answers } = draft.answers;
    const saved = await ports.drafts.save(draft.id, draft.revision, answers);
    return saved
      ? ok({ draft: saved, version })
      : err({
          code: 'DRAFT_CHANGED',
          message: 'Formulir ini berubah di tempat lain. Muat ulang halaman ini lalu coba lagi.',
        });
  };

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface UploadPorts {
  readonly files: FileStore;
  readonly register: FileRegister;
  readonly detectMediaType: DetectMediaType;
  readonly entropy: Entropy;
}

/** Rejections: `FILE_EMPTY`, `FILE_TOO_LARGE`, `FILE_TYPE_REFUSED`. */
export async function keepFile(
  ports: UploadPorts,
  owner: { readonly caseId: string; readonly field: FileField; readonly by: string },
  upload: Upload,
): Promise<Result<StoredFile, Rejection>> {
  const { field } = owner;
  const refuse = (code: string, message: string): Result<never, Rejection> =>
    err({ code, message, fields: { [field.id]: message } });
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
  const stored = await ports.files.put(upload.bytes);
  const file: StoredFile = {
    id: ports.entropy.uuid(),
    caseId: owner.caseId,
    field: field.id,
    name: safeName(upload.name, mediaType),
    mediaType,
    ...stored,
  };
  await ports.register.add({ ...file, uploadedBy: owner.by });
  return ok(file);
}

const shortType = (mediaType: string): string =>
  ({ 'image/jpeg': 'foto JPG', 'image/png': 'foto PNG', 'application/pdf': 'PDF' })[mediaType] ?? mediaType;

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

/** A name to show: no path, no control characters, the extension of what the file really is. */
function safeName(name: string, mediaType: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, 80);
  return `${plain || 'berkas'}.${extensions[mediaType] ?? 'bin'}`;
}

/** A file into a draft: the answer of its field from now on. Rejections: those of the draft, `FIELD_NOT_FOUND` and of the file. */
export const attachFile =
  (ports: DraftPorts & UploadPorts) =>
  async (
    actor: CitizenActor,
    asked: { readonly draftId: string; readonly fieldId: string; readonly upload: Upload },
  ): Promise<Result<StoredFile, Rejection>> => {
    const open = await pinnedDraft(ports)(actor, asked.draftId);
    if (!open.ok) return open;
    const { draft, version } = open.value;
    if (draft.submitted) return err({ code: 'ALREADY_SUBMITTED', message: 'Permohonan ini sudah Anda kirim.' });
    const field = allFields(version.bundle).find((one) => one.id === asked.fieldId);
    if (field?.type !== 'file') return err({ code: 'FIELD_NOT_FOUND', message: 'Bagian ini tidak menerima berkas.' });
    const kept = await keepFile(ports, { caseId: draft.id, field, by: `citizen:${actor.id}` }, asked.upload);
    if (!kept.ok) return kept;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const newest = await ports.drafts.find(draft.id);
      if (
        newest &&
        (await ports.drafts.save(draft.id, newest.revision, { ...newest.answers, [field.id]: kept.value.id }))
      )
        return kept;
    }
    return err({
      code: 'DRAFT_CHANGED',
      message: 'Formulir ini sedang berubah di tempat lain. Kirim berkas sekali lagi.',
    });
  };
