import type { StudioCity } from '@alur/contracts';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';

@ApiTags('studio')
@Controller('api/v1/studio/city')
export class StudioCityController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('studio.enter')
  @ApiOperation({
    operationId: 'getStudioCity',
    summary: 'The city that a draft is written and rehearsed for: agencies, roles, offices, calendars',
  })
  city(): StudioCity {
    const { officeHolders, ...city } = this.ports.city;
    return { ...city, officeHolders: officeHolders.map(({ nip: _nip, phone: _phone, ...office }) => office) };
  }
}
