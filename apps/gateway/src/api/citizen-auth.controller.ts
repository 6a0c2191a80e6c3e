import { RequestCodeBody, VerifyCodeBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { CitizenSignIn } from '../access/citizen-sign-in.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';

@ApiTags('masuk')
@Controller('api/v1/auth/citizen')
export class CitizenAuthController {
  private readonly signIn: CitizenSignIn;

  constructor(@Inject(PORTS) ports: Ports, @Inject(COOKIES) cookies: SessionCookies) {
    this.signIn = new CitizenSignIn(ports, cookies);
  }

  @Post('code')
  @PolicyIs('citizen.sign-in')
  @HttpCode(202)
  @ApiOperation({ operationId: 'requestLoginCode', summary: 'Sends a one-time code to a phone number' })
  async code(@Body() body: RequestCodeBody): Promise<{ sentTo: string }> {
    return { sentTo: await this.signIn.sendCode(body.phone) };
  }

  @Post('session')
  @PolicyIs('citizen.sign-in')
  @HttpCode(200)
  @ApiOperation({ operationId: 'openCitizenSession', summary: 'Opens a session for who has the code' })
  async open(
    @Body() body: VerifyCodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ citizenId: string }> {
    return { citizenId: await this.signIn.open(body, { request, reply }) };
  }

  @Delete('session')
  @PolicyIs('session.end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'closeCitizenSession', summary: 'Signs out' })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.close(request, reply);
  }
}
