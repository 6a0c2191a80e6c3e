import type { CompiledVersion, ImportOutcome } from '@alur/application';
import { offeredVersion, serviceChanges } from '@alur/application';
import type { ServiceChanges, ServiceStatus } from '@alur/contracts';
import { jsonSchema } from '@alur/forms';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { unwrap } from '../http/rejection-error.js';

@ApiTags('layanan')
@Controller('api/v1/services')
export class ServicesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('portal.read')
  @ApiOperation({ operationId: 'listServices', summary: 'Every published service' })
  async list(): Promise<object> {
    return { data: (await this.ports.versions.listPublished()).map(summaryOf) };
  }

  @Get('status')
  @PolicyIs('service-status.read')
  @ApiOperation({ operationId: 'listServiceStatus', summary: 'Service folders with what was found in them' })
  async status(): Promise<readonly ServiceStatus[]> {
    const [reports, known] = await Promise.all([this.ports.reports.list(), this.ports.versions.listKnown()]);
    return reports.map(({ folder, serviceId, hash, outcome, findings, importedAt }) => {
      const name = known.find(({ bundle }) => bundle.id === serviceId)?.bundle.name ?? serviceId;
      return {
        folder,
        ...(serviceId && name ? { service: { key: serviceId, name } } : {}),
        state: stateOf[outcome],
        ...(hash ? { hash } : {}),
        importedAt,
        findings,
      };
    });
  }

  @Get(':id/changes')
  @PolicyIs('portal.read')
  @ApiOperation({
    operationId: 'listServiceChanges',
    summary: 'What changed in a service, when and for whom, the newest version first',
  })
  async changes(@Param('id') id: string): Promise<ServiceChanges> {
    return unwrap(await serviceChanges(this.ports)(id));
  }

  @Get(':id')
  @PolicyIs('portal.read')
  @ApiOperation({
    operationId: 'getService',
    summary: 'A service with its standard, its form and the JSON Schema of its answers',
  })
  async one(@Param('id') id: string): Promise<object> {
    const version = unwrap(await offeredVersion(this.ports.versions, id));
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

const stateOf: Readonly<Record<ImportOutcome, ServiceStatus['state']>> = {
  offered: 'published',
  'left-alone': 'left-alone',
  drafted: 'drafted',
  refused: 'refused',
};

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
