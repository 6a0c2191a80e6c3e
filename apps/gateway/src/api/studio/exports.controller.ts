import type { ExportedBundle } from '@alur/application';
import { exportDraft, exportVersion } from '@alur/application';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../../access/policy-is.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsStepUp } from '../../access/step-up.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
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
  async draft(@Req() request: FastifyRequest, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { bundle: unwrap(await exportDraft(this.ports)(id)), details: { draft: id } });
  }

  @Get('services/:id/versions/:hash/export')
  @PolicyIs('studio.enter')
  @ApiProduces('application/zip')
  @ApiOperation({ operationId: 'exportServiceVersion', summary: 'A version that was ever published, as one zip' })
  async version(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('hash') hash: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(request, reply, { bundle: unwrap(await exportVersion(this.ports)(id, hash)), details: { hash } });
  }

  /** Nothing leaves before it is written down who took it. */
  private async send(request: FastifyRequest, reply: FastifyReply, { bundle, details }: Export): Promise<void> {
    await this.ports.audit.record({
      actor: `officer:${officerOfRequest(request).id}`,
      action: 'service-exported',
      subject: { kind: 'service', id: bundle.serviceId },
      outcome: 'done',
      details,
    });
    await sendZip(bundle, reply);
  }
}

interface Export {
  readonly bundle: ExportedBundle;
  readonly details: Readonly<Record<string, string>>;
}

async function sendZip({ name, bytes }: ExportedBundle, reply: FastifyReply): Promise<void> {
  await reply
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes));
}
