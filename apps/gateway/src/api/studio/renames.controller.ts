import { renameDraftField } from '@alur/application';
import type { DraftView } from '@alur/contracts';
import { RenameFieldBody } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
import { unwrap } from '../../http/rejection-error.js';

@ApiTags('studio')
@Controller('api/v1/studio/drafts/:id/field-renames')
export class StudioRenamesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Post()
  @PolicyIs('service-draft.design')
  @HttpCode(200)
  @ApiOperation({ operationId: 'renameDraftField', summary: "Changes a field's id everywhere the draft speaks of it" })
  async rename(
    @Req() request: FastifyRequest,
    @Param('id') draftId: string,
    @Body() { from, to }: RenameFieldBody,
  ): Promise<DraftView> {
    return unwrap(await renameDraftField(this.ports)(officerOfRequest(request), { draftId, from, to }));
  }
}
