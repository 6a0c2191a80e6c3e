import { ownCase, withdrawRequest } from '@alur/application';
import type { Ports } from '@alur/platform';
import { paths, withdrawPage } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';

@ApiExcludeController()
@Controller('permohonan/:id/batalkan')
export class WithdrawController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get()
  @PolicyIs('own-case.read')
  @Header('content-type', 'text/html; charset=utf-8')
  async ask(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const record = unwrap(await ownCase(this.ports, citizenOf(request), id));
    const { bundle } = await this.ports.versions.getVersion(record.versionHash);
    const view = { caseId: id, reference: record.reference, service: bundle.name };
    return withdrawPage(view, await this.frame.site(request, reply));
  }

  @Post()
  @PolicyIs('own-case.withdraw')
  async withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    this.frame.checkForm(request, (await readForm(request)).fields);
    const withdrawn = await withdrawRequest(this.ports)(citizenOf(request), id);
    // Decided meanwhile: the case itself says how.
    if (!withdrawn.ok && withdrawn.error.code !== 'REQUEST_DECIDED') unwrap(withdrawn);
    await reply.redirect(paths.myCase(id), 303);
  }
}
