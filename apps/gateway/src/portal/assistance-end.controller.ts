import type { Ports } from '@alur/platform';
import { paths } from '@alur/portal-pages';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssistedSession } from '../access/assisted-session.js';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, FRAME, PORTS } from '../gateway-tokens.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';

/** The button that stands on every page while an officer fills in beside somebody. */
@ApiExcludeController()
@Controller()
export class AssistanceEndController {
  private readonly assisted: AssistedSession;

  constructor(
    @Inject(PORTS) ports: Ports,
    @Inject(COOKIES) cookies: SessionCookies,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {
    this.assisted = new AssistedSession(ports, cookies);
  }

  @Post(paths.endAssistance)
  @PolicyIs('assistance.end')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.frame.checkForm(request, (await readForm(request)).fields);
    await this.assisted.end(request, reply);
    await reply.redirect('/konsol/pendampingan?selesai=1', 303);
  }
}
