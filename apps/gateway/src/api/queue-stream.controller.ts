import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { LIVE } from '../gateway-tokens.js';
import type { LiveQueues } from '../live-queues.js';
import { officerOfRequest } from '../http/actors.js';

@ApiTags('tugas')
@Controller('api/v1/queues')
export class QueueStreamController {
  constructor(@Inject(LIVE) private readonly live: LiveQueues) {}

  @Get('stream')
  @PolicyIs('queue.read')
  @ApiOperation({ operationId: 'streamQueues', summary: 'Server-sent events `queues`: something in my queues changed' })
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const agencies = new Set(officerOfRequest(request).holdings.map((holding) => holding.agency));
    reply.hijack();
    this.live.join(reply.raw, agencies);
  }
}
