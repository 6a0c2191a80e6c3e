import {
  approveDraft,
  discardDraft,
  draftDifferences,
  draftHistory,
  giveBackDraft,
  handInDraft,
  takeBackDraft,
} from '@alur/application';
import type { Approved } from '@alur/application';
import type { DraftDifferences, DraftHistoryRow, DraftView } from '@alur/contracts';
import { ApproveDraftBody, HandInDraftBody, ReasonBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
import { ifMatchTag } from '../../http/if-match.js';
import { unwrap } from '../../http/rejection-error.js';

/** From draft to the public: what differs, who did what, and the steps of the review. */
@ApiTags('studio')
@Controller('api/v1/studio/drafts/:id')
export class StudioReviewController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('differences')
  @PolicyIs('service-draft.read')
  @ApiOperation({
    operationId: 'compareServiceDraft',
    summary: 'What a draft changes against the version it takes the place of (against=origin: it was begun with)',
  })
  async differences(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('against') against?: string,
  ): Promise<DraftDifferences> {
    const found = unwrap(await draftDifferences(this.ports)(id, against === 'origin' ? 'origin' : 'offered'));
    void reply.header('etag', `"${found.tag}"`);
    return found;
  }

  @Get('history')
  @PolicyIs('service-draft.read')
  @ApiOperation({ operationId: 'listDraftHistory', summary: 'Who did what to a draft, the newest first' })
  async history(@Param('id') id: string): Promise<{ readonly data: readonly DraftHistoryRow[] }> {
    return { data: unwrap(await draftHistory(this.ports)(id)) };
  }

  @Post('hand-in')
  @PolicyIs('service-draft.write')
  @HttpCode(200)
  @ApiOperation({ operationId: 'handInServiceDraft', summary: 'Hands a draft in to be reviewed' })
  async handIn(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() { note }: HandInDraftBody,
  ): Promise<DraftView> {
    return unwrap(await handInDraft(this.ports)(officerOfRequest(request), id, note));
  }

  @Post('take-back')
  @PolicyIs('service-draft.write')
  @HttpCode(200)
  @ApiOperation({ operationId: 'takeServiceDraftBack', summary: 'Takes a draft back from review, to go on writing' })
  async takeBack(@Req() request: FastifyRequest, @Param('id') id: string): Promise<DraftView> {
    return unwrap(await takeBackDraft(this.ports)(officerOfRequest(request), id));
  }

  @Post('give-back')
  @PolicyIs('service-draft.review')
  @HttpCode(200)
  @ApiOperation({ operationId: 'giveServiceDraftBack', summary: 'Gives a reviewed draft back, with the reason' })
  async giveBack(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<DraftView> {
    return unwrap(await giveBackDraft(this.ports)(officerOfRequest(request), id, reason));
  }

  @Post('discard')
  @PolicyIs('service-draft.write')
  @HttpCode(200)
  @ApiOperation({ operationId: 'discardServiceDraft', summary: 'Throws a draft away' })
  async discard(@Req() request: FastifyRequest, @Param('id') id: string): Promise<DraftView> {
    return unwrap(await discardDraft(this.ports)(officerOfRequest(request), id));
  }

  @Post('approve')
  @PolicyIs('service-draft.review')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'approveServiceDraft',
    summary: 'Approves what colleagues wrote and publishes it from a date (If-Match: tag of its differences)',
  })
  async approve(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('if-match') match: string | undefined,
    @Body() { from, note }: ApproveDraftBody,
  ): Promise<Approved> {
    return unwrap(
      await approveDraft(this.ports)(officerOfRequest(request), {
        draftId: id,
        tag: ifMatchTag(match),
        ...(from === undefined ? {} : { from }),
        ...(note === undefined ? {} : { note }),
      }),
    );
  }
}
