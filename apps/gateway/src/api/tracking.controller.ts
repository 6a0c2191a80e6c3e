import type { TrackedCase } from '@alur/application';
import { trackCase } from '@alur/application';
import { TrackingBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { findTrackedCase, openTracking, trackedFile } from '../access/tracking-session.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';
import { refuse } from '../http/rejection-error.js';
import { sendFile } from '../http/send-file.js';

@ApiTags('pelacakan')
@Controller('api/v1/tracking')
export class TrackingController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @PolicyIs('case.track')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'trackCase',
    summary: 'Which agency has the case, since when, until when (by reference and last four phone digits)',
  })
  async track(@Body() body: TrackingBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const record = await findTrackedCase(this.ports, body);
    if (!record)
      return refuse(
        'CASE_NOT_FOUND',
        'Nomor permohonan atau 4 angka terakhir nomor ponsel tidak cocok. Periksa lagi keduanya.',
      );
    await openTracking(this.ports, this.cookies, reply, record.id);
    return publicView(await trackCase(this.ports)(record));
  }

  @Get(':caseId/letters/:fileId')
  @PolicyIs('case.follow')
  @ApiOperation({
    operationId: 'downloadTrackedLetter',
    summary: 'The finished letter as PDF, for who tracks the case',
  })
  async letter(
    @Req() request: FastifyRequest,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(this.ports.files, await trackedFile(this.ports, this.cookies, request, { caseId, fileId }), reply);
  }
}

const publicView = (tracked: TrackedCase): object => ({
  ...tracked,
  letters: tracked.letters.map(({ id, title, number, fileId, code, isRefusal }) => ({
    id,
    title,
    number,
    url: `/api/v1/tracking/${tracked.id}/letters/${fileId}`,
    verification: `/verifikasi/${code}`,
    isRefusal,
  })),
});
