import type { OpenDraft } from '@alur/application';
import { groupOf, openDraft, pinnedDraft, removeDraftItem, saveDraftItem } from '@alur/application';
import type { GroupField } from '@alur/forms';
import { itemsOf, mostOfItems } from '@alur/forms';
import type { Ports } from '@alur/platform';
import { itemPage, paths, removeItemPage } from '@alur/portal-pages';
import { Controller, Get, Inject, Param, ParseIntPipe, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DoorIs } from '../access/door.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { refuse, unwrap } from '../http/rejection-error.js';
import type { AskedItem } from './group-items-view.js';
import { itemView, removalView } from './group-items-view.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';
import { mendable, typedAnswers } from './typed-answers.js';

const html = 'text/html; charset=utf-8';

/** One item of a group while a request is written: each has a page of its own, and an address that stays the same when it is sent twice. */
@ApiExcludeController()
@DoorIs('citizen')
@Controller('permohonan/:id/isi/:page/:number')
export class ItemController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get()
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') pageId: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    const item = await this.item({ request, id, pageId, number, editing, find: openDraft(this.ports) });
    if (!item) await reply.redirect(listOf(id, pageId, editing), 303);
    else await reply.type(html).send(itemPage(itemView(item, {}), await this.frame.site(request, reply)));
  }

  @Post()
  async keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') pageId: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    const item = await this.item({ request, id, pageId, number, editing, find: pinnedDraft(this.ports) });
    const sent = await readForm(request);
    this.frame.checkForm(request, sent.fields);
    if (!item) {
      await reply.redirect(listOf(id, pageId, editing), 303);
      return;
    }
    const typed = typedAnswers(item.group.fields, sent);
    const kept = await saveDraftItem(this.ports)(citizenOf(request), {
      draftId: id,
      pageId,
      index: item.index,
      raw: typed.raw,
    });
    if (kept.ok) await reply.redirect(listOf(id, pageId, editing), 303);
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
    @Param('page') pageId: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    const item = await this.item({ request, id, pageId, number, editing, find: openDraft(this.ports) });
    const action = `${paths.removeItem(id, pageId, number)}${queryOf(editing)}`;
    const view = item && removalView({ ...item, action }, item.revision);
    if (!view) await reply.redirect(listOf(id, pageId, editing), 303);
    else await reply.type(html).send(removeItemPage(view, await this.frame.site(request, reply)));
  }

  /** Pressed twice, or after the list has changed elsewhere, it removes nothing more: the list shows how it stands. */
  @Post('hapus')
  async remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') pageId: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const removed = await removeDraftItem(this.ports)(citizenOf(request), {
      draftId: id,
      pageId,
      index: number - 1,
      revision: Number(fields['revision']),
    });
    if (!removed.ok && removed.error.code !== 'DRAFT_CHANGED') unwrap(removed);
    await reply.redirect(listOf(id, pageId, editing), 303);
  }

  /** Nothing where the list has no such place: an address kept from before something was removed. */
  private async item(asked: {
    readonly request: FastifyRequest;
    readonly id: string;
    readonly pageId: string;
    readonly number: number;
    readonly editing: string | undefined;
    readonly find: ReturnType<typeof openDraft>;
  }): Promise<(AskedItem & { readonly group: GroupField; readonly revision: number }) | undefined> {
    const { request, id, pageId, number, editing, find } = asked;
    const { draft, version }: OpenDraft = unwrap(await find(citizenOf(request), id));
    if (draft.submitted)
      return refuse('ALREADY_SUBMITTED', 'Permohonan ini sudah Anda kirim. Anda tidak perlu mengirim lagi.');
    const page = version.bundle.form.pages.find((one) => one.id === pageId);
    const group = groupOf(page);
    if (!page || !group) return refuse('PAGE_NOT_FOUND', 'Halaman ini tidak ada di formulir.');
    const places = Math.min(itemsOf(group, draft.answers).length + 1, mostOfItems(group));
    if (number < 1 || number > places) return undefined;
    return {
      city: this.ports.city,
      at: await this.ports.reading.now(),
      service: version.bundle.name,
      question: page.title,
      group,
      answers: draft.answers,
      index: number - 1,
      revision: draft.revision,
      action: `${paths.item(id, pageId, number)}${queryOf(editing)}`,
      back: listOf(id, pageId, editing),
    };
  }
}

const queryOf = (editing: string | undefined): string => (editing === undefined ? '' : '?ubah');

const listOf = (id: string, pageId: string, editing: string | undefined): string =>
  `${paths.question(id, pageId)}${queryOf(editing)}`;
