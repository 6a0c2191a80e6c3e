// The session of an officer in the name of the person beside them: a cookie of its own, that leaves nothing behind.
import type { OfficerActor } from '@alur/access';
import { endAssistance, openAssistance } from '@alur/application';
import type { Ports } from '@alur/platform';
import { seeAlso } from '@alur/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unwrap } from '../http/rejection-error.js';
import { deviceWords } from './device-words.js';
import type { SessionCookies } from './session-cookies.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** An officer fills something in beside this person; by few routes they act as `citizen`. */
    assisting?: { readonly citizen: string; readonly until: string };
  }
}

export class AssistedSession {
  constructor(
    private readonly ports: Ports,
    private readonly cookies: SessionCookies,
  ) {}

  /** Ends whatever applicant was signed in here before, so that nobody is taken for the other. Rejections: of `openAssistance`. */
  async open(
    officer: OfficerActor,
    given: { readonly id: string; readonly code: string },
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): Promise<void> {
    const device = deviceWords(request.headers['user-agent']);
    const { token, hours } = unwrap(await openAssistance(this.ports)(officer, { ...given, device }));
    for (const kind of ['citizen', 'assisted', 'tracking'] as const) {
      const before = this.cookies.read(request, kind);
      if (before) await this.ports.sessions.close(before);
      this.cookies.clear(reply, kind);
    }
    this.cookies.write(reply, 'assisted', token, hours);
  }

  /** Nothing happens where nobody is assisted. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'assisted');
    if (!token) return;
    const { assisting } = request;
    if (assisting) {
      seeAlso({ citizen: assisting.citizen });
      await endAssistance(this.ports)({ kind: 'citizen', id: assisting.citizen }, token);
    } else await this.ports.sessions.close(token);
    this.cookies.clear(reply, 'assisted');
    this.cookies.clear(reply, 'tracking');
    // Pages of the person who left must not come back with the button that goes back.
    void reply.header('clear-site-data', '"cache", "storage"').header('cache-control', 'no-store');
  }
}
