import { verifyLetter } from '@alur/application';
import type { Ports } from '@alur/platform';
import { letterPage, outboxPage, paths } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import type { PortalFrame } from './portal-frame.js';

@ApiExcludeController()
@Controller()
export class VerificationPagesController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get('verifikasi/:code')
  @PolicyIs('letter.verify')
  async letter(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    const letter = await verifyLetter(this.ports)(code);
    const page = letterPage(
      letter ? { code: letter.code, letter } : { code: code.slice(0, 20) },
      await this.frame.site(request, reply),
    );
    await reply
      .status(letter ? 200 : statusOfCode('LETTER_NOT_FOUND'))
      .type('text/html; charset=utf-8')
      .send(page);
  }

  @Get(paths.outbox)
  @PolicyIs('demo.read')
  @Header('content-type', 'text/html; charset=utf-8')
  async outbox(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return outboxPage({ messages: await this.ports.messages.list(100) }, await this.frame.site(request, reply));
  }
}
