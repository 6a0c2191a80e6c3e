import {
  beginServiceDraft,
  changeDraftPart,
  judgeDraft,
  listServiceDrafts,
  readDraftPart,
  viewServiceDraft,
} from '@alur/application';
import type { DraftJudgement, DraftListItem, DraftPart, DraftView, SavedPart } from '@alur/contracts';
import { BeginServiceDraftBody, DraftPartBody } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, Headers, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
import { BodyLimit } from '../../http/body-limit.js';
import { ifMatchTag } from '../../http/if-match.js';
import { unwrap } from '../../http/rejection-error.js';

/** A drawing is the largest part. */
const partBytes = 1_048_576;

@ApiTags('studio')
@Controller('api/v1/studio/drafts')
export class StudioDraftsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('studio.enter')
  @ApiOperation({ operationId: 'listServiceDrafts', summary: 'Drafts that are not finished, the last changed first' })
  async list(): Promise<{ readonly data: readonly DraftListItem[] }> {
    return { data: await listServiceDrafts(this.ports) };
  }

  @Post()
  @PolicyIs('studio.begin')
  @ApiOperation({ operationId: 'beginServiceDraft', summary: 'Begins an empty draft' })
  async begin(@Req() request: FastifyRequest, @Body() { name }: BeginServiceDraftBody): Promise<DraftView> {
    const empty = { files: {}, origin: { kind: 'empty' }, name } as const;
    return unwrap(await beginServiceDraft(this.ports)(officerOfRequest(request), empty));
  }

  @Get(':id')
  @PolicyIs('service-draft.read')
  @ApiOperation({ operationId: 'getServiceDraft', summary: 'A draft with the tag of each of its parts' })
  async one(@Param('id') id: string): Promise<DraftView> {
    return unwrap(await viewServiceDraft(this.ports)(id));
  }

  @Get(':id/parts/:part')
  @PolicyIs('service-draft.read')
  @ApiOperation({ operationId: 'getDraftPart', summary: 'A part of a draft; the ETag is its tag' })
  async part(
    @Param('id') id: string,
    @Param('part') part: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftPart> {
    const found = unwrap(await readDraftPart(this.ports)(id, part));
    void reply.header('etag', `"${found.tag}"`);
    return found;
  }

  @Put(':id/parts/:part')
  @PolicyIs('service-draft.write')
  @BodyLimit(partBytes)
  @ApiOperation({ operationId: 'changeDraftPart', summary: 'Changes a part of a draft (If-Match: tag of the part)' })
  async change(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('part') part: string,
    @Headers('if-match') match: string | undefined,
    @Body() { value }: DraftPartBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedPart> {
    const saved = unwrap(
      await changeDraftPart(this.ports)(officerOfRequest(request), {
        draftId: id,
        part,
        value: value as Json,
        tag: ifMatchTag(match),
      }),
    );
    void reply.header('etag', `"${saved.tag}"`);
    return saved;
  }

  @Get(':id/judgement')
  @PolicyIs('service-draft.read')
  @ApiOperation({ operationId: 'judgeServiceDraft', summary: 'What the gate says of a draft as it stands' })
  async judgement(@Param('id') id: string): Promise<DraftJudgement> {
    return unwrap(await judgeDraft(this.ports)(id));
  }
}
