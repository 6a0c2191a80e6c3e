// A request being written: answers page by page, files one at a time, nothing lost in between.
import type { CitizenActor } from '@alur/access';
import { actorOfCitizen } from '@alur/access';
import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CaseReading } from '../ports/case-reading.js';
import type { Drafts } from '../ports/drafts.js';
import type { Upload, UploadPorts } from '../files/keep-file.js';
import { keepFile } from '../files/keep-file.js';
import type { StoredFile } from '../ports/files.js';
import type { Entropy } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { offeredVersion } from '../publishing/offered-version.js';
import { allFields, formContext } from '../turn/turn-context.js';
import { answerPage } from './answer-page.js';
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
    const answers = answerPage({ pages: version.bundle.form.pages, page, context }, asked.raw, draft.answers);
    if (!answers.ok) return answers;
    const saved = await ports.drafts.save(draft.id, asked.revision ?? draft.revision, answers.value);
    if (!saved)
      return err({
        code: 'DRAFT_CHANGED',
        message: 'Formulir ini berubah di tempat lain. Muat ulang halaman ini lalu coba lagi.',
      });
    return ok({ draft: saved, version });
  };

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
    const kept = await keepFile(
      ports,
      { caseId: draft.id, subjectId: draft.citizenId, field, by: actorOfCitizen(actor) },
      asked.upload,
    );
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
