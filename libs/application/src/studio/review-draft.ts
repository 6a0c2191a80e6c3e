// A draft on its way to the public: handed in, taken back, given back, discarded. Publishing it is the reviewer's act.
import type { OfficerActor } from '@alur/access';
import { draftPermissions } from '@alur/access';
import type { DraftView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DraftStepKind, ServiceDraft } from '../ports/service-drafts.js';
import type { GatePorts } from '../publishing/judge-service.js';
import { judgeService } from '../publishing/judge-service.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft, viewOf } from './edit-draft.js';

type Answer = Promise<Result<DraftView, Rejection>>;

/**
 * Asks for the review of what can be published; a draft the gate refuses would only waste the reviewer's time. Rejections:
 * `SERVICE_DRAFT_NOT_FOUND`, `NOT_ALLOWED`, `SERVICE_DRAFT_CLOSED`, `GATE_REFUSED`, `SERVICE_DRAFT_CHANGED`.
 */
export const handInDraft =
  (ports: StudioPorts & GatePorts) =>
  async (designer: OfficerActor, id: string, note?: string): Answer => {
    const draft = await draftIn(ports, { id, state: 'draft', may: 'write', officer: designer });
    if (!draft.ok) return draft;
    const { version, findings } = await judgeService(ports, draft.value.files);
    if (!version) return err(gateRefused(findings));
    return move(ports, draft.value, { what: 'handed-in', by: designer, note });
  };

/** A designer goes on writing. Rejections: as for `handInDraft` without the gate's. */
export const takeBackDraft =
  (ports: StudioPorts) =>
  async (designer: OfficerActor, id: string): Answer => {
    const draft = await draftIn(ports, { id, state: 'in-review', may: 'write', officer: designer });
    return draft.ok ? move(ports, draft.value, { what: 'taken-back', by: designer }) : draft;
  };

/** The reviewer says what has to be better. Rejections: as for `takeBackDraft`, `REVIEW_OWN_WORK`, `REASON_MISSING`. */
export const giveBackDraft =
  (ports: StudioPorts) =>
  async (reviewer: OfficerActor, id: string, reason: string): Answer => {
    if (reason.trim() === '') return err(reasonMissing);
    const draft = await draftIn(ports, { id, state: 'in-review', may: 'review', officer: reviewer });
    return draft.ok ? move(ports, draft.value, { what: 'given-back', by: reviewer, note: reason }) : draft;
  };

/** Rejections: as for `takeBackDraft`. */
export const discardDraft =
  (ports: StudioPorts) =>
  async (designer: OfficerActor, id: string): Answer => {
    const draft = await draftIn(ports, { id, state: 'draft', may: 'write', officer: designer });
    return draft.ok ? move(ports, draft.value, { what: 'discarded', by: designer }) : draft;
  };

/** A draft that is in this state and that the officer may act on in this way; else why not. */
export async function draftIn(
  ports: Pick<StudioPorts, 'serviceDrafts'>,
  asked: {
    readonly id: string;
    readonly state: 'draft' | 'in-review';
    readonly may: 'write' | 'review';
    readonly officer: OfficerActor;
  },
): Promise<Result<ServiceDraft, Rejection>> {
  const draft = await getServiceDraft(ports, asked.id);
  if (!draft.ok) return draft;
  const permission = draftPermissions(asked.officer, draft.value)[asked.may];
  if (!permission.allowed)
    return err({ code: asked.may === 'review' ? 'REVIEW_OWN_WORK' : 'NOT_ALLOWED', message: permission.reason });
  if (draft.value.state !== asked.state) return err(closedFor(asked.state, draft.value));
  return draft;
}

async function move(
  ports: StudioPorts,
  { id, revision }: ServiceDraft,
  { what, by, note }: { readonly what: DraftStepKind; readonly by: OfficerActor; readonly note?: string | undefined },
): Answer {
  const told = note === undefined || note.trim() === '' ? {} : { note: note.trim() };
  const moved = await ports.serviceDrafts.move({ id, revision, what, by: by.id, ...told });
  return moved ? ok(viewOf(ports, moved)) : err(draftChanged);
}

function closedFor(wanted: 'draft' | 'in-review', { state }: ServiceDraft): Rejection {
  const closed = (message: string): Rejection => ({ code: 'SERVICE_DRAFT_CLOSED', message });
  if (state === 'published') return closed('Rancangan ini sudah diterbitkan.');
  if (state === 'discarded') return closed('Rancangan ini sudah dibuang.');
  return closed(
    wanted === 'draft'
      ? 'Rancangan ini sedang diperiksa. Tarik kembali dulu, lalu coba lagi.'
      : 'Rancangan ini tidak sedang diperiksa: belum diserahkan, atau sudah ditarik kembali oleh perancangnya.',
  );
}

const reasonMissing: Rejection = {
  code: 'REASON_MISSING',
  message: 'Tulis apa yang perlu diperbaiki oleh perancangnya.',
  fields: { reason: 'Tulis apa yang perlu diperbaiki.' },
};

export const draftChanged: Rejection = {
  code: 'SERVICE_DRAFT_CHANGED',
  message:
    'Rancangan ini, atau versi yang akan digantikannya, baru saja berubah. Muat ulang, periksa lagi, lalu coba sekali lagi.',
};

export const gateRefused = (findings: readonly { readonly severity: string }[]): Rejection => ({
  code: 'GATE_REFUSED',
  message: `Rancangan ini belum dapat diterbitkan: masih ada ${String(
    findings.filter(({ severity }) => severity === 'error').length,
  )} hal yang harus diperbaiki. Semuanya tercantum di hasil pemeriksaan.`,
});
