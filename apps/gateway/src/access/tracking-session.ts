// Somebody who knows reference and phone digits may follow one case for a while; so may the applicant who is signed in.
import type { StoredFile } from '@alur/application';
import type { Ports } from '@alur/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/rejection-error.js';
import type { SessionCookies } from './session-cookies.js';

const trackingHours = 12;

export async function openTracking(
  ports: Ports,
  cookies: SessionCookies,
  reply: FastifyReply,
  caseId: string,
): Promise<void> {
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
  if (request.citizen?.id === record.applicantId) return true;
  const token = cookies.read(request, 'tracking');
  const session = token && (await ports.sessions.find(token));
  return session !== undefined && session !== '' && session.kind === 'tracking' && session.onlyFor === record.id;
}

/** A letter of a case this person follows. Rejections: `FILE_NOT_FOUND` for everything else. */
export async function trackedFile(
  ports: Ports,
  cookies: SessionCookies,
  request: FastifyRequest,
  asked: { readonly caseId: string; readonly fileId: string },
): Promise<StoredFile> {
  const record = await ports.reading.findCase(asked.caseId);
  const issued = record?.state.letters.some((letter) => letter.fileId === asked.fileId);
  const file = issued ? await ports.register.find(asked.fileId) : undefined;
  if (!record || !file || !(await mayTrack(ports, cookies, request, record)))
    return refuse('FILE_NOT_FOUND', 'Berkas ini tidak ada, atau bukan untuk Anda.');
  return file;
}
