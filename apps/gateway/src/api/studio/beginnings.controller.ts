import {
  beginCopy,
  beginFromBundle,
  beginFromSop,
  beginFromTemplate,
  beginNextVersion,
  listServicesToBeginWith,
  listTemplates,
  readSopTable,
} from '@alur/application';
import type { DraftView, SopReading, OfferedService, StudioTemplate } from '@alur/contracts';
import { BeginCopyBody, BeginFromTemplateBody, BeginNextVersionBody } from '@alur/contracts';
import { bundleLimits, tooLargeZip } from '@alur/bundle-zip';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
import { oneFile } from '../../http/openapi-bodies.js';
import { readForm } from '../../http/read-upload.js';
import { unwrap } from '../../http/rejection-error.js';
import { plainName, readSopForm } from './sop-form.js';

/** The ways to begin a draft, besides an empty one. */
@ApiTags('studio')
@Controller('api/v1/studio')
export class StudioBeginningsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('templates')
  @PolicyIs('studio.begin')
  @ApiOperation({ operationId: 'listServiceTemplates', summary: 'Starting points that come with the city' })
  async templates(): Promise<{ readonly data: readonly StudioTemplate[] }> {
    return { data: await listTemplates(this.ports)() };
  }

  @Get('offered-services')
  @PolicyIs('studio.begin')
  @ApiOperation({ operationId: 'listServicesToBeginWith', summary: 'Services that are offered, with their open draft' })
  async services(): Promise<{ readonly data: readonly OfferedService[] }> {
    return { data: await listServicesToBeginWith(this.ports)() };
  }

  @Post('sop-readings')
  @PolicyIs('studio.begin')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  @ApiOperation({ operationId: 'readSopTable', summary: "What an agency's SOP table says, and what it leaves open" })
  async readSop(@Req() request: FastifyRequest): Promise<SopReading> {
    return readSopTable(this.ports)((await readSopForm(request)).given);
  }

  @Post('drafts/from-sop')
  @PolicyIs('studio.begin')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  @ApiOperation({ operationId: 'beginDraftFromSop', summary: "Begins a draft with an agency's SOP table" })
  async fromSop(@Req() request: FastifyRequest): Promise<DraftView> {
    const { given, owner = '', name } = await readSopForm(request);
    const beginning = { ...given, owner, ...(name === undefined ? {} : { name }) };
    return unwrap(await beginFromSop(this.ports)(officerOfRequest(request), beginning));
  }

  @Post('drafts/from-template')
  @PolicyIs('studio.begin')
  @ApiOperation({ operationId: 'beginDraftFromTemplate', summary: 'Begins a draft with a starting point' })
  async fromTemplate(@Req() request: FastifyRequest, @Body() body: BeginFromTemplateBody): Promise<DraftView> {
    return unwrap(await beginFromTemplate(this.ports)(officerOfRequest(request), body));
  }

  @Post('drafts/next-version')
  @PolicyIs('studio.begin')
  @ApiOperation({ operationId: 'beginNextVersion', summary: 'Begins the next version of a service that is offered' })
  async nextVersion(@Req() request: FastifyRequest, @Body() { serviceId }: BeginNextVersionBody): Promise<DraftView> {
    return unwrap(await beginNextVersion(this.ports)(officerOfRequest(request), serviceId));
  }

  @Post('drafts/copy')
  @PolicyIs('studio.begin')
  @ApiOperation({ operationId: 'beginCopy', summary: 'Begins a new service as a copy of one that is offered' })
  async copy(@Req() request: FastifyRequest, @Body() body: BeginCopyBody): Promise<DraftView> {
    return unwrap(await beginCopy(this.ports)(officerOfRequest(request), body));
  }

  @Post('drafts/from-zip')
  @PolicyIs('studio.begin')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  @ApiOperation({ operationId: 'beginDraftFromZip', summary: 'Begins a draft with a service that was exported' })
  async fromZip(@Req() request: FastifyRequest): Promise<DraftView> {
    const { file } = await readForm(request, { bytes: bundleLimits.packedBytes, tooLarge: tooLargeZip });
    const zip = { name: plainName(file.name), bytes: file.bytes };
    return unwrap(await beginFromBundle(this.ports)(officerOfRequest(request), zip));
  }
}
