// Somebody who knows reference and phone digits may follow one case for a while; so may the applicant who is signed in.
import { isTheirs } from '@alur/access';
import type { CaseRecord, StoredFile } from '@alur/application';
import { findTracked, readReference } from '@alur/application';
import type { Ports } from '@alur/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/rejection-error.js';
import type { SessionCookies } from './session-cookies.js';

const trackingHours = 12;
/** Four digits are few. */
const guessLimit = { most: 10, minutes: 10 } as const;

/** The case a reference and four digits lead to. Rejections: `TOO_MANY_REQUESTS` after too many wrong digits. */
export async function findTrackedCase(
  ports: Ports,
  asked: { readonly reference: string; readonly phoneDigits: string },
): Promise<CaseRecord | undefined> {
  const reference = readReference(asked.reference);
  if (!reference) return undefined;
  const subject = `tracking:${reference}`;
  if (!(await ports.guesses.take(subject, guessLimit)))
    return refuse('TOO_MANY_REQUESTS', 'Terlalu sering salah untuk nomor ini. Tunggu 10 menit, lalu coba lagi.');
  ports.sights.knowReference(reference);
  const record = await findTracked(ports)(asked);
  if (record) await ports.guesses.forget(subject);
  return record;
}

export async function openTracking(
  ports: Ports,
  cookies: SessionCookies,
  reply: FastifyReply,
  caseId: string,
): Promise<void> {
  ports.sights.seeCase(caseId);
  cookies.write(
    reply,
    'tracking',
    await ports.sessions.open({ kind: 'tracking', subject: caseId, onlyFor: caseId, hours: trackingHours }),
    trackingHours,
  );
}

export async function mayTrack(
  ports: Ports,
  cookies: SessionCookies,
  request: FastifyRequest,
  record: { readonly id: string; readonly applicantId: string },
): Promise<boolean> {
  return isTheirs(request.citizen, record.applicantId) || (await follow(ports, cookies, request, record.id));
}

/** Whether they opened a tracking session for the case; from here on they see it. */
async function follow(
  ports: Ports,
  cookies: SessionCookies,
  request: FastifyRequest,
  caseId: string,
): Promise<boolean> {
  const token = cookies.read(request, 'tracking');
  const session = token ? await ports.sessions.find(token) : undefined;
  const follows = session?.kind === 'tracking' && session.onlyFor === caseId;
  if (follows) ports.sights.seeCase(caseId);
  return follows;
}

/** The case by its id, where they filed or follow it. */
export async function followedCase(
  ports: Ports,
  cookies: SessionCookies,
  request: FastifyRequest,
  caseId: string,
): Promise<CaseRecord | undefined> {
  const follows = await follow(ports, cookies, request, caseId);
  const record = await ports.reading.findCase(caseId);
  return record && (follows || isTheirs(request.citizen, record.applicantId)) ? record : undefined;
}

/** A letter of a case this person follows; it holds what they told the city, so it is written down who took it. Rejections: `FILE_NOT_FOUND` for everything else. */
export async function trackedFile(
  ports: Ports,
  cookies: SessionCookies,
  request: FastifyRequest,
  asked: { readonly caseId: string; readonly fileId: string },
): Promise<StoredFile> {
  const record = await followedCase(ports, cookies, request, asked.caseId);
  const issued = record?.state.letters.some((letter) => letter.fileId === asked.fileId);
  const file = issued ? await ports.register.find(asked.fileId) : undefined;
  if (!record || !file) return refuse('FILE_NOT_FOUND', 'Berkas ini tidak ada, atau bukan untuk Anda.');
  await ports.audit.record({
    actor: isTheirs(request.citizen, record.applicantId) ? `citizen:${record.applicantId}` : 'anybody',
    action: 'file-read',
    subject: { kind: 'file', id: file.id },
    outcome: 'done',
    details: { case: record.id },
  });
  return file;
}
