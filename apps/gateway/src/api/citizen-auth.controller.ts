import { RequestCodeBody, VerifyCodeBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DoorIs } from '../access/door.js';
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
  @HttpCode(202)
  @DoorIs('public')
  @ApiOperation({ operationId: 'requestLoginCode', summary: 'Sends a one-time code to a phone number' })
  async code(@Body() body: RequestCodeBody): Promise<{ sentTo: string }> {
    return { sentTo: await this.signIn.sendCode(body.phone) };
  }

  @Post('session')
  @HttpCode(200)
  @DoorIs('public')
  @ApiOperation({ operationId: 'openCitizenSession', summary: 'Opens a session for who has the code' })
  async open(
    @Body() body: VerifyCodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ citizenId: string }> {
    return { citizenId: await this.signIn.open(body, { request, reply }) };
  }

  @Delete('session')
  @HttpCode(204)
  @DoorIs('public')
  @ApiOperation({ operationId: 'closeCitizenSession', summary: 'Signs out' })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.close(request, reply);
  }
}
