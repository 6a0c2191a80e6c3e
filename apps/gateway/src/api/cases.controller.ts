import { openCaseFile, revealInCase, searchCase, viewCase } from '@alur/application';
import type { CaseView, RevealedView } from '@alur/contracts';
import { CaseQuery, RevealBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { NeedsStepUp } from '../access/step-up.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { unwrap } from '../http/rejection-error.js';
import { sendFile } from '../http/send-file.js';

@ApiTags('berkas')
@Controller('api/v1/cases')
export class CasesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('case.search')
  @ApiOperation({ operationId: 'findCase', summary: 'A case by its reference' })
  async byReference(@Req() request: FastifyRequest, @Query() query: CaseQuery): Promise<CaseView> {
    return unwrap(await searchCase(this.ports)(officerOfRequest(request), query.reference));
  }

  @Get(':id')
  @PolicyIs('case.read')
  @ApiOperation({ operationId: 'getCase', summary: 'A case that came to me, with what I may see of it' })
  async one(@Req() request: FastifyRequest, @Param('id', ParseUUIDPipe) id: string): Promise<CaseView> {
    return unwrap(await viewCase(this.ports)(officerOfRequest(request), id));
  }

  @Post(':id/reveal')
  @PolicyIs('case.reveal')
  @NeedsStepUp()
  @HttpCode(200)
  @ApiOperation({ operationId: 'revealInCase', summary: 'Masked values of a case that came to me, with a reason' })
  async reveal(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RevealBody,
  ): Promise<RevealedView> {
    return unwrap(await revealInCase(this.ports)(officerOfRequest(request), id, body));
  }

  @Get(':id/files/:fileId')
  @PolicyIs('case.file')
  @ApiOperation({ operationId: 'getCaseFile', summary: 'A file of a case, where I may see its field' })
  async file(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = unwrap(await openCaseFile(this.ports)(officerOfRequest(request), { caseId: id, fileId }));
    await sendFile(this.ports.files, file, reply);
  }
}
