import { openDraft, ownCase, submitRequest } from '@alur/application';
import type { Ports } from '@alur/platform';
import { checkAnswersPage, confirmationPage, paths } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { unwrap } from '../http/rejection-error.js';
import { checkView } from './check-view.js';
import { confirmationView } from './confirmation-view.js';
import { formOfDraft } from './open-form.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';

@ApiExcludeController()
@Controller('permohonan/:id')
export class CheckController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get('periksa')
  @PolicyIs('draft.read')
  async check(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const open = unwrap(await openDraft(this.ports)(citizenOf(request), id));
    if (open.draft.submitted) {
      await reply.redirect(paths.confirmation(id), 303);
      return;
    }
    const view = checkView({
      city: this.ports.city,
      at: await this.ports.reading.now(),
      open: formOfDraft(open),
      files: await this.ports.register.listOfCase(id),
    });
    await reply.type('text/html; charset=utf-8').send(checkAnswersPage(view, await this.frame.site(request, reply)));
  }

  /** The draft's own id is the key: a second press of the button finds the case that is there. */
  @Post('periksa')
  @PolicyIs('draft.submit')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const shown = fields['version'];
    const sent = await submitRequest(this.ports)(citizenOf(request), {
      draftId: id,
      key: `page:${id}`,
      ...(shown === undefined ? {} : { shown }),
    });
    if (sent.ok || sent.error.code === 'ALREADY_SUBMITTED') await reply.redirect(paths.confirmation(id), 303);
    else if (sent.error.code === 'SERVICE_CHANGED') await reply.redirect(paths.check(id), 303);
    else if (sent.error.code === 'DATA_INVALID') {
      const open = unwrap(await openDraft(this.ports)(citizenOf(request), id));
      const view = checkView({
        city: this.ports.city,
        at: await this.ports.reading.now(),
        open: formOfDraft(open),
        files: await this.ports.register.listOfCase(id),
        errors: sent.error.fields ?? {},
      });
      await reply
        .status(statusOfCode('DATA_INVALID'))
        .type('text/html; charset=utf-8')
        .send(checkAnswersPage(view, await this.frame.site(request, reply)));
    } else unwrap(sent);
  }

  @Get('terkirim')
  @PolicyIs('draft.sent')
  @Header('content-type', 'text/html; charset=utf-8')
  async confirmation(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const record = unwrap(await ownCase(this.ports, citizenOf(request), id));
    return confirmationPage(await confirmationView(this.ports, record), await this.frame.site(request, reply));
  }
}
