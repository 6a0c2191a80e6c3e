import type { OfficerActor } from '@alur/access';
import { isDesigner, isReviewer, mayAssist, mayEnterAccounts, mayEnterDataRequests } from '@alur/access';
import type { SignInRules } from '@alur/application';
import { assistingRoles, networkOf, repairRoles, signInOfficer } from '@alur/application';
import type { Me } from '@alur/contracts';
import { OfficerSignInBody } from '@alur/contracts';
import { officerOf } from '@alur/identity';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssistedSession } from '../access/assisted-session.js';
import { deviceWords } from '../access/device-words.js';
import { PolicyIs } from '../access/policy-is.js';
import { readDevice, rememberDevice } from '../access/known-device.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { sessionLimitOf } from '../access/session-limit.js';
import { COOKIES, PORTS, SIGN_IN_RULES } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('masuk')
@Controller('api/v1/auth')
export class OfficerAuthController {
  private readonly assisted: AssistedSession;

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
    @Inject(SIGN_IN_RULES) private readonly rules: SignInRules,
  ) {
    this.assisted = new AssistedSession(ports, cookies);
  }

  @Post('officer/session')
  @PolicyIs('officer.sign-in')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'openOfficerSession',
    summary: 'Signs an officer in by NIP, password and, where there is one, the second factor',
  })
  async open(
    @Body() body: OfficerSignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const known = await readDevice(this.ports, this.cookies, request);
    const asked = { ...body, network: networkOf(request.ip), ...(known ? { device: known } : {}) };
    const account = unwrap(await signInOfficer(this.ports, this.rules)(asked));
    const officer = await this.officerToday(account.id);
    // Nobody whose offices have all ended.
    if (!officer) return refuse('SIGN_IN_FAILED', 'NIP atau kata sandi salah. Periksa lagi, atau hubungi Diskominfo.');
    await this.begin(officer, request, reply);
    await rememberDevice(this.ports, this.cookies, { reply, officerId: account.id, ...(known ? { known } : {}) });
    return this.me(officer, request);
  }

  /** Always under a new token: one that was planted in the browser before is never taken on. */
  private async begin(officer: OfficerActor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const before = this.cookies.read(request, 'officer');
    if (before) await this.ports.sessions.close(before);
    await this.assisted.end(request, reply);
    const limit = sessionLimitOf(this.ports.city, officer);
    const device = deviceWords(request.headers['user-agent']);
    const token = await this.ports.sessions.open({ kind: 'officer', subject: officer.id, device, ...limit });
    this.cookies.write(reply, 'officer', token, limit.hours);
  }

  private async officerToday(id: string): Promise<OfficerActor | undefined> {
    return officerOf(this.ports.city, { kind: 'officer', subject: id }, await this.ports.reading.now());
  }

  @Delete('session')
  @PolicyIs('session.end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'closeOfficerSession', summary: 'Signs out' })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'officer');
    if (token) await this.ports.sessions.close(token);
    this.cookies.clear(reply, 'officer');
    await this.assisted.end(request, reply);
  }

  @Get('me')
  @PolicyIs('own-account.read')
  @ApiOperation({ operationId: 'getMe', summary: 'The signed-in officer' })
  whoAmI(@Req() request: FastifyRequest): Me {
    return this.me(officerOfRequest(request), request);
  }

  private me(officer: OfficerActor, { assisting }: Pick<FastifyRequest, 'assisting'>): Me {
    const { city } = this.ports;
    return {
      id: officer.id,
      name: officer.name,
      holdings: officer.holdings.map(({ agency, role, scope }) => {
        const holder = city.officeHolders.find(
          (one) => one.agency === agency && one.role === role && one.name === officer.name,
        );
        return {
          agency: { key: agency, name: city.agencies[agency]?.shortName ?? agency },
          role: { key: role, name: city.roles[role]?.name ?? role },
          ...(scope ? { scope } : {}),
          position: holder?.position ?? '',
          ...(holder?.acting ? { acting: holder.acting } : {}),
        };
      }),
      designer: isDesigner(officer),
      reviewer: isReviewer(officer),
      accounts: mayEnterAccounts(officer, repairRoles(city)),
      assists: mayAssist(officer, assistingRoles(city)).allowed,
      ...(assisting ? { assistingUntil: assisting.until } : {}),
      dataRequests: mayEnterDataRequests(officer, repairRoles(city)),
    };
  }
}
