import { sendOutsideMessage } from '@alur/application';
import { SendMessageRequest } from '@alur/contracts';
import type { JsonObject } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('pesan')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Post()
  @PolicyIs('message.send')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'sendMessage',
    summary: 'Sends a message to the case that waits for it (Idempotency-Key required); a worker delivers it',
  })
  async send(
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: SendMessageRequest,
  ): Promise<object> {
    if (!key || key.length > 200)
      return refuse('IDEMPOTENCY_KEY_MISSING', 'Kepala Idempotency-Key wajib ada (1 sampai 200 huruf).');
    const { name, correlationKey, id, ttl, variables = {} } = body;
    return unwrap(
      await sendOutsideMessage(this.ports)(officerOfRequest(request), {
        key,
        name,
        ...(correlationKey === undefined ? {} : { correlationKey }),
        ...(id === undefined ? {} : { id }),
        ...(ttl === undefined ? {} : { ttl }),
        variables: variables as JsonObject,
      }),
    );
  }
}
