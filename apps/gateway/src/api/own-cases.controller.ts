import { withdrawRequest } from '@alur/application';
import type { Ports } from '@alur/platform';
import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';

@ApiTags('permohonan')
@Controller('api/v1/my-cases/:id')
export class OwnCasesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Post('withdraw')
  @PolicyIs('own-case.withdraw')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'withdrawRequest',
    summary: 'Takes my request back for good; asked again it answers the same',
  })
  async withdraw(@Req() request: FastifyRequest, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return unwrap(await withdrawRequest(this.ports)(citizenOf(request), id));
  }
}
