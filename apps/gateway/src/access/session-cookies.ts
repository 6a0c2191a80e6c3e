import type { SessionKind } from '@alur/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie per kind of session, so that a person may be citizen and officer in one browser. */
export interface SessionCookies {
  read(request: FastifyRequest, kind: SessionKind): string | undefined;
  write(reply: FastifyReply, kind: SessionKind, token: string, hours: number): void;
  clear(reply: FastifyReply, kind: SessionKind): void;
  /** What a device says about who signed in on it; it lets nobody in. */
  readDevice(request: FastifyRequest): string | undefined;
  writeDevice(reply: FastifyReply, sealed: string): void;
}

const deviceDays = 180;

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** `__Host-` needs HTTPS; a demo city on plain HTTP gets the same cookie without the prefix. */
export const cookieName = (publicUrl: string, kind: SessionKind | 'device' | 'form'): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}alur-${kind}`;

export function sessionCookies(publicUrl: string): SessionCookies {
  const secure = isSecure(publicUrl);
  const name = (kind: SessionKind | 'device'): string => cookieName(publicUrl, kind);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request, kind) => request.cookies[name(kind)],
    write: (reply, kind, token, hours) =>
      void reply.setCookie(name(kind), token, { ...options, maxAge: hours * 3_600 }),
    clear: (reply, kind) => void reply.clearCookie(name(kind), options),
    readDevice: (request) => request.cookies[name('device')],
    writeDevice: (reply, sealed) =>
      void reply.setCookie(name('device'), sealed, { ...options, maxAge: deviceDays * 86_400 }),
  };
}
