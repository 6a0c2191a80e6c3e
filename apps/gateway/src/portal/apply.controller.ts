import { openDraft, pinnedDraft, startDraft } from '@alur/application';
import type { Ports } from '@alur/platform';
import { paths } from '@alur/portal-pages';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLedFromElsewhere } from '../access/own-site.js';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';
import { draftHref } from './draft-href.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';

@ApiExcludeController()
@Controller()
export class ApplyController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Post('layanan/:id/ajukan')
  @PolicyIs('draft.begin')
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    this.frame.checkForm(request, (await readForm(request)).fields);
    await this.goOn(request, reply, id);
  }

  /**
   * The way back from signing in. Opens the draft that is there; coming twice makes no second one. A link on a page of another
   * site begins nothing: it leads to the page of the service.
   */
  @Get('layanan/:id/ajukan')
  @PolicyIs('draft.begin')
  async afterSignIn(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    if (isLedFromElsewhere(request)) await reply.redirect(paths.service(id), 303);
    else await this.goOn(request, reply, id);
  }

  @Post('permohonan/:id/hapus')
  @PolicyIs('draft.write')
  async discard(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    this.frame.checkForm(request, (await readForm(request)).fields);
    const { draft } = unwrap(await pinnedDraft(this.ports)(citizenOf(request), id));
    await this.ports.drafts.discard(draft.id);
    await reply.redirect(paths.myCases, 303);
  }

  private async goOn(request: FastifyRequest, reply: FastifyReply, serviceId: string): Promise<void> {
    const citizen = citizenOf(request);
    const known = (await this.ports.drafts.listOpen(citizen.id)).find((draft) => draft.serviceId === serviceId);
    const { draft, version } = unwrap(
      known ? await openDraft(this.ports)(citizen, known.id) : await startDraft(this.ports)(citizen, serviceId),
    );
    await reply.redirect(draftHref(draft, version, { city: this.ports.city, at: await this.ports.reading.now() }), 303);
  }
}
