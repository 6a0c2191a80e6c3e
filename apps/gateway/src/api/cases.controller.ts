import { mayOpenFile, readReference, viewCase } from '@alur/application';
import type { CaseView } from '@alur/contracts';
import { CaseQuery } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DoorIs } from '../access/door.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { refuse, unwrap } from '../http/rejection-error.js';
import { sendFile } from '../http/send-file.js';

@ApiTags('berkas')
@DoorIs('officer')
@Controller('api/v1/cases')
export class CasesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @ApiOperation({ operationId: 'findCase', summary: 'A case by its reference' })
  async byReference(@Req() request: FastifyRequest, @Query() query: CaseQuery): Promise<CaseView> {
    const reference = readReference(query.reference);
    const record = reference ? await this.ports.reading.findByReference(reference) : undefined;
    return unwrap(await viewCase(this.ports)(officerOfRequest(request), record));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getCase', summary: 'A case that came to me, with what I may see of it' })
  async one(@Req() request: FastifyRequest, @Param('id', ParseUUIDPipe) id: string): Promise<CaseView> {
    return unwrap(await viewCase(this.ports)(officerOfRequest(request), await this.ports.reading.findCase(id)));
  }

  @Get(':id/files/:fileId')
  @ApiOperation({ operationId: 'getCaseFile', summary: 'A file of a case, where I may see its field' })
  async file(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.ports.register.find(fileId);
    const allowed = file?.caseId === id && (await mayOpenFile(this.ports)(officerOfRequest(request), file));
    if (!file || !allowed) return refuse('FILE_NOT_FOUND', 'Berkas ini tidak ada, atau bukan untuk Anda.');
    await sendFile(this.ports.files, file, reply);
  }
}
