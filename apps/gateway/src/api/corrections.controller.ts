import { isTheirs } from '@alur/access';
import type { CitizenCorrection } from '@alur/application';
import { attachCorrectionFile, openCorrection, resubmit, saveCorrection, trackCase } from '@alur/application';
import { CorrectionAnswersBody, ResubmitBody } from '@alur/contracts';
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
import type { SessionCookies } from '../access/session-cookies.js';
import { followedCase } from '../access/tracking-session.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { ifMatch } from '../http/if-match.js';
import { oneFile } from '../http/openapi-bodies.js';
import { readUpload } from '../http/read-upload.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('perbaikan')
@Controller('api/v1/corrections/:caseId')
export class CorrectionsController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
  ) {}

  /** Who only tracks the case reads what is asked and why; the answers are for the applicant who signed in. */
  @Get()
  @PolicyIs('case.follow')
  @ApiOperation({
    operationId: 'getCorrection',
    summary: 'What has to be corrected and why, by when; for the signed-in applicant with answers and fields',
  })
  async one(
    @Req() request: FastifyRequest,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const record = await followedCase(this.ports, this.cookies, request, caseId);
    if (!record) return refuse('CASE_NOT_FOUND', 'Permohonan ini tidak ditemukan.');
    void reply.header('cache-control', 'no-store');
    if (request.citizen && isTheirs(request.citizen, record.applicantId))
      return answer(unwrap(await openCorrection(this.ports)(request.citizen, caseId)), reply);
    const { correction } = await trackCase(this.ports)(record);
    return correction ?? refuse('CORRECTION_NOT_OPEN', 'Tidak ada perbaikan yang menunggu Anda untuk permohonan ini.');
  }

  @Put()
  @PolicyIs('correction.write')
  @ApiOperation({
    operationId: 'saveCorrection',
    summary: 'Checks and keeps the corrected answers (If-Match: revision); nothing else can be changed',
  })
  async save(
    @Req() request: FastifyRequest,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: CorrectionAnswersBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const asked = { caseId, raw: body.answers, revision: ifMatch(match) };
    return answer(unwrap(await saveCorrection(this.ports)(citizenOf(request), asked)), reply);
  }

  @Post('files/:field')
  @PolicyIs('correction.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  @ApiOperation({ operationId: 'attachCorrectionFile', summary: 'Keeps a new file for a field that was returned' })
  async attach(
    @Req() request: FastifyRequest,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('field') fieldId: string,
  ): Promise<object> {
    const upload = await readUpload(request);
    const kept = await attachCorrectionFile(this.ports)(citizenOf(request), { caseId, fieldId, upload });
    const { sha256: _sha256, caseId: _caseId, subjectId: _subjectId, ...file } = unwrap(kept);
    return file;
  }

  @Post('resubmit')
  @PolicyIs('correction.write')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resubmit',
    summary: 'Sends the correction (Idempotency-Key required); the tasks that waited go on',
  })
  async resubmit(
    @Req() request: FastifyRequest,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: ResubmitBody,
  ): Promise<object> {
    if (!key || key.length > 200)
      return refuse('IDEMPOTENCY_KEY_MISSING', 'Kepala Idempotency-Key wajib ada (1 sampai 200 huruf).');
    const asked = { caseId, key, ...(body.data ? { raw: body.data } : {}) };
    return unwrap(await resubmit(this.ports)(citizenOf(request), asked));
  }
}

function answer({ view, page, before, draft }: CitizenCorrection, reply: FastifyReply): object {
  void reply.header('etag', `"${String(draft.revision)}"`);
  const asked = page.fields.map((field) => field.id);
  const own = Object.fromEntries(Object.entries(before).filter(([id]) => asked.includes(id)));
  return { ...view, questions: page.fields, before: own, answers: draft.answers, revision: draft.revision };
}
