import type { Ports } from '@alur/platform';
import { paths, signInCodePage, signInPage } from '@alur/portal-pages';
import { Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenSignIn } from '../access/citizen-sign-in.js';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, FRAME, PORTS } from '../gateway-tokens.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { ownPath } from '../http/own-path.js';
import { RejectionError } from '../http/rejection-error.js';
import type { PortalFrame } from './portal-frame.js';
import { maskPhone } from './portal-frame.js';
import { readForm } from './read-form.js';

const html = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class SignInController {
  private readonly signIn: CitizenSignIn;

  constructor(
    @Inject(PORTS) ports: Ports,
    @Inject(COOKIES) cookies: SessionCookies,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {
    this.signIn = new CitizenSignIn(ports, cookies);
  }

  @Get(paths.signIn)
  @PolicyIs('citizen.sign-in')
  @Header('content-type', html)
  async form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('lanjut') next?: string,
  ): Promise<string> {
    return signInPage({ next: wayBack(next) }, await this.frame.site(request, reply));
  }

  @Post(paths.signIn)
  @PolicyIs('citizen.sign-in')
  @HttpCode(200)
  @Header('content-type', html)
  async sendCode(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const { phone = '' } = fields;
    const next = wayBack(fields['next']);
    const site = await this.frame.site(request, reply);
    try {
      const sentTo = await this.signIn.sendCode(phone);
      return signInCodePage({ next, phone: sentTo, phoneMasked: maskPhone(sentTo) }, site);
    } catch (error) {
      if (!(error instanceof RejectionError)) throw error;
      void reply.status(statusOfCode(error.rejection.code));
      return signInPage({ next, phone, error: error.rejection.message }, site);
    }
  }

  @Get(paths.signInCode)
  @PolicyIs('citizen.sign-in')
  codeAgain(@Res() reply: FastifyReply): void {
    void reply.redirect(paths.signIn, 303);
  }

  @Post(paths.signInCode)
  @PolicyIs('citizen.sign-in')
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const { phone = '', code = '' } = fields;
    const next = wayBack(fields['next']);
    try {
      await this.signIn.open({ phone, code: code.replace(/\D/g, '') }, { request, reply });
      await reply.redirect(next, 303);
    } catch (error) {
      if (!(error instanceof RejectionError)) throw error;
      const page = signInCodePage(
        { next, phone, phoneMasked: maskPhone(phone), error: error.rejection.message },
        await this.frame.site(request, reply),
      );
      await reply.status(statusOfCode('DATA_INVALID')).type(html).send(page);
    }
  }

  @Post(paths.signOut)
  @PolicyIs('session.end')
  async close(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    await this.signIn.close(request, reply);
    await reply.redirect(paths.home, 303);
  }
}

/** Only a path of this site is a way back. */
const wayBack = (path: string | undefined): string => {
  const own = ownPath(path);
  return own !== undefined && own.length <= 300 ? own : paths.myCases;
};
