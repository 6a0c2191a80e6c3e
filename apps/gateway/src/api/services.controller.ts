import type { CompiledVersion } from '@alur/application';
import type { ServiceStatus } from '@alur/contracts';
import { jsonSchema } from '@alur/forms';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DoorIs } from '../access/door.js';
import { PORTS } from '../gateway-tokens.js';
import { refuse } from '../http/rejection-error.js';

@ApiTags('layanan')
@Controller('api/v1/services')
export class ServicesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @DoorIs('public')
  @ApiOperation({ operationId: 'listServices', summary: 'Every published service' })
  async list(): Promise<object> {
    return { data: (await this.ports.versions.listPublished()).map(summaryOf) };
  }

  @Get('status')
  @DoorIs('designer')
  @ApiOperation({ operationId: 'listServiceStatus', summary: 'Service folders with what was found in them' })
  async status(): Promise<readonly ServiceStatus[]> {
    const [reports, published] = await Promise.all([this.ports.reports.list(), this.ports.versions.listPublished()]);
    return reports.map(({ folder, serviceId, hash, findings, importedAt }) => {
      const name = published.find(({ bundle }) => bundle.id === serviceId)?.bundle.name ?? serviceId;
      return {
        folder,
        ...(serviceId && name ? { service: { key: serviceId, name } } : {}),
        state: hash ? 'published' : 'refused',
        ...(hash ? { hash } : {}),
        importedAt,
        findings,
      };
    });
  }

  @Get(':id')
  @DoorIs('public')
  @ApiOperation({
    operationId: 'getService',
    summary: 'A service with its standard, its form and the JSON Schema of its answers',
  })
  async one(@Param('id') id: string): Promise<object> {
    const version = await this.ports.versions.findPublished(id);
    if (!version) return refuse('SERVICE_NOT_FOUND', 'Layanan ini tidak ada.');
    const { bundle } = version;
    return {
      ...summaryOf(version),
      standard: bundle.standard,
      privacy: bundle.privacy,
      form: bundle.form,
      answersSchema: jsonSchema(bundle.form.pages),
    };
  }
}

function summaryOf({ bundle, hash }: CompiledVersion): object {
  const { id, name, summary, owner, standard, keywords } = bundle;
  return {
    id,
    name,
    summary,
    owner,
    keywords,
    version: hash,
    workingDays: standard.duration.workingDays,
    fee: standard.fee.amount,
  };
}
