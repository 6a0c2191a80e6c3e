// The second pair of eyes: what was reviewed is judged once more, and is published whole by who approved it, or not at all.
import type { OfficerActor } from '@alur/access';
import type { Rejection, Result } from '@alur/kernel';
import { err, hasErrors, ok } from '@alur/kernel';
import type { CaseReading } from '../ports/case-reading.js';
import type { GatePorts } from '../publishing/judge-service.js';
import { judgeService } from '../publishing/judge-service.js';
import type { PublicationPorts } from '../publishing/next-publication.js';
import { mayFollow, nextPublication } from '../publishing/next-publication.js';
import { reviewTag } from './draft-differences.js';
import type { StudioPorts } from './edit-draft.js';
import { offerBegins } from './offer-begins.js';
import { draftChanged, draftIn, finishedFiles, gateRefused } from './review-draft.js';

export interface Approval {
  readonly draftId: string;
  /** Of the differences the reviewer has seen. */
  readonly tag: string;
  /** A day or an instant, as `offerBegins` takes it; absent: from now on. */
  readonly from?: string;
  readonly note?: string;
}

export interface Approved {
  readonly serviceId: string;
  readonly number: number;
  readonly hash: string;
}

/**
 * Rejections: `SERVICE_DRAFT_NOT_FOUND`, `REVIEW_OWN_WORK`, `SERVICE_DRAFT_CLOSED` also where a colleague was faster,
 * `SERVICE_DRAFT_CHANGED` where it is not what was reviewed any more, `GATE_REFUSED`, those of `offerBegins`,
 * `VERSION_OFFERED_ALREADY`, `VERSION_COMING`.
 */
export const approveDraft =
  (ports: StudioPorts & GatePorts & PublicationPorts & { readonly reading: Pick<CaseReading, 'now'> }) =>
  async (reviewer: OfficerActor, { draftId, tag, from, note }: Approval): Promise<Result<Approved, Rejection>> => {
    const asked = { id: draftId, state: 'in-review', may: 'review', officer: reviewer } as const;
    const draft = await draftIn(ports, asked);
    if (!draft.ok) return draft;
    const begins = offerBegins({ zone: ports.city.zone, now: await ports.reading.now() }, from);
    if (!begins.ok) return begins;
    const offer = begins.value === undefined ? {} : { offeredFrom: begins.value };
    const { revision } = draft.value;
    // Somebody was faster: with this draft, or with another one of the service.
    const overtaken = async (): Promise<Result<never, Rejection>> => {
      const now = await draftIn(ports, asked);
      return now.ok ? err(draftChanged) : now;
    };
    const finished = finishedFiles(draft.value);
    if (!finished.ok) return finished;
    const files = finished.value;
    const { version, findings } = await judgeService(ports, files);
    if (!version) return err(gateRefused(findings));
    const { hash, bundle } = version;
    const next = await nextPublication(ports, bundle);
    if (reviewTag(draft.value, next) !== tag) return overtaken();
    const untrue = next.comparison?.findings ?? [];
    if (hasErrors(untrue)) return err(gateRefused(untrue));
    const may = mayFollow(next, { hash, ...offer });
    if (!may.ok) return may;
    const isPublished = await ports.publications.publish({
      ...{ hash, serviceId: bundle.id, files, by: `officer:${reviewer.id}`, changes: next.changes, after: next.after },
      ...offer,
      ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
      draft: { id: draftId, revision, reviewedBy: reviewer.id },
    });
    return isPublished ? ok({ serviceId: bundle.id, number: next.after + 1, hash }) : overtaken();
  };
