import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { READINESS } from '../gateway-tokens.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import type { Readiness } from '../readiness.js';

@ApiTags('operasi')
@Controller()
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('healthz')
  @PolicyIs('system.health')
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  live(): object {
    return { status: 'ok' };
  }

  @Get('readyz')
  @PolicyIs('system.health')
  @ApiOperation({ operationId: 'ready', summary: 'The database answers and work makes progress' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const report = await this.readiness.check();
    if (!report.ready) void reply.status(statusOfCode('NOT_READY'));
    return report;
  }
}
