// RT and RW come by a one-time link to one task; looking at it does not use it up, pressing the button does.
import { officerOf } from '@alur/identity';
import type { OfficerActor } from '@alur/access';
import type { Ports } from '@alur/platform';
import { seeAlso } from '@alur/platform';
import type { FastifyReply } from 'fastify';
import { refuse } from '../http/rejection-error.js';
import type { SessionCookies } from './session-cookies.js';
import { sightOf } from './sight-of.js';

const sessionHours = 72;

/** Uses the link and opens its session. Rejections: `LINK_NOT_FOUND` for a used, expired or made-up one. */
export async function useLink(
  ports: Ports,
  cookies: SessionCookies,
  reply: FastifyReply,
  token: string,
): Promise<OfficerActor> {
  const link = await ports.links.look(token);
  const officer =
    link &&
    officerOf(ports.city, { kind: 'link', subject: link.officerId, onlyFor: link.taskId }, await ports.reading.now());
  if (!link || !officer || !(await ports.links.use(token)))
    return refuse('LINK_NOT_FOUND', 'Tautan ini sudah dipakai atau tidak berlaku lagi.');
  cookies.write(
    reply,
    'link',
    await ports.sessions.open({ kind: 'link', subject: link.officerId, onlyFor: link.taskId, hours: sessionHours }),
    sessionHours,
  );
  seeAlso(sightOf('link', { officer }, ports.city));
  return officer;
}
