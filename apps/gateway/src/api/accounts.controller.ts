import { mayEnterAccounts } from '@alur/access';
import type { OfficerActor } from '@alur/access';
import { confirmAccount, endSessionsOf, inviteOfficer, listAccounts, repairRoles } from '@alur/application';
import type { AccountView, InvitationLink } from '@alur/contracts';
import { InviteBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { NeedsStepUp } from '../access/step-up.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('akun petugas')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('account.list')
  @ApiOperation({ operationId: 'listAccounts', summary: 'Office-holders in sight and whether they can sign in' })
  async list(@Req() request: FastifyRequest): Promise<{ data: readonly AccountView[] }> {
    return { data: await listAccounts(this.ports)(this.actor(request)) };
  }

  @Post('invitations')
  @PolicyIs('account.invite')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'inviteOfficer',
    summary: 'A one-time link to an account; what the office-holder signed in with before is void',
  })
  async invite(@Req() request: FastifyRequest, @Body() body: InviteBody): Promise<InvitationLink> {
    const { token, person, until } = unwrap(await inviteOfficer(this.ports)(this.actor(request), body.nip));
    return { link: invitationLink(this.ports.publicUrl, token), name: person.name, until };
  }

  @Post(':id/confirmation')
  @PolicyIs('account.confirm')
  @NeedsStepUp()
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmAccount', summary: 'Says that the right person used the invitation' })
  async confirm(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    unwrap(await confirmAccount(this.ports)(this.actor(request), id));
  }

  @Delete(':id/sessions')
  @PolicyIs('account.end-sessions')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endSessionsOf', summary: 'Signs an officer out everywhere' })
  async endSessions(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    unwrap(await endSessionsOf(this.ports)(this.actor(request), id));
  }

  private actor(request: FastifyRequest): OfficerActor {
    const officer = officerOfRequest(request);
    if (!mayEnterAccounts(officer, repairRoles(this.ports.city))) return refuse('NOT_FOUND', 'Halaman ini tidak ada.');
    return officer;
  }
}

/** The token stands behind the `#`: no server, log or referrer sees it. */
const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/konsol/undangan#${token}`;
