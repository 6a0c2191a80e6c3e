import { askErasure, askOfCase, copyOwnData, eraseDrafts, ownDataRequests } from '@alur/application';
import type { DataRequestView, OwnAccountView, OwnDataView } from '@alur/contracts';
import { DataRequestBody, NewPhoneBody, VerifyCodeBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { sendPhoneCode, takePhone } from '../access/own-phone.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('data saya')
@Controller('api/v1/me')
export class OwnDataController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
  ) {}

  @Get('data')
  @PolicyIs('own-data.read')
  @ApiOperation({ operationId: 'getOwnData', summary: 'Everything that is kept about me, with who looked' })
  async data(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<OwnDataView> {
    void reply.header('content-disposition', 'attachment; filename="data-saya.json"');
    return copyOwnData(this.ports)(citizenOf(request));
  }

  @Get('data-requests')
  @PolicyIs('own-data.read')
  @ApiOperation({
    operationId: 'listOwnDataRequests',
    summary: 'What I asked about my data, and by when it is answered',
  })
  async requests(@Req() request: FastifyRequest): Promise<{ data: readonly DataRequestView[] }> {
    return { data: await ownDataRequests(this.ports)(citizenOf(request)) };
  }

  @Post('data-requests')
  @PolicyIs('own-data.ask')
  @ApiOperation({
    operationId: 'askAboutOwnData',
    summary: 'Asks that data of a case be corrected or used no further, or that everything be erased',
  })
  async ask(@Req() request: FastifyRequest, @Body() body: DataRequestBody): Promise<object> {
    const citizen = citizenOf(request);
    const { kind, caseId = '', fields = [], note = '' } = body;
    const { id, state, dueAt, answer } = unwrap(
      kind === 'erase'
        ? await askErasure(this.ports)(citizen)
        : await askOfCase(this.ports)(citizen, { kind, caseId, fields, note }),
    );
    return { id, state, dueAt, ...(answer === undefined ? {} : { answer }) };
  }

  @Delete('drafts')
  @PolicyIs('own-data.erase')
  @ApiOperation({ operationId: 'eraseOwnDrafts', summary: 'Throws away what I began and did not send' })
  async eraseDrafts(@Req() request: FastifyRequest): Promise<{ erased: number }> {
    return { erased: await eraseDrafts(this.ports)(citizenOf(request)) };
  }

  @Get('sessions')
  @PolicyIs('own-session.read')
  @ApiOperation({ operationId: 'listCitizenSessions', summary: 'Where I am signed in' })
  async sessions(@Req() request: FastifyRequest): Promise<{ data: OwnAccountView['sessions'] }> {
    return { data: await this.ports.sessions.listBeside(this.token(request)) };
  }

  @Delete('sessions/:which')
  @PolicyIs('own-session.end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endCitizenSession', summary: 'Ends one of my sessions, or all `others`' })
  async end(@Req() request: FastifyRequest, @Param('which') which: string): Promise<void> {
    const ended = await this.ports.sessions.endBeside(this.token(request), which);
    if (ended === 0 && which !== 'others') refuse('SESSION_NOT_FOUND', 'Sesi ini sudah berakhir.');
  }

  @Post('phone/code')
  @PolicyIs('own-phone.change')
  @HttpCode(202)
  @ApiOperation({ operationId: 'sendPhoneCode', summary: 'Sends a code to the number that is to be mine' })
  async sendCode(@Body() body: NewPhoneBody): Promise<object> {
    await sendPhoneCode(this.ports, body.phone);
    return { sent: true };
  }

  @Put('phone')
  @PolicyIs('own-phone.change')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'changePhone',
    summary: 'Takes the new number; the old one is told, other sessions end',
  })
  async changePhone(@Req() request: FastifyRequest, @Body() { phone, code }: VerifyCodeBody): Promise<void> {
    await takePhone(this.ports, citizenOf(request), { phone, code, token: this.token(request) });
  }

  private token(request: FastifyRequest): string {
    return this.cookies.read(request, 'citizen') ?? '';
  }
}
