// Somebody asks that their data be corrected, used no further, or erased. Each is a row with its own clock.
import type { CitizenActor } from '@alur/access';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { applicationFields } from '@alur/service';
import { ownCase } from '../correction/open-correction.js';
import type { SecretBox } from '../ports/accounts.js';
import type { Audit } from '../ports/audit.js';
import type { DataRequest } from '../ports/data-requests.js';
import type { Sessions } from '../ports/sessions.js';
import { keptByLaw } from './kept-by-law.js';
import type { OwnDataPorts } from './own-data-ports.js';

export interface AskPorts extends OwnDataPorts {
  readonly audit: Audit;
  readonly secretBox: Pick<SecretBox, 'seal'>;
  readonly sessions: Sessions;
}

/** What the words of a person are sealed for. */
/** Bound to whose words they are. */
export const notePurpose = (citizenId: string): string => `data_request.note|${citizenId}`;

const leastNote = 10;

interface AskedOfCase {
  readonly kind: 'correct' | 'restrict';
  readonly caseId: string;
  /** Ids of fields, of a correction. */
  readonly fields: readonly string[];
  readonly note: string;
}

/** About one case. Rejections: `CASE_NOT_FOUND`, `DATA_INVALID`, `DATA_REQUEST_OPEN`. */
export const askOfCase =
  (ports: AskPorts) =>
  async (actor: CitizenActor, asked: AskedOfCase): Promise<Result<DataRequest, Rejection>> => {
    const own = await ownCase(ports, actor, asked.caseId);
    if (!own.ok) return own;
    const { bundle } = await ports.versions.getVersion(own.value.versionHash);
    const known = new Set(applicationFields(bundle).map(({ id }) => id));
    const isCorrection = asked.kind === 'correct';
    const isLost = asked.fields.length === 0 || asked.fields.some((field) => !known.has(field));
    const faults = {
      ...(isCorrection && isLost ? { fields: 'Pilih isian yang perlu diperbaiki.' } : {}),
      ...(asked.note.trim().length < leastNote
        ? { note: `Ceritakan dengan kata-kata Anda, paling sedikit ${String(leastNote)} huruf.` }
        : {}),
    };
    const [message] = Object.values(faults);
    if (message !== undefined) return err({ code: 'DATA_INVALID', message, fields: faults });
    return asOpen(
      await ports.dataRequests.ask({
        citizenId: actor.id,
        kind: asked.kind,
        about: { caseId: own.value.id, reference: own.value.reference, versionHash: own.value.versionHash },
        fields: isCorrection ? asked.fields : [],
        sealedNote: await ports.secretBox.seal(notePurpose(actor.id), asked.note.trim()),
        agency: bundle.owner,
        hours: ports.city.privacy.requests.hours,
      }),
    );
  };

/**
 * Everything. What was not sent is gone at once; what the archive law keeps is refused at once, with its day. Rejection:
 * `DATA_REQUEST_OPEN`.
 */
export const askErasure =
  (ports: AskPorts) =>
  async (actor: CitizenActor): Promise<Result<DataRequest, Rejection>> => {
    await eraseDrafts(ports)(actor);
    const refusal = await keptByLaw(ports, actor.id);
    return asOpen(
      await ports.dataRequests.ask({
        citizenId: actor.id,
        kind: 'erase',
        fields: [],
        hours: ports.city.privacy.requests.hours,
        ...(refusal === undefined ? {} : { refusal }),
      }),
    );
  };

/** What was begun and not sent; gives their number. */
export const eraseDrafts =
  (ports: Pick<AskPorts, 'drafts' | 'audit'>) =>
  async ({ id }: CitizenActor): Promise<number> => {
    const drafts = await ports.drafts.listOpen(id);
    if (drafts.length === 0) return 0;
    await ports.audit.record({
      actor: `citizen:${id}`,
      action: 'drafts-erased',
      subject: { kind: 'citizen', id },
      outcome: 'done',
      details: { count: drafts.length },
    });
    for (const draft of drafts) await ports.drafts.discard(draft.id);
    return drafts.length;
  };

const asOpen = (request: DataRequest | undefined): Result<DataRequest, Rejection> =>
  request
    ? ok(request)
    : err({
        code: 'DATA_REQUEST_OPEN',
        message: 'Permintaan yang sama sudah Anda kirim dan sedang kami kerjakan. Lihat jawabannya di Data Saya.',
      });
