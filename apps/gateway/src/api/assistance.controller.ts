import { askConsent } from '@alur/application';
import type { AskedConsent } from '@alur/contracts';
import { AskConsentBody, GiveConsentBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssistedSession } from '../access/assisted-session.js';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';
import { maskPhone } from '../portal/portal-frame.js';

@ApiTags('pendampingan')
@Controller('api/v1/assistance')
export class AssistanceController {
  private readonly assisted: AssistedSession;

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) cookies: SessionCookies,
  ) {
    this.assisted = new AssistedSession(ports, cookies);
  }

  @Post('consents')
  @PolicyIs('assistance.ask')
  @ApiOperation({
    operationId: 'askConsent',
    summary: 'Asks somebody on their own phone whether this officer may fill in a request for them',
  })
  async ask(@Req() request: FastifyRequest, @Body() body: AskConsentBody): Promise<AskedConsent> {
    const { id, phone, until } = unwrap(await askConsent(this.ports)(officerOfRequest(request), body.phone));
    return { id, sentTo: maskPhone(phone), until };
  }

  @Post('consents/:id')
  @PolicyIs('assistance.open')
  @HttpCode(204)
  @ApiOperation({ operationId: 'openAssistance', summary: 'With the code they read out, acts for them for a while' })
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GiveConsentBody,
  ): Promise<void> {
    const code = body.code.replace(/\D/g, '');
    await this.assisted.open(officerOfRequest(request), { id, code }, { request, reply });
  }

  @Delete()
  @PolicyIs('assistance.end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endAssistance', summary: 'Ends it; the person is told what was sent in their name' })
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.assisted.end(request, reply);
  }
}
