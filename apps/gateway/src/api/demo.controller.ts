import type { DemoAccount } from '@alur/identity';
import { demoAccounts } from '@alur/identity';
import type { OutboxMessage } from '@alur/persistence';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';

@ApiTags('demo')
@Controller('api/v1/demo')
export class DemoController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('outbox')
  @PolicyIs('demo.read')
  @ApiOperation({ operationId: 'listDemoOutbox', summary: 'Messages the demo city would have sent, newest first' })
  async outbox(): Promise<{ data: readonly OutboxMessage[] }> {
    return { data: await this.ports.messages.list(100) };
  }

  @Get('accounts')
  @PolicyIs('demo.read')
  @ApiOperation({ operationId: 'listDemoAccounts', summary: 'Officers of the demo city and how to sign in as them' })
  accounts(): { data: readonly DemoAccount[] } {
    return { data: demoAccounts(this.ports.city) };
  }
}
