import { workingDaysDeadline } from '@alur/calendar';
import { calendarOf } from '@alur/city';
import { formatDateTime } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { checkAnswersPage, confirmationPage } from '@alur/portal-pages';
import { Controller, Get, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { FRAME, PORTS } from '../../gateway-tokens.js';
import { checkView } from '../check-view.js';
import { promiseWords } from '../confirmation-view.js';
import type { PortalFrame } from '../portal-frame.js';
import { readForm } from '../read-form.js';
import { FramedByStudio } from './framed-by-studio.js';
import { openPreview, sendPage } from './preview-pages.js';
import type { Previewed } from './previewed-form.js';
import { exampleFile, previewedForm, previewRoot } from './previewed-form.js';

/** Where a previewed form ends: its answers once more, and what the citizen reads after sending. */
@ApiExcludeController()
@UseInterceptors(FramedByStudio)
@Controller(`${previewRoot}/:draft`)
export class PreviewEndController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get('periksa')
  @PolicyIs('service-draft.preview')
  async check(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('draft') draftId: string,
    @Query('isian') answered?: string,
  ): Promise<void> {
    const open = previewedForm(await openPreview(this.ports, draftId, answered));
    const view = checkView({ city: this.ports.city, at: await this.ports.reading.now(), open, files: [exampleFile] });
    await sendPage(reply, checkAnswersPage(view, this.frame.bareSite(request, reply)));
  }

  /** Nothing is sent: the confirmation follows. */
  @Post('periksa')
  @PolicyIs('service-draft.preview')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('draft') draftId: string,
  ): Promise<void> {
    this.frame.checkForm(request, (await readForm(request)).fields);
    await openPreview(this.ports, draftId);
    await reply.redirect(`/${previewRoot}/${encodeURIComponent(draftId)}/terkirim`, 303);
  }

  @Get('terkirim')
  @PolicyIs('service-draft.preview')
  async confirmation(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('draft') draftId: string,
  ): Promise<void> {
    const { city, publicUrl } = this.ports;
    const previewed = await openPreview(this.ports, draftId);
    const now = await this.ports.reading.now();
    const promisedBy = this.promisedBy(previewed, now);
    const view = {
      follow: `/${previewRoot}/${encodeURIComponent(draftId)}`,
      reference: 'BTU-XXXX-XXXX-X',
      service: previewed.service.name,
      sentAt: formatDateTime(now, city.zone),
      trackingUrl: publicUrl,
      ...promiseWords(city.zone, promisedBy),
    };
    await sendPage(reply, confirmationPage(view, this.frame.bareSite(request, reply)));
  }

  private promisedBy({ service: { owner = '', workingDays } }: Previewed, now: Instant): Instant | undefined {
    const { city } = this.ports;
    if (workingDays === undefined || !Object.hasOwn(city.agencies, owner)) return undefined;
    const promise = workingDaysDeadline(calendarOf(city, owner), now, workingDays);
    return promise.ok ? promise.value.due : undefined;
  }
}
