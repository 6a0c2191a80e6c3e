import type { OpenDraft } from '@alur/application';
import { attachFile, openDraft, saveDraftPage, startDraft, submitRequest } from '@alur/application';
import { PageAnswersBody, StartDraftBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { ifMatch } from '../http/if-match.js';
import { oneFile } from '../http/openapi-bodies.js';
import { readUpload } from '../http/read-upload.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('permohonan')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Post()
  @PolicyIs('draft.begin')
  @ApiOperation({ operationId: 'startDraft', summary: 'Starts a request; the draft keeps the version offered now' })
  async start(
    @Req() request: FastifyRequest,
    @Body() body: StartDraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(unwrap(await startDraft(this.ports)(citizenOf(request), body.serviceId)), reply);
  }

  @Get(':id')
  @PolicyIs('draft.read')
  @ApiOperation({
    operationId: 'getDraft',
    summary: 'A draft with its answers by the version offered now, with what is new in it; the ETag is its revision',
  })
  async one(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(unwrap(await openDraft(this.ports)(citizenOf(request), id)), reply);
  }

  @Put(':id/pages/:page')
  @PolicyIs('draft.write')
  @ApiOperation({
    operationId: 'saveDraftPage',
    summary: 'Checks and keeps the answers of one page (If-Match: revision)',
  })
  async save(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') pageId: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: PageAnswersBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(
      unwrap(
        await saveDraftPage(this.ports)(citizenOf(request), {
          draftId: id,
          pageId,
          raw: body.answers,
          revision: ifMatch(match),
        }),
      ),
      reply,
    );
  }

  @Post(':id/files/:field')
  @PolicyIs('draft.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  @ApiOperation({ operationId: 'attachDraftFile', summary: 'Keeps one file as the answer of a field' })
  async attach(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
  ): Promise<object> {
    const {
      sha256: _sha256,
      caseId: _caseId,
      subjectId: _subjectId,
      ...file
    } = unwrap(
      await attachFile(this.ports)(citizenOf(request), { draftId: id, fieldId, upload: await readUpload(request) }),
    );
    return file;
  }

  @Post(':id/submit')
  @PolicyIs('draft.submit')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'submitRequest',
    summary: 'Sends the request (Idempotency-Key required); the same key gives the same answer',
  })
  async submit(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<object> {
    if (!key || key.length > 200)
      return refuse('IDEMPOTENCY_KEY_MISSING', 'Kepala Idempotency-Key wajib ada (1 sampai 200 huruf).');
    return unwrap(await submitRequest(this.ports)(citizenOf(request), { draftId: id, key }));
  }
}

function answer({ draft, version, news }: OpenDraft, reply: FastifyReply): object {
  void reply.header('etag', `"${String(draft.revision)}"`);
  const { id, serviceId, answers, revision, updatedAt, submitted } = draft;
  return {
    id,
    serviceId,
    version: version.hash,
    answers,
    revision,
    updatedAt,
    submitted,
    pages: version.bundle.form.pages,
    ...(news ? { news } : {}),
  };
}
