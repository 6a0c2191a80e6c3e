// The gate over a draft, while it is being written: the same judgement as at publishing.
import type { DraftJudgement, PlacedFinding } from '@alur/contracts';
import type { Diagnostic, Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { placeFinding } from '@alur/studio';
import type { GatePorts } from '../publishing/judge-service.js';
import { judgeService } from '../publishing/judge-service.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';

/** Rejection: `SERVICE_DRAFT_NOT_FOUND`. */
export const judgeDraft =
  (ports: StudioPorts & GatePorts) =>
  async (id: string): Promise<Result<DraftJudgement, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    if (!draft.ok) return draft;
    const { version: _version, ...report } = await judgeService(ports, draft.value.files);
    const placed = (finding: Diagnostic): PlacedFinding => {
      const place = placeFinding(draft.value.files, finding);
      return place ? { ...finding, place } : finding;
    };
    return ok({
      ...report,
      chapters: report.chapters.map((chapter) => ({ ...chapter, findings: chapter.findings.map(placed) })),
      findings: report.findings.map(placed),
      revision: draft.value.revision,
    });
  };
