import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DoorIs } from '../access/door.js';
import { READINESS } from '../gateway-tokens.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import type { Readiness } from '../readiness.js';

@ApiTags('operasi')
@DoorIs('public')
@Controller()
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('healthz')
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  live(): object {
    return { status: 'ok' };
  }

  @Get('readyz')
  @ApiOperation({ operationId: 'ready', summary: 'The database answers and work makes progress' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const report = await this.readiness.check();
    if (!report.ready) void reply.status(statusOfCode('NOT_READY'));
    return report;
  }
}
