import type { AskedIncidents, AskedRepair, RepairDone } from '@alur/application';
import {
  askedRepair,
  incidentNotFound,
  listIncidents,
  readIncidentId,
  repairCase,
  repairMany,
} from '@alur/application';
import type { IncidentView, PageOf, RepairReport } from '@alur/contracts';
import {
  BulkRepairBody,
  CancelCaseBody,
  IncidentFilterBody,
  IncidentQuery,
  MoveTokenBody,
  ResolveIncidentBody,
  RetryIncidentBody,
  SkipElementBody,
} from '@alur/contracts';
import type { JsonObject } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';

@ApiTags('masalah')
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('incident.list')
  @ApiOperation({ operationId: 'listIncidents', summary: 'What is stuck and mine to answer for, the oldest first' })
  list(@Req() request: FastifyRequest, @Query() query: IncidentQuery): Promise<PageOf<IncidentView>> {
    const { cursor } = query;
    return listIncidents(this.ports)(officerOfRequest(request), {
      ...filterOf(query),
      ...(cursor === undefined ? {} : { cursor }),
    });
  }

  @Post('bulk')
  @PolicyIs('incident.repair-many')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'repairIncidents',
    summary: 'The same for everything that fits a filter, each by itself (Idempotency-Key required); a report per item',
  })
  async many(
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Body() { filter, dryRun = false, note, data, ...words }: BulkRepairBody,
  ): Promise<RepairReport> {
    if (!idempotencyKey || idempotencyKey.length > 200)
      return refuse('IDEMPOTENCY_KEY_MISSING', 'Kepala Idempotency-Key wajib ada (1 sampai 200 huruf).');
    const repair = unwrap(askedRepair({ ...words, ...(data ? { data: data as JsonObject } : {}) }));
    return unwrap(
      await repairMany(this.ports)(officerOfRequest(request), {
        filter: filterOf(filter),
        repair,
        idempotencyKey,
        isDry: dryRun,
        ...(note ? { note } : {}),
      }),
    );
  }

  @Post(':id/retry')
  @PolicyIs('incident.repair')
  @HttpCode(200)
  @ApiOperation({ operationId: 'retryIncident', summary: 'Tries again what failed' })
  retry(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: RetryIncidentBody,
  ): Promise<RepairDone> {
    return this.repair({ request, id, key, body }, { how: 'retry' });
  }

  @Post(':id/resolve')
  @PolicyIs('incident.repair')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resolveIncident', summary: 'Tries again with the values that were missing' })
  resolve(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: ResolveIncidentBody,
  ): Promise<RepairDone> {
    return this.repair({ request, id, key, body }, { how: 'resolve', data: body.data as JsonObject });
  }

  @Post(':id/skip')
  @PolicyIs('incident.repair')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'skipElement',
    summary: 'Counts the step as done, where the case can still end properly',
  })
  skip(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: SkipElementBody,
  ): Promise<RepairDone> {
    const { flows, reason, data } = body;
    const more = { ...(flows ? { flows } : {}), ...(data ? { data: data as JsonObject } : {}) };
    return this.repair({ request, id, key, body }, { how: 'skip', reason, ...more });
  }

  @Post(':id/move')
  @PolicyIs('incident.repair')
  @HttpCode(200)
  @ApiOperation({ operationId: 'moveToken', summary: 'Goes on at another step, where the case can still end properly' })
  move(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: MoveTokenBody,
  ): Promise<RepairDone> {
    return this.repair({ request, id, key, body }, { how: 'move', to: body.to, reason: body.reason });
  }

  @Post(':id/cancel')
  @PolicyIs('incident.repair')
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelCase', summary: 'Ends the whole case; its applicant is told why' })
  cancel(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: CancelCaseBody,
  ): Promise<RepairDone> {
    return this.repair({ request, id, key, body }, { how: 'cancel', reason: body.reason });
  }

  private async repair({ request, id, key, body }: AskedHere, repair: AskedRepair): Promise<RepairDone> {
    const address = readIncidentId(id);
    if (!address) return refuse(incidentNotFound.code, incidentNotFound.message);
    return unwrap(
      await repairCase(this.ports)(officerOfRequest(request), {
        address,
        repair,
        isDry: body?.dryRun === true,
        ...(body?.note ? { note: body.note } : {}),
        ...(key ? { idempotencyKey: key.slice(0, 200) } : {}),
      }),
    );
  }
}

interface AskedHere {
  readonly request: FastifyRequest;
  readonly id: string;
  readonly key: string | undefined;
  /** Absent where nothing was sent. */
  readonly body: { readonly dryRun?: boolean; readonly note?: string } | undefined;
}

const filterOf = ({ service, agency, code, olderThanHours }: IncidentFilterBody): AskedIncidents => ({
  ...(service === undefined ? {} : { serviceId: service }),
  ...(agency === undefined ? {} : { agency }),
  ...(code === undefined ? {} : { code }),
  ...(olderThanHours === undefined ? {} : { olderThanHours }),
});
