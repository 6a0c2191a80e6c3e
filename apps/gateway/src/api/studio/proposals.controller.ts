import { proposeScenarios } from '@alur/application';
import type { DraftProposals } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { paceOf } from '../../http/pace.js';
import { unwrap } from '../../http/rejection-error.js';

/** Somebody waits for the answer; what is not tried by then is asked for again. */
const mostMs = 4_000;

@ApiTags('studio')
@Controller('api/v1/studio/drafts')
export class StudioProposalsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get(':id/proposals')
  @PolicyIs('service-draft.design')
  @ApiOperation({
    operationId: 'proposeDraftScenarios',
    summary:
      'Scenarios for what is wrong with how a draft goes, and for the branches that none of its own goes through',
  })
  async proposals(@Param('id') id: string): Promise<DraftProposals> {
    return unwrap(await proposeScenarios(this.ports)(id, paceOf(mostMs)));
  }
}
