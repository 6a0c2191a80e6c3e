import { activateAccount, seeInvitation } from '@alur/application';
import type { ActivatedView, InvitationView } from '@alur/contracts';
import { ActivateBody, InvitationBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { qrOf } from '../http/qr-of.js';
import { unwrap } from '../http/rejection-error.js';

@ApiTags('masuk')
@Controller('api/v1/invitation')
export class InvitationController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Post()
  @PolicyIs('invitation.use')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'seeInvitation',
    summary: 'Whose invitation it is, and the secret for the second factor',
  })
  async see(@Body() body: InvitationBody): Promise<InvitationView> {
    const { secret, address, ...invitation } = unwrap(await seeInvitation(this.ports)(body.token));
    return { ...invitation, totp: { secret, qr: await qrOf(address) } };
  }

  @Post('activation')
  @PolicyIs('invitation.use')
  @HttpCode(200)
  @ApiOperation({ operationId: 'activateAccount', summary: 'Sets the password and the second factor; once' })
  async activate(@Body() body: ActivateBody): Promise<ActivatedView> {
    return unwrap(await activateAccount(this.ports)(body));
  }
}
