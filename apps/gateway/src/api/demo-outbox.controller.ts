import type { OutboxMessage } from '@alur/persistence';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DoorIs } from '../access/door.js';
import { PORTS } from '../gateway-tokens.js';

@ApiTags('demo')
@DoorIs('demo')
@Controller('api/v1/demo/outbox')
export class DemoOutboxController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @ApiOperation({ operationId: 'listDemoOutbox', summary: 'Messages the demo city would have sent, newest first' })
  async list(): Promise<{ data: readonly OutboxMessage[] }> {
    return { data: await this.ports.messages.list(100) };
  }
}
