import { formContext } from '@alur/application';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';

@ApiTags('kota')
@Controller('api/v1/city')
export class CityController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('portal.read')
  @ApiOperation({
    operationId: 'getCity',
    summary: 'Name, zone, villages and design tokens of the city, and why officers may see a masked value',
  })
  async city(): Promise<object> {
    const { city, reading } = this.ports;
    return {
      name: city.name,
      zone: city.zone,
      villages: formContext(city, await reading.now()).villages,
      tokens: city.tokens,
      revealReasons: Object.entries(city.privacy.reveal.reasons).map(([key, reason]) => ({ key, ...reason })),
    };
  }
}
