import type { Ports } from '@alur/platform';
import { ownPhoneCodePage, ownPhonePage, paths } from '@alur/portal-pages';
import { Controller, Get, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { sendPhoneCode, takePhone } from '../access/own-phone.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { RejectionError } from '../http/rejection-error.js';
import type { PortalFrame } from './portal-frame.js';
import { maskPhone } from './portal-frame.js';
import { readForm } from './read-form.js';

const html = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class OwnPhoneController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get(paths.ownPhone)
  @PolicyIs('own-phone.change')
  @Header('content-type', html)
  async form(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return ownPhonePage({ phoneMasked: await this.masked(request) }, await this.frame.site(request, reply));
  }

  @Post(paths.ownPhone)
  @PolicyIs('own-phone.change')
  @HttpCode(200)
  @Header('content-type', html)
  async sendCode(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { phone = '' } = await this.sent(request);
    const site = await this.frame.site(request, reply);
    try {
      const sentTo = await sendPhoneCode(this.ports, phone);
      return ownPhoneCodePage({ phone: sentTo, phoneMasked: maskPhone(sentTo) }, site);
    } catch (error) {
      if (!(error instanceof RejectionError)) throw error;
      void reply.status(statusOfCode(error.rejection.code));
      return ownPhonePage({ phoneMasked: await this.masked(request), phone, error: error.rejection.message }, site);
    }
  }

  @Get(paths.ownPhoneCode)
  @PolicyIs('own-phone.change')
  codeAgain(@Res() reply: FastifyReply): void {
    void reply.redirect(paths.ownPhone, 303);
  }

  @Post(paths.ownPhoneCode)
  @PolicyIs('own-phone.change')
  async change(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { phone = '', code = '' } = await this.sent(request);
    try {
      const token = this.cookies.read(request, 'citizen') ?? '';
      await takePhone(this.ports, citizenOf(request), { phone, code, token });
      await reply.redirect(paths.ownData, 303);
    } catch (error) {
      if (!(error instanceof RejectionError)) throw error;
      const view = { phone, phoneMasked: maskPhone(phone), error: error.rejection.message };
      const page = ownPhoneCodePage(view, await this.frame.site(request, reply));
      await reply.status(statusOfCode(error.rejection.code)).type(html).send(page);
    }
  }

  private async sent(request: FastifyRequest): Promise<Readonly<Record<string, string>>> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    return fields;
  }

  private async masked(request: FastifyRequest): Promise<string> {
    return maskPhone((await this.ports.citizens.findById(citizenOf(request).id))?.phone ?? '');
  }
}
