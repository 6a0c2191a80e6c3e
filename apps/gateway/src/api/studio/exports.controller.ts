import type { ExportedBundle } from '@alur/application';
import { exportDraft, exportVersion } from '@alur/application';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { NeedsStepUp } from '../../access/step-up.js';
import { PORTS } from '../../gateway-tokens.js';
import { unwrap } from '../../http/rejection-error.js';

@ApiTags('studio')
@NeedsStepUp()
@Controller('api/v1/studio')
export class StudioExportsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('drafts/:id/export')
  @PolicyIs('service-draft.read')
  @ApiProduces('application/zip')
  @ApiOperation({
    operationId: 'exportServiceDraft',
    summary: 'A draft as one zip; the same content has the same bytes',
  })
  async draft(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await send(unwrap(await exportDraft(this.ports)(id)), reply);
  }

  @Get('services/:id/versions/:hash/export')
  @PolicyIs('studio.enter')
  @ApiProduces('application/zip')
  @ApiOperation({ operationId: 'exportServiceVersion', summary: 'A version that was ever published, as one zip' })
  async version(@Param('id') id: string, @Param('hash') hash: string, @Res() reply: FastifyReply): Promise<void> {
    await send(unwrap(await exportVersion(this.ports)(id, hash)), reply);
  }
}

async function send({ name, bytes }: ExportedBundle, reply: FastifyReply): Promise<void> {
  await reply
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes));
}
