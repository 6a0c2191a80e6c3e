// Citizens prove a phone number with a one-time code: the same steps for the API and the pages.
import type { Ports } from '@alur/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RejectionError, refuse } from '../http/rejection-error.js';
import { deviceWords } from './device-words.js';
import { readPhone } from './read-phone.js';
import type { SessionCookies } from './session-cookies.js';

export class CitizenSignIn {
  constructor(
    private readonly ports: Ports,
    private readonly cookies: SessionCookies,
  ) {}

  /** Returns the number in E.164. Rejections: `DATA_INVALID`, `TOO_MANY_REQUESTS`. */
  async sendCode(typed: string): Promise<string> {
    const phone = await readPhone(this.ports, typed);
    const code = await this.ports.codes.issue(phone);
    if (!code) return refuse('TOO_MANY_REQUESTS', 'Anda terlalu sering meminta kode. Tunggu 10 menit, lalu coba lagi.');
    await this.ports.messages.send({
      key: `code:${this.ports.entropy.uuid()}`,
      recipient: phone,
      body: `Kode masuk Anda: ${code}. Berlaku 10 menit. Jangan berikan kepada siapa pun, juga bukan kepada petugas.`,
    });
    return phone;
  }

  /** Rejections: `DATA_INVALID`, `CODE_WRONG`. */
  async open(
    asked: { readonly phone: string; readonly code: string },
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): Promise<string> {
    const phone = await readPhone(this.ports, asked.phone);
    await this.ports.sights.provePhone(phone);
    const right = await this.ports.codes.verify(phone, asked.code.replace(/\s/g, ''));
    if (!right) {
      await this.recordRefusal(phone);
      throw new RejectionError({
        code: 'CODE_WRONG',
        message: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.',
        fields: { code: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.' },
      });
    }
    const citizen = await this.ports.citizens.findOrCreateByPhone(phone);
    const before = this.cookies.read(request, 'citizen');
    if (before) await this.ports.sessions.close(before);
    const limit = this.ports.city.security.sessions.citizen;
    const device = deviceWords(request.headers['user-agent']);
    const token = await this.ports.sessions.open({ kind: 'citizen', subject: citizen.id, device, ...limit });
    this.cookies.write(reply, 'citizen', token, limit.hours);
    return citizen.id;
  }

  async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'citizen');
    if (token) await this.ports.sessions.close(token);
    this.cookies.clear(reply, 'citizen');
  }

  /** The account that was tried, where there is one, and never what was typed. */
  private async recordRefusal(phone: string): Promise<void> {
    const citizen = await this.ports.citizens.findByPhone(phone);
    await this.ports.audit.record({
      actor: 'anybody',
      action: 'sign-in-refused',
      ...(citizen ? { subject: { kind: 'citizen', id: citizen.id } } : {}),
      outcome: 'refused',
      details: { session: 'citizen' },
    });
  }
}
