import {
  answersSoFar,
  correctedGroup,
  openCorrection,
  removeCorrectionItem,
  saveCorrectionItem,
} from '@alur/application';
import type { Ports } from '@alur/platform';
import { paths } from '@alur/portal-pages';
import { Controller, Get, Inject, Param, ParseIntPipe, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';
import type { AskedList, ItemList } from './item-pages.js';
import { ItemPages } from './item-pages.js';
import type { PortalFrame } from './portal-frame.js';

/** One item of a group that was returned; the list stands on the page of the correction. */
@ApiExcludeController()
@Controller('permohonan/:id/perbaiki/daftar/:field/:number')
export class CorrectionItemController {
  private readonly pages: ItemPages;

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) frame: PortalFrame,
  ) {
    this.pages = new ItemPages(frame);
  }

  @Get()
  @PolicyIs('correction.read')
  show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') field: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.pages.show(this.asked({ request, reply, number }, { id, field }));
  }

  @Post()
  @PolicyIs('correction.write')
  keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') field: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.pages.keep(this.asked({ request, reply, number }, { id, field }));
  }

  @Get('hapus')
  @PolicyIs('correction.read')
  ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') field: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.pages.askRemoval(this.asked({ request, reply, number }, { id, field }));
  }

  @Post('hapus')
  @PolicyIs('correction.write')
  remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') field: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.pages.remove(this.asked({ request, reply, number }, { id, field }));
  }

  private asked(exchange: Pick<AskedList, 'request' | 'reply' | 'number'>, at: PlaceInCase): AskedList {
    return { ...exchange, list: listOf(at), find: () => this.listAt(exchange.request, at) };
  }

  private async listAt(request: FastifyRequest, at: PlaceInCase): Promise<ItemList | undefined> {
    const { id, field } = at;
    const citizen = citizenOf(request);
    const found = await openCorrection(this.ports)(citizen, id);
    if (!found.ok && found.error.code === 'CORRECTION_NOT_OPEN') return undefined;
    const open = unwrap(found);
    const group = correctedGroup(open, field);
    if (!group) return undefined;
    return {
      city: this.ports.city,
      at: await this.ports.reading.now(),
      service: open.bundle.name,
      question: group.label,
      group,
      answers: answersSoFar(open),
      revision: open.draft.revision,
      paths: {
        change: (number) => paths.correctionItem(id, field, number),
        remove: (number) => paths.removeCorrectionItem(id, field, number),
      },
      list: listOf(at),
      save: (item) => saveCorrectionItem(this.ports)(citizen, { caseId: id, fieldId: field, ...item }),
      remove: (item) => removeCorrectionItem(this.ports)(citizen, { caseId: id, fieldId: field, ...item }),
    };
  }
}

interface PlaceInCase {
  readonly id: string;
  readonly field: string;
}

const listOf = ({ id, field }: PlaceInCase): string => `${paths.correction(id)}#${field}`;
