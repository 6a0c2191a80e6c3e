import type { Own } from '@alur/application';
import { beginTotp, changeOwnPassword, declareFamily, enrolOwnTotp, seeOwnAccount, stepUp } from '@alur/application';
import type { OwnAccountView, TotpView } from '@alur/contracts';
import { ChangePasswordBody, DeclareFamilyBody, EnrolTotpBody, StepUpBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { NeedsStepUp } from '../access/step-up.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { qrOf } from '../http/qr-of.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('keamanan akun')
@Controller('api/v1/auth/account')
export class OwnAccountController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @PolicyIs('own-account.read')
  @ApiOperation({ operationId: 'getOwnAccount', summary: 'Second factor, recovery codes left and own sessions' })
  async see(@Req() request: FastifyRequest): Promise<OwnAccountView> {
    const { officerId, token } = this.own(request);
    const account = await seeOwnAccount(this.ports)(officerId);
    const familyDeclared = await this.ports.family.hasDeclared(officerId);
    return { ...account, familyDeclared, sessions: await this.ports.sessions.listBeside(token) };
  }

  @Delete('sessions/:which')
  @PolicyIs('own-account.change')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endOwnSession', summary: 'Ends one of the own sessions, or all `others`' })
  async end(@Req() request: FastifyRequest, @Param('which') which: string): Promise<void> {
    const ended = await this.ports.sessions.endBeside(this.own(request).token, which);
    if (ended === 0 && which !== 'others') refuse('SESSION_NOT_FOUND', 'Sesi ini sudah berakhir.');
  }

  @Put('password')
  @PolicyIs('own-account.change')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: 'Changes the own password; all other sessions end' })
  async changePassword(@Req() request: FastifyRequest, @Body() body: ChangePasswordBody): Promise<void> {
    unwrap(await changeOwnPassword(this.ports)(this.own(request), body));
  }

  @Put('family')
  @PolicyIs('own-account.change')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'declareFamily',
    summary:
      'Says on which family card the officer stands; kept as a keyed hash, to keep them from deciding on their own family',
  })
  async declareFamily(@Req() request: FastifyRequest, @Body() body: DeclareFamilyBody): Promise<void> {
    unwrap(await declareFamily(this.ports)(this.own(request).officerId, body));
  }

  @Post('totp')
  @PolicyIs('own-account.change')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'beginTotp',
    summary: 'A secret for a new phone; nothing changes until a code of it is sent',
  })
  async beginTotp(@Req() request: FastifyRequest): Promise<TotpView> {
    const { secret, address, sealed } = unwrap(await beginTotp(this.ports)(this.own(request).officerId));
    return { secret, sealed, qr: await qrOf(address) };
  }

  @Put('totp')
  @PolicyIs('own-account.change')
  @ApiOperation({
    operationId: 'enrolTotp',
    summary: 'Takes the new phone and gives new recovery codes; all other sessions end',
  })
  async enrolTotp(
    @Req() request: FastifyRequest,
    @Body() body: EnrolTotpBody,
  ): Promise<{ recoveryCodes: readonly string[] }> {
    return { recoveryCodes: unwrap(await enrolOwnTotp(this.ports)(this.own(request), body)) };
  }

  @Post('step-up')
  @PolicyIs('own-account.change')
  @HttpCode(204)
  @ApiOperation({ operationId: 'stepUp', summary: 'Proves presence before an act that asks for it' })
  async stepUp(@Req() request: FastifyRequest, @Body() body: StepUpBody): Promise<void> {
    unwrap(await stepUp(this.ports)(this.own(request), body));
  }

  @Get('presence')
  @PolicyIs('own-account.read')
  @NeedsStepUp()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'checkPresence',
    summary: 'Whether an act that asks for a fresh proof would be let through',
  })
  isPresent(): void {
    // The guard has answered.
  }

  private own(request: FastifyRequest): Own {
    return { officerId: officerOfRequest(request).id, token: this.cookies.read(request, 'officer') ?? '' };
  }
}
