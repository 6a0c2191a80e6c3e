// Heads and whoever runs the system answer what people asked about their data, before its hours are over.
import type { OfficerActor } from '@alur/access';
import { mayAnswerDataRequest, mayEnterDataRequests, maySeeDataRequest } from '@alur/access';
import { agencyNamed } from '@alur/case';
import type { SeenDataRequest } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { repairRoles } from '../repair/repair-roles.js';
import type { SecretBox } from '../ports/accounts.js';
import type { Audit } from '../ports/audit.js';
import type { DataRequest } from '../ports/data-requests.js';
import type { Sessions } from '../ports/sessions.js';
import type { SubjectKeys } from '../ports/subject-keys.js';
import type { MessageGateway } from '../ports/letters.js';
import { namesNobody } from '../reading/reveal-reason.js';
import { notePurpose } from './ask-data-request.js';
import { dataRequestView } from './data-request-view.js';
import { keptByLaw } from './kept-by-law.js';
import type { OwnDataPorts } from './own-data-ports.js';

export interface AnswerPorts extends OwnDataPorts {
  readonly audit: Audit;
  readonly secretBox: Pick<SecretBox, 'open'>;
  readonly sessions: Pick<Sessions, 'endAllOfCitizen'>;
  readonly subjectKeys: Pick<SubjectKeys, 'destroy'>;
  readonly messages: MessageGateway;
}

const most = 200;
const leastReason = 10;

const notFound: Rejection<'DATA_REQUEST_NOT_FOUND'> = {
  code: 'DATA_REQUEST_NOT_FOUND',
  message: 'Permintaan ini tidak ada, atau bukan untuk jabatan Anda.',
};
const answered: Rejection<'DATA_REQUEST_ANSWERED'> = {
  code: 'DATA_REQUEST_ANSWERED',
  message: 'Permintaan ini sudah dijawab. Muat ulang halaman ini.',
};

/** Those in sight, the most urgent first. Rejection: `NOT_FOUND`. */
export const listDataRequests =
  (ports: AnswerPorts) =>
  async (actor: OfficerActor): Promise<Result<readonly SeenDataRequest[], Rejection>> => {
    const roles = repairRoles(ports.city);
    if (!mayEnterDataRequests(actor, roles)) return err({ code: 'NOT_FOUND', message: 'Halaman ini tidak ada.' });
    const seen = (await ports.dataRequests.listInSight(most)).filter((one) => maySeeDataRequest(actor, one, roles));
    await recordReading(ports, actor, seen);
    const now = Date.parse(await ports.reading.now());
    return ok(await Promise.all(seen.map((request) => seenView(ports, { actor, request, now }))));
  };

/** What people wrote in their own words is personal: who reads it is written down first. */
async function recordReading(ports: AnswerPorts, actor: OfficerActor, seen: readonly DataRequest[]): Promise<void> {
  const read = seen.filter(hasWords).map(({ id }) => id);
  if (read.length === 0) return;
  const details = { requests: read.join(' ') };
  await ports.audit.record({ actor: `officer:${actor.id}`, action: 'data-requests-read', outcome: 'done', details });
}

/** They are shown until the request is answered. */
const hasWords = ({ state, sealedNote }: DataRequest): boolean => state === 'open' && sealedNote !== undefined;

async function seenView(
  ports: AnswerPorts,
  { actor, request, now }: { readonly actor: OfficerActor; readonly request: DataRequest; readonly now: number },
): Promise<SeenDataRequest> {
  const note = hasWords(request)
    ? await ports.secretBox.open(notePurpose(request.citizenId), request.sealedNote ?? '')
    : undefined;
  const isOpen = request.state === 'open';
  const hindrance = isOpen && request.kind === 'erase' ? await keptByLaw(ports, request.citizenId) : undefined;
  return {
    ...(await dataRequestView(ports, request)),
    ...(request.agency === undefined ? {} : { agency: agencyNamed(ports.city, request.agency) }),
    ...(note ? { note } : {}),
    ...(isOpen ? { hoursLeft: Math.floor((Date.parse(request.dueAt) - now) / 3_600_000) } : {}),
    may: { answer: mayAnswerDataRequest(actor, request, repairRoles(ports.city)) },
    ...(hindrance === undefined ? {} : { hindrance }),
  };
}

/** Rejections: `DATA_REQUEST_NOT_FOUND`, `DATA_REQUEST_ANSWERED`, `NOT_ALLOWED`, `REASON_MISSING`, `REASON_PERSONAL`, `ERASURE_KEPT`. */
export const answerDataRequest =
  (ports: AnswerPorts) =>
  async (
    actor: OfficerActor,
    asked: { readonly id: string; readonly state: 'accepted' | 'refused'; readonly reason: string },
  ): Promise<Result<DataRequest, Rejection>> => {
    const roles = repairRoles(ports.city);
    const request = await ports.dataRequests.find(asked.id);
    if (!request || !maySeeDataRequest(actor, request, roles)) return err(notFound);
    const may = mayAnswerDataRequest(actor, request, roles);
    if (!may.allowed) return err({ code: 'NOT_ALLOWED', message: may.reason });
    if (request.state !== 'open') return err(answered);
    const reason = reasonOf(asked.reason);
    if (!reason.ok) return reason;
    const by = `officer:${actor.id}`;
    const isErasure = request.kind === 'erase' && asked.state === 'accepted';
    if (isErasure) {
      const erased = await erase(ports, request, by);
      if (!erased.ok) return erased;
    }
    const decided = await ports.dataRequests.decide({ id: request.id, state: asked.state, by, answer: reason.value });
    if (!decided) return err(answered);
    if (!isErasure) await tell(ports, request, answeredNotice);
    return ok(decided);
  };

function reasonOf(typed: string): Result<string, Rejection> {
  const reason = typed.trim();
  if (reason.length < leastReason) {
    const words = `Tulis jawaban untuk warga, paling sedikit ${String(leastReason)} huruf.`;
    return err({ code: 'REASON_MISSING', message: words, fields: { reason: words } });
  }
  const named = namesNobody(reason, 'reason');
  return named.ok ? ok(reason) : named;
}

/**
 * The law is asked once more; nobody may go on with what they have open; they are told while their number can still be
 * read, in a message that goes with them; then the key is shredded. Again, it changes nothing.
 */
async function erase(ports: AnswerPorts, request: DataRequest, by: string): Promise<Result<undefined, Rejection>> {
  const { citizenId, id } = request;
  const kept = await keptByLaw(ports, citizenId);
  if (kept !== undefined) return err({ code: 'ERASURE_KEPT', message: kept });
  await ports.sessions.endAllOfCitizen(citizenId, by);
  // What was sent before nobody could any more.
  const sent = await keptByLaw(ports, citizenId);
  if (sent !== undefined) return err({ code: 'ERASURE_KEPT', message: sent });
  await ports.audit.record({
    actor: by,
    action: 'data-erased',
    subject: { kind: 'citizen', id: citizenId },
    outcome: 'done',
    details: { request: id },
  });
  await tell(ports, request, erasedNotice);
  await ports.subjectKeys.destroy(citizenId);
  await ports.dataRequests.forgetNotes(citizenId);
  return ok(undefined);
}

async function tell({ citizens, messages }: AnswerPorts, { id, citizenId }: DataRequest, body: string): Promise<void> {
  const recipient = (await citizens.findById(citizenId))?.phone;
  if (recipient) await messages.send({ key: `data-request:${id}`, recipient, body, subject: citizenId });
}

/** Nothing of what it was about: messages pass through other hands. */
const answeredNotice = 'Permintaan Anda tentang data pribadi sudah kami jawab. Baca jawabannya di halaman Data Saya.';

const erasedNotice =
  'Permintaan Anda tentang data pribadi kami penuhi: data Anda dihapus sekarang, dan Anda keluar dari semua perangkat.';
