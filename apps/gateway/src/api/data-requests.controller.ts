import { answerDataRequest, listDataRequests } from '@alur/application';
import type { SeenDataRequest } from '@alur/contracts';
import { DataDecisionBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { NeedsStepUp } from '../access/step-up.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';

@ApiTags('permintaan data')
@Controller('api/v1/data-requests')
export class DataRequestsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('data-request.list')
  @ApiOperation({
    operationId: 'listDataRequests',
    summary: 'What people asked about their data, in my agency or everywhere, the most urgent first',
  })
  async list(@Req() request: FastifyRequest): Promise<{ data: readonly SeenDataRequest[] }> {
    return { data: unwrap(await listDataRequests(this.ports)(officerOfRequest(request))) };
  }

  @Post(':id/answer')
  @PolicyIs('data-request.answer')
  @NeedsStepUp()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'answerDataRequest',
    summary: 'Accepts or refuses a request; accepted, an erasure is done',
  })
  async answer(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { state, reason }: DataDecisionBody,
  ): Promise<void> {
    unwrap(await answerDataRequest(this.ports)(officerOfRequest(request), { id, state, reason }));
  }
}
