// Designers work on parts of one draft at the same time: a change is refused only where somebody else changed the same part.
import type { OfficerActor } from '@alur/access';
import { draftPermissions } from '@alur/access';
import type { DraftPart, DraftView, SavedPart } from '@alur/contracts';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Part } from '@alur/studio';
import { parsePart, partIdsOf, sourceOf } from '@alur/studio';
import { identityIn, serviceIdOf } from '../publishing/bundle-manifest.js';
import type { BundleFiles } from '../ports/service-versions.js';
import type { ServiceDraft, ServiceDrafts } from '../ports/service-drafts.js';
import type { CodecPorts } from './part-codecs.js';
import { codecOf } from './part-codecs.js';

export interface StudioPorts extends CodecPorts {
  readonly serviceDrafts: ServiceDrafts;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rejection: `SERVICE_DRAFT_NOT_FOUND`. */
export async function getServiceDraft(
  { serviceDrafts }: Pick<StudioPorts, 'serviceDrafts'>,
  id: string,
): Promise<Result<ServiceDraft, Rejection>> {
  const draft = uuid.test(id) ? await serviceDrafts.find(id) : undefined;
  return draft ? ok(draft) : err({ code: 'SERVICE_DRAFT_NOT_FOUND', message: 'Rancangan layanan ini tidak ada.' });
}

export const viewServiceDraft =
  (ports: StudioPorts) =>
  async (id: string): Promise<Result<DraftView, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    return draft.ok ? ok(viewOf(ports, draft.value)) : draft;
  };

export function viewOf(ports: Pick<StudioPorts, 'entropy'>, { files, ...draft }: ServiceDraft): DraftView {
  const tags = partIdsOf(files).flatMap((id) => {
    const part = parsePart(id);
    return part ? [[id, tagOf(ports, files, part)] as const] : [];
  });
  return { ...draft, tags: Object.fromEntries(tags) };
}

/** Rejections: `SERVICE_DRAFT_NOT_FOUND`, `PART_NOT_FOUND`, `PART_UNREADABLE`. */
export const readDraftPart =
  (ports: StudioPorts) =>
  async (id: string, partId: string): Promise<Result<DraftPart, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    const part = parsePart(partId);
    if (!draft.ok) return draft;
    if (!part) return err(noSuchPart);
    return partIn(ports, draft.value.files, { part, id: partId });
  };

export interface PartChange {
  readonly draftId: string;
  readonly part: string;
  readonly value: Json;
  /** Tag of what the designer saw. */
  readonly tag: string;
}

/** A change of another part between reading and writing is no reason to trouble anybody. */
const attempts = 5;

/**
 * Rejections: `SERVICE_DRAFT_NOT_FOUND`, `PART_NOT_FOUND`, `PART_UNREADABLE`, `PART_MISFIT`, `TABLE_UNFINISHED`, `NOT_ALLOWED`,
 * `SERVICE_DRAFT_CLOSED` while it is reviewed, `PART_CHANGED` where somebody else changed the part since it was read: nothing of
 * theirs is overwritten.
 */
export const changeDraftPart =
  (ports: StudioPorts) =>
  async (designer: OfficerActor, change: PartChange): Promise<Result<SavedPart, Rejection>> => {
    const part = parsePart(change.part);
    if (!part) return err(noSuchPart);
    if (!isText(change.value)) return err(notText);
    const saved = await saveDraftFiles(ports, { draftId: change.draftId, by: designer }, async ({ files }) =>
      tagOf(ports, files, part) === change.tag
        ? codecOf(part).write(ports, files, { part, value: change.value })
        : err(changedBySomebody),
    );
    if (!saved.ok) return saved;
    const written = await partIn(ports, saved.value.files, { part, id: change.part });
    return written.ok ? ok({ ...written.value, draft: viewOf(ports, saved.value) }) : written;
  };

/**
 * Changes the files as they stand now, again where somebody was faster. Rejections: `SERVICE_DRAFT_NOT_FOUND`, `NOT_ALLOWED`,
 * `SERVICE_DRAFT_CLOSED`, `SERVICE_DRAFT_TOO_LARGE`, those of the change, `PART_CHANGED` where others are faster every time.
 */
export async function saveDraftFiles(
  ports: StudioPorts,
  { draftId, by }: { readonly draftId: string; readonly by: OfficerActor },
  change: (draft: ServiceDraft) => Promise<Result<BundleFiles, Rejection>>,
): Promise<Result<ServiceDraft, Rejection>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await getServiceDraft(ports, draftId);
    if (!found.ok) return found;
    const draft = found.value;
    const { write } = draftPermissions(by, draft);
    if (!write.allowed) return err({ code: 'NOT_ALLOWED', message: write.reason });
    if (draft.state !== 'draft') return err(closed);
    const files = await change(draft);
    if (!files.ok) return files;
    const fault = sizeFault(files.value) ?? (isText(files.value) ? undefined : notText);
    if (fault) return err(fault);
    const saved = await ports.serviceDrafts.save({
      id: draft.id,
      revision: draft.revision,
      name: nameIn(files.value) ?? draft.name,
      files: files.value,
      ...serviceIdOf(files.value),
      by: by.id,
      parts: changedParts(ports, draft.files, files.value),
    });
    if (saved) return ok(saved);
  }
  return err(changedBySomebody);
}

/** The working name of a draft: that of its service. */
export function nameIn(files: BundleFiles): string | undefined {
  const name = identityIn(files).name?.trim().slice(0, 200);
  return name === '' ? undefined : name;
}

async function partIn(
  ports: StudioPorts,
  files: BundleFiles,
  { part, id }: { readonly part: Part; readonly id: string },
): Promise<Result<DraftPart, Rejection>> {
  const value = await codecOf(part).read(ports, files, part);
  return value.ok ? ok({ part: id, value: value.value, tag: tagOf(ports, files, part) }) : value;
}

const tagOf = ({ entropy }: Pick<StudioPorts, 'entropy'>, files: BundleFiles, part: Part): string =>
  entropy.sha256(sourceOf(files, part)).slice(0, 24);

function changedParts(ports: StudioPorts, before: BundleFiles, after: BundleFiles): readonly string[] {
  const ids = new Set([...partIdsOf(before), ...partIdsOf(after)]);
  return [...ids].filter((id) => {
    const part = parsePart(id);
    return part && tagOf(ports, before, part) !== tagOf(ports, after, part);
  });
}

const mostBytes = 3_000_000;

/** Rejection: `SERVICE_DRAFT_TOO_LARGE`. */
export const sizeFault = (files: BundleFiles): Rejection | undefined =>
  Object.entries(files).reduce((sum, [path, text]) => sum + path.length + text.length, 0) > mostBytes
    ? {
        code: 'SERVICE_DRAFT_TOO_LARGE',
        message: 'Rancangan ini terlalu besar. Kecilkan gambar alur atau teks suratnya.',
      }
    : undefined;

const notText: Rejection = {
  code: 'PART_MISFIT',
  message: 'Isian ini memuat tanda yang bukan teks. Hapus tanda itu, lalu simpan lagi.',
};

/** Neither a zero byte nor half a character, in keys and values: PostgreSQL keeps them in no text, and no letter prints them. */
function isText(value: Json): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.every(isText) : Object.entries(value).flat().every(isText);
}

const noSuchPart: Rejection = { code: 'PART_NOT_FOUND', message: 'Bagian ini tidak ada pada rancangan.' };
const closed: Rejection = {
  code: 'SERVICE_DRAFT_CLOSED',
  message: 'Rancangan ini sedang diperiksa atau sudah selesai, jadi tidak dapat diubah. Tarik kembali dulu.',
};
const changedBySomebody: Rejection = {
  code: 'PART_CHANGED',
  message:
    'Rekan Anda sudah mengubah bagian ini. Lihat perubahannya, lalu simpan lagi. Isian Anda tetap ada di layar ini.',
};
