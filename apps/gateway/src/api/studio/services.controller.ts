import { cancelPublication, listStudioServices, retireService } from '@alur/application';
import type { StudioService } from '@alur/contracts';
import { ReasonBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
import { unwrap } from '../../http/rejection-error.js';

@ApiTags('studio')
@Controller('api/v1/studio')
export class StudioServicesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('services')
  @PolicyIs('studio.enter')
  @ApiOperation({
    operationId: 'listStudioServices',
    summary: 'Every service with its versions: offered, coming, replaced, retired',
  })
  async list(): Promise<{ readonly data: readonly StudioService[] }> {
    return { data: await listStudioServices(this.ports) };
  }

  @Post('services/:id/retire')
  @PolicyIs('service.retire')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'retireService',
    summary: 'Closes a service for new requests, and cancels what was coming',
  })
  async retire(@Req() request: FastifyRequest, @Param('id') id: string, @Body() { reason }: ReasonBody): Promise<void> {
    unwrap(await retireService(this.ports)(officerOfRequest(request), id, reason));
  }

  @Post('publications/:id/cancel')
  @PolicyIs('service.retire')
  @HttpCode(204)
  @ApiOperation({ operationId: 'cancelPublication', summary: 'Takes a version back before its date' })
  async cancel(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    unwrap(await cancelPublication(this.ports)(officerOfRequest(request), id, reason));
  }
}
