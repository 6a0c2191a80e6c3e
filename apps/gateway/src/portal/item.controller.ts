import type { OpenDraft } from '@alur/application';
import { groupOf, openDraft, pinnedDraft, removeDraftItem, saveDraftItem } from '@alur/application';
import type { Ports } from '@alur/platform';
import { paths } from '@alur/portal-pages';
import { Controller, Get, Inject, Param, ParseIntPipe, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';
import type { AskedList, ItemList } from './item-pages.js';
import { ItemPages } from './item-pages.js';
import type { PortalFrame } from './portal-frame.js';

/** One item of a group while a request is written: each has a page of its own, and an address that stays the same when it is sent twice. */
@ApiExcludeController()
@Controller('permohonan/:id/isi/:page/:number')
export class ItemController {
  private readonly pages: ItemPages;

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) frame: PortalFrame,
  ) {
    this.pages = new ItemPages(frame);
  }

  @Get()
  @PolicyIs('draft.read')
  show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') page: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    return this.pages.show(this.asked({ request, reply, number }, { id, page, editing, open: openDraft(this.ports) }));
  }

  @Post()
  @PolicyIs('draft.write')
  keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') page: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    return this.pages.keep(
      this.asked({ request, reply, number }, { id, page, editing, open: pinnedDraft(this.ports) }),
    );
  }

  @Get('hapus')
  @PolicyIs('draft.read')
  ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') page: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    return this.pages.askRemoval(
      this.asked({ request, reply, number }, { id, page, editing, open: openDraft(this.ports) }),
    );
  }

  @Post('hapus')
  @PolicyIs('draft.write')
  remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') page: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('ubah') editing?: string,
  ): Promise<void> {
    return this.pages.remove(
      this.asked({ request, reply, number }, { id, page, editing, open: pinnedDraft(this.ports) }),
    );
  }

  private asked(exchange: Pick<AskedList, 'request' | 'reply' | 'number'>, at: PlaceInDraft): AskedList {
    return { ...exchange, list: listOf(at), find: () => this.listAt(exchange.request, at) };
  }

  private async listAt(request: FastifyRequest, at: PlaceInDraft): Promise<ItemList> {
    const { id, page: pageId, open } = at;
    const citizen = citizenOf(request);
    const { draft, version }: OpenDraft = unwrap(await open(citizen, id));
    if (draft.submitted)
      return refuse('ALREADY_SUBMITTED', 'Permohonan ini sudah Anda kirim. Anda tidak perlu mengirim lagi.');
    const page = version.bundle.form.pages.find((one) => one.id === pageId);
    const group = groupOf(page);
    if (!page || !group) return refuse('PAGE_NOT_FOUND', 'Halaman ini tidak ada di formulir.');
    return {
      city: this.ports.city,
      at: await this.ports.reading.now(),
      service: version.bundle.name,
      question: page.title,
      group,
      answers: draft.answers,
      revision: draft.revision,
      paths: {
        change: (number) => `${paths.item(id, pageId, number)}${queryOf(at)}`,
        remove: (number) => `${paths.removeItem(id, pageId, number)}${queryOf(at)}`,
      },
      list: listOf(at),
      save: (item) => saveDraftItem(this.ports)(citizen, { draftId: id, pageId, ...item }),
      remove: (item) => removeDraftItem(this.ports)(citizen, { draftId: id, pageId, ...item }),
    };
  }
}

interface PlaceInDraft {
  readonly id: string;
  readonly page: string;
  /** There where the page was opened from the check before sending. */
  readonly editing: string | undefined;
  readonly open: ReturnType<typeof openDraft>;
}

const queryOf = ({ editing }: PlaceInDraft): string => (editing === undefined ? '' : '?ubah');

const listOf = (at: PlaceInDraft): string => `${paths.question(at.id, at.page)}${queryOf(at)}`;
