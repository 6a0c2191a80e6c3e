// Everything that is kept about somebody, as they read it themselves: in plain, with why, until when, and who looked.
import type { CitizenActor } from '@alur/access';
import { retentionOf } from '@alur/case';
import { addDays, localDate } from '@alur/calendar';
import type { DataRequestView, KeptRecord, OwnDataView } from '@alur/contracts';
import type { Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { draftDays } from '../ports/drafts.js';
import type { Draft } from '../ports/drafts.js';
import type { Audit } from '../ports/audit.js';
import type { CaseRecord } from '../ports/lanes.js';
import { dataRequestView } from './data-request-view.js';
import { keptCaseAnswers, keptDraftAnswers } from './kept-answers.js';
import { lookView } from './look-view.js';
import type { OwnDataPorts } from './own-data-ports.js';
import { retentionWords } from './retention-words.js';

const mostLooks = 200;

export const ownData =
  (ports: OwnDataPorts) =>
  async ({ id }: CitizenActor): Promise<OwnDataView> => {
    const [citizen, drafts, records, requests, at] = await Promise.all([
      ports.citizens.findById(id),
      ports.drafts.listOpen(id),
      ports.reading.listOfApplicant(id),
      ports.dataRequests.listOf(id),
      ports.reading.now(),
    ]);
    const files = (await Promise.all(records.map((record) => ports.register.listOfCase(record.id)))).flat();
    const asked = { citizenId: id, caseIds: records.map((record) => record.id), fileIds: files.map((file) => file.id) };
    const looks = await ports.looks.list(asked, mostLooks);
    return {
      at,
      phone: citizen?.phone ?? '',
      drafts: await Promise.all(drafts.map((draft) => keptDraft(ports, draft, at))),
      cases: await Promise.all(records.map((record) => keptCase(ports, record, at))),
      looks: looks.map((look) => lookView(ports.city, look, records)),
      requests: await Promise.all(requests.map((request) => dataRequestView(ports, request))),
    };
  };

/** To be taken away: that it was is written down first. */
export const copyOwnData =
  (ports: OwnDataPorts & { readonly audit: Audit }) =>
  async (actor: CitizenActor): Promise<OwnDataView> => {
    const subject = { kind: 'citizen', id: actor.id } as const;
    await ports.audit.record({ actor: `citizen:${actor.id}`, action: 'data-copied', subject, outcome: 'done' });
    return ownData(ports)(actor);
  };

export const ownDataRequests =
  (ports: Pick<OwnDataPorts, 'dataRequests' | 'versions'>) =>
  async ({ id }: CitizenActor): Promise<readonly DataRequestView[]> =>
    Promise.all((await ports.dataRequests.listOf(id)).map((request) => dataRequestView(ports, request)));

async function keptCase(ports: OwnDataPorts, record: CaseRecord, at: Instant): Promise<KeptRecord> {
  const { bundle } = await ports.versions.getVersion(record.versionHash);
  const retention = retentionOf(record.state, bundle.privacy, { zone: ports.city.zone, at });
  return {
    ...whyKept(ports, bundle),
    id: record.id,
    reference: record.reference,
    at: record.state.submittedAt,
    ...(retention.kept === 'until' ? { keptUntil: retention.until } : {}),
    answers: await keptCaseAnswers(ports, record, bundle),
    letters: record.state.letters.map(({ letterId, number, fileId }) => ({
      title: bundle.letters[letterId]?.title ?? letterId,
      number,
      url: `/api/v1/tracking/${record.id}/letters/${fileId}`,
    })),
  };
}

async function keptDraft(ports: OwnDataPorts, draft: Draft, at: Instant): Promise<KeptRecord> {
  const { bundle } = await ports.versions.getVersion(draft.versionHash);
  return {
    ...whyKept(ports, bundle),
    id: draft.id,
    at: draft.updatedAt,
    keptUntil: addDays(localDate(ports.city.zone, draft.updatedAt), draftDays),
    answers: await keptDraftAnswers(ports, { draft, bundle, at }),
    letters: [],
  };
}

const whyKept = (
  { city }: OwnDataPorts,
  { id, name, privacy }: ServiceBundle,
): Pick<KeptRecord, 'service' | 'purpose' | 'basis' | 'recipients' | 'retention'> => ({
  service: { key: id, name },
  purpose: privacy.purpose,
  basis: privacy.basis,
  recipients: privacy.recipients,
  retention: { words: retentionWords(privacy.retention), ...city.privacy.retention },
});
