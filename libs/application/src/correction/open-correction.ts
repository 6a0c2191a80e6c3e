// A correction as its applicant sees it: what is asked again and why, what was written so far.
import type { CitizenActor } from '@alur/access';
import { isTheirs } from '@alur/access';
import type { OpenCorrection } from '@alur/case';
import { fieldIdsOf, openCorrectionView } from '@alur/case';
import type { City } from '@alur/city';
import type { OpenCorrectionView } from '@alur/contracts';
import type { Answers, Page } from '@alur/forms';
import { correctionPage } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { CaseReading } from '../ports/case-reading.js';
import type { CorrectionDraft, CorrectionDrafts } from '../ports/correction-drafts.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { applicationSection, correctionSection } from '../turn/turn-context.js';

export interface CorrectionPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly corrections: CorrectionDrafts;
}

export interface CitizenCorrection {
  readonly record: CaseRecord;
  readonly bundle: ServiceBundle;
  readonly correction: OpenCorrection;
  readonly view: OpenCorrectionView;
  /** What is asked again, as one page. */
  readonly page: Page;
  /** The answers as they were sent. */
  readonly before: Answers;
  readonly draft: CorrectionDraft;
}

export const caseNotFound: Rejection<'CASE_NOT_FOUND'> = {
  code: 'CASE_NOT_FOUND',
  message: 'Permohonan ini tidak ditemukan.',
};

export const correctionNotOpen: Rejection<'CORRECTION_NOT_OPEN'> = {
  code: 'CORRECTION_NOT_OPEN',
  message: 'Tidak ada perbaikan yang menunggu Anda untuk permohonan ini.',
};

/** Somebody else's case answers like one that does not exist. Rejections: `CASE_NOT_FOUND`. */
export async function ownCase(
  { reading }: Pick<CorrectionPorts, 'reading'>,
  actor: CitizenActor,
  caseId: string,
): Promise<Result<CaseRecord, Rejection>> {
  const record = await reading.findCase(caseId);
  return record && isTheirs(actor, record.applicantId) ? ok(record) : err(caseNotFound);
}

/** Rejections: `CASE_NOT_FOUND`, `CORRECTION_NOT_OPEN`. */
export const openCorrection =
  (ports: CorrectionPorts) =>
  async (actor: CitizenActor, caseId: string): Promise<Result<CitizenCorrection, Rejection>> => {
    const own = await ownCase(ports, actor, caseId);
    if (!own.ok) return own;
    const record = own.value;
    const { correction } = record.state;
    if (!correction) return err(correctionNotOpen);
    const [{ bundle }, sections, draft] = await Promise.all([
      ports.versions.getVersion(record.versionHash),
      ports.reading.answersOf(record.id),
      ports.corrections.find(record.id, correction.round),
    ]);
    return ok({
      record,
      bundle,
      correction,
      view: openCorrectionView(bundle, correction, sections[correctionSection]),
      page: correctionPage(bundle.form.pages, fieldIdsOf(correction)),
      before: sections[applicationSection] ?? {},
      draft,
    });
  };
