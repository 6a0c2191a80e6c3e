// What every page needs around its own view, and the guard of every form.
import { randomBytes } from 'node:crypto';
import { formatTime } from '@alur/forms';
import type { Ports } from '@alur/platform';
import type { Site } from '@alur/portal-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName } from '../access/session-cookies.js';
import { refuse } from '../http/rejection-error.js';

export class PortalFrame {
  private readonly csrfCookie: string;

  constructor(
    private readonly ports: Ports,
    private readonly assetPrefix: string,
    private readonly demo: boolean,
  ) {
    this.csrfCookie = cookieName(ports.publicUrl, 'form');
  }

  async site(request: FastifyRequest, reply?: FastifyReply): Promise<Site> {
    const citizen = request.citizen && (await this.ports.citizens.findById(request.citizen.id));
    const phone = citizen?.phone === undefined ? undefined : { phone: maskPhone(citizen.phone) };
    const { assisting } = request;
    const { zone } = this.ports.city;
    return {
      ...this.bareSite(request, reply),
      ...(phone && !assisting ? { signedIn: phone } : {}),
      ...(assisting ? { assisting: { until: formatTime(assisting.until, zone), ...phone } } : {}),
    };
  }

  /** Without looking anything up: for the page that says that nothing can be looked up. */
  bareSite(request: FastifyRequest, reply?: FastifyReply): Site {
    const { city } = this.ports;
    return {
      city: city.name,
      zone: city.zone,
      help: city.help,
      tokens: city.tokens,
      assetPrefix: this.assetPrefix,
      path: request.url,
      csrf: this.csrf(request, reply),
      demo: this.demo,
      saveData: request.headers['save-data'] === 'on',
    };
  }

  /** A form must come from a page of ours: what it carries equals the cookie only our pages could read. */
  checkForm(request: FastifyRequest, fields: Readonly<Record<string, unknown>>): void {
    const cookie = request.cookies[this.csrfCookie];
    if (!cookie || fields['_csrf'] !== cookie)
      refuse(
        'FORM_STALE',
        'Halaman ini sudah terlalu lama terbuka. Muat ulang lalu coba lagi. Isian yang sudah disimpan tetap ada.',
      );
  }

  private csrf(request: FastifyRequest, reply: FastifyReply | undefined): string {
    const known = request.cookies[this.csrfCookie];
    if (known && /^[\w-]{43}$/.test(known)) return known;
    if (!reply) return '';
    const fresh = randomBytes(32).toString('base64url');
    void reply.setCookie(this.csrfCookie, fresh, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.ports.publicUrl.startsWith('https:'),
    });
    return fresh;
  }
}

/** `0812-•••-•001` */
export const maskPhone = (phone: string): string =>
  `${phone.replace(/^\+62/, '0').slice(0, 4)}-•••-•${phone.slice(-3)}`;
