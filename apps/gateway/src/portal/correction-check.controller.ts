import { openCorrection, ownCase, resubmit, trackCase } from '@alur/application';
import { formatDayDate } from '@alur/forms';
import { localDate } from '@alur/calendar';
import type { Ports } from '@alur/platform';
import { correctionCheckPage, correctionSentPage, paths } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { unwrap } from '../http/rejection-error.js';
import { correctionCheckView } from './correction-view.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';

const html = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller('permohonan/:id/perbaiki')
export class CorrectionCheckController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get('periksa')
  @PolicyIs('correction.read')
  async check(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const open = await openCorrection(this.ports)(citizenOf(request), id);
    if (!open.ok && open.error.code === 'CORRECTION_NOT_OPEN') await reply.redirect(paths.myCase(id), 303);
    else await this.page({ request, reply, id });
  }

  /** The round is the key: a second press of the button finds what the first one did. */
  @Post('periksa')
  @PolicyIs('correction.write')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const sent = await resubmit(this.ports)(citizenOf(request), { caseId: id, key: `page:${fields['round'] ?? ''}` });
    if (!sent.ok && sent.error.code === 'DATA_INVALID')
      await this.page({ request, reply, id, errors: sent.error.fields ?? {} });
    // Answered elsewhere, or over: the case itself says how it stands.
    else if (!sent.ok && sent.error.code === 'CORRECTION_NOT_OPEN') await reply.redirect(paths.myCase(id), 303);
    else {
      unwrap(sent);
      await reply.redirect(paths.correctionSent(id), 303);
    }
  }

  @Get('terkirim')
  @PolicyIs('correction.read')
  @Header('content-type', html)
  async sent(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const record = unwrap(await ownCase(this.ports, citizenOf(request), id));
    const tracked = await trackCase(this.ports)(record);
    const holders = [
      ...new Set(tracked.baton.filter((link) => link.state === 'holding').map((link) => link.agency.name)),
    ];
    const { zone } = this.ports.city;
    return correctionSentPage(
      {
        caseId: id,
        reference: record.reference,
        service: tracked.service.name,
        holders: holders.join(' dan '),
        ...(tracked.promisedBy ? { promisedBy: formatDayDate(localDate(zone, tracked.promisedBy)) } : {}),
      },
      await this.frame.site(request, reply),
    );
  }

  private async page(asked: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly id: string;
    readonly errors?: Readonly<Record<string, string>>;
  }): Promise<void> {
    const { request, reply, id, errors } = asked;
    const view = correctionCheckView({
      city: this.ports.city,
      at: await this.ports.reading.now(),
      open: unwrap(await openCorrection(this.ports)(citizenOf(request), id)),
      files: await this.ports.register.listOfCase(id),
      ...(errors ? { errors } : {}),
    });
    const body = correctionCheckPage(view, await this.frame.site(request, reply));
    if (errors) void reply.status(statusOfCode('DATA_INVALID'));
    await reply.type(html).send(body);
  }
}
