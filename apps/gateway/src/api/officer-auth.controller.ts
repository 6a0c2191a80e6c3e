import type { OfficerActor } from '@alur/access';
import { isDesigner, isReviewer } from '@alur/access';
import type { Me } from '@alur/contracts';
import { OfficerSignInBody } from '@alur/contracts';
import { officerOf, signInOfficer } from '@alur/identity';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GuessLimits } from '../access/attempts.js';
import { DoorIs } from '../access/door.js';
import { refusedSignIn } from '../access/refused-sign-in.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, GUESSES, PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { refuse } from '../http/rejection-error.js';

const sessionHours = 10;

@ApiTags('masuk')
@Controller('api/v1/auth')
export class OfficerAuthController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
    @Inject(GUESSES) private readonly guesses: GuessLimits,
  ) {}

  @Post('officer/session')
  @HttpCode(200)
  @DoorIs('public')
  @ApiOperation({ operationId: 'openOfficerSession', summary: 'Signs an officer in by NIP and password' })
  async open(@Body() body: OfficerSignInBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { officers } = this.guesses;
    const subject = body.nip.replace(/\s/g, '');
    if (officers.areSpent(subject))
      return refuse('TOO_MANY_REQUESTS', 'Terlalu sering salah untuk NIP ini. Tunggu 10 menit, lalu coba lagi.');
    const { right, account } = await signInOfficer(this.ports)(body);
    if (right) officers.forget(subject);
    else officers.countWrong(subject);
    const officer = right && account ? await this.officerToday(account) : undefined;
    if (!officer) await this.ports.audit.record(refusedSignIn('officer', account));
    if (!officer) return refuse('SIGN_IN_FAILED', 'NIP atau kata sandi salah. Periksa lagi, atau hubungi Diskominfo.');
    this.cookies.write(
      reply,
      'officer',
      await this.ports.sessions.open({ kind: 'officer', subject: officer.id, hours: sessionHours }),
      sessionHours,
    );
    return this.me(officer);
  }

  /** Nobody whose offices have all ended. */
  private async officerToday(id: string): Promise<OfficerActor | undefined> {
    return officerOf(this.ports.city, { kind: 'officer', subject: id }, await this.ports.reading.now());
  }

  @Delete('session')
  @HttpCode(204)
  @DoorIs('public')
  @ApiOperation({ operationId: 'closeOfficerSession', summary: 'Signs out' })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'officer');
    if (token) await this.ports.sessions.close(token);
    this.cookies.clear(reply, 'officer');
  }

  @Get('me')
  @DoorIs('officer')
  @ApiOperation({ operationId: 'getMe', summary: 'The signed-in officer' })
  whoAmI(@Req() request: FastifyRequest): Me {
    return this.me(officerOfRequest(request));
  }

  private me(officer: OfficerActor): Me {
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
    };
  }
}
