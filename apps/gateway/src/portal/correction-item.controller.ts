import {
  answersSoFar,
  correctedGroup,
  openCorrection,
  removeCorrectionItem,
  saveCorrectionItem,
} from '@alur/application';
import { itemsOf, mostOfItems } from '@alur/forms';
import type { Ports } from '@alur/platform';
import { itemPage, paths, removeItemPage } from '@alur/portal-pages';
import { Controller, Get, Inject, Param, ParseIntPipe, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DoorIs } from '../access/door.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { unwrap } from '../http/rejection-error.js';
import type { AskedItem } from './group-items-view.js';
import { itemView, removalView } from './group-items-view.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';
import { mendable, typedAnswers } from './typed-answers.js';

const html = 'text/html; charset=utf-8';

/** One item of a group that was returned; the list stands on the page of the correction. */
@ApiExcludeController()
@DoorIs('citizen')
@Controller('permohonan/:id/perbaiki/daftar/:field/:number')
export class CorrectionItemController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get()
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    const item = await this.item(request, { id, fieldId, number });
    if (!item) await reply.redirect(paths.correction(id), 303);
    else await reply.type(html).send(itemPage(itemView(item, {}), await this.frame.site(request, reply)));
  }

  @Post()
  async keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    const item = await this.item(request, { id, fieldId, number });
    const sent = await readForm(request);
    this.frame.checkForm(request, sent.fields);
    if (!item) {
      await reply.redirect(paths.correction(id), 303);
      return;
    }
    const typed = typedAnswers(item.group.fields, sent);
    const asked = { caseId: id, fieldId, index: item.index, raw: typed.raw };
    const kept = await saveCorrectionItem(this.ports)(citizenOf(request), asked);
    if (kept.ok) await reply.redirect(`${paths.correction(id)}#${fieldId}`, 303);
    else if (!mendable.has(kept.error.code)) unwrap(kept);
    else {
      const fault = { typed: typed.again, errors: kept.error.fields ?? {} };
      const problem = kept.error.fields ? {} : { problem: kept.error.message };
      const page = itemPage(itemView(item, { ...fault, ...problem }), await this.frame.site(request, reply));
      await reply.status(statusOfCode('DATA_INVALID')).type(html).send(page);
    }
  }

  @Get('hapus')
  async ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    const item = await this.item(request, { id, fieldId, number });
    const action = paths.removeCorrectionItem(id, fieldId, number);
    const view = item && removalView({ ...item, action }, item.revision);
    if (!view) await reply.redirect(paths.correction(id), 303);
    else await reply.type(html).send(removeItemPage(view, await this.frame.site(request, reply)));
  }

  /** Pressed twice it removes nothing more. */
  @Post('hapus')
  async remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const asked = { caseId: id, fieldId, index: number - 1, revision: Number(fields['revision']) };
    const removed = await removeCorrectionItem(this.ports)(citizenOf(request), asked);
    if (!removed.ok && !['DRAFT_CHANGED', 'CORRECTION_NOT_OPEN'].includes(removed.error.code)) unwrap(removed);
    await reply.redirect(paths.correction(id), 303);
  }

  /** Nothing where the list has no such place, or where nothing is asked any more. */
  private async item(
    request: FastifyRequest,
    { id, fieldId, number }: { readonly id: string; readonly fieldId: string; readonly number: number },
  ): Promise<(AskedItem & { readonly revision: number }) | undefined> {
    const found = await openCorrection(this.ports)(citizenOf(request), id);
    if (!found.ok && found.error.code === 'CORRECTION_NOT_OPEN') return undefined;
    const open = unwrap(found);
    const group = correctedGroup(open, fieldId);
    const answers = answersSoFar(open);
    if (!group || number < 1 || number > Math.min(itemsOf(group, answers).length + 1, mostOfItems(group)))
      return undefined;
    return {
      city: this.ports.city,
      at: await this.ports.reading.now(),
      service: open.bundle.name,
      question: group.label,
      group,
      answers,
      index: number - 1,
      revision: open.draft.revision,
      action: paths.correctionItem(id, fieldId, number),
      back: paths.correction(id),
    };
  }
}
