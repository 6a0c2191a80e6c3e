import { changeCitySetting, listCityVersions, previewCityChange, readCitySetting } from '@alur/application';
import type { CityEffect, CitySettingView, CityVersionSummary } from '@alur/contracts';
import { CitySettingBody } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { PORTS } from '../../gateway-tokens.js';
import { officerOfRequest } from '../../http/actors.js';
import { ifMatchTag } from '../../http/if-match.js';
import { unwrap } from '../../http/rejection-error.js';

@ApiTags('studio')
@Controller('api/v1/studio/city-settings')
export class CitySettingsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('city.read')
  @ApiOperation({ operationId: 'listCityVersions', summary: 'Every state of the city, the newest first' })
  async versions(): Promise<{ readonly data: readonly CityVersionSummary[] }> {
    return { data: await listCityVersions(this.ports) };
  }

  @Get(':setting')
  @PolicyIs('city.read')
  @ApiOperation({ operationId: 'getCitySetting', summary: 'A setting of the city; the ETag is its tag' })
  async one(
    @Param('setting') setting: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CitySettingView> {
    return tagged(unwrap(await readCitySetting(this.ports)(setting)), reply);
  }

  @Post(':setting/preview')
  @PolicyIs('city.read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewCityChange',
    summary: 'What a change would do to services, promises and offices; nothing is kept (If-Match: tag of the setting)',
  })
  async preview(
    @Param('setting') setting: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: CitySettingBody,
  ): Promise<CityEffect> {
    return unwrap(await previewCityChange(this.ports)(changeOf(setting, match, body)));
  }

  @Put(':setting')
  @PolicyIs('city.change')
  @ApiOperation({
    operationId: 'changeCitySetting',
    summary: 'Puts a changed setting in force, everywhere within seconds (If-Match: tag of the setting)',
  })
  async change(
    @Req() request: FastifyRequest,
    @Param('setting') setting: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: CitySettingBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CitySettingView> {
    const changed = await changeCitySetting(this.ports)(officerOfRequest(request), changeOf(setting, match, body));
    return tagged(unwrap(changed), reply);
  }
}

function tagged(view: CitySettingView, reply: FastifyReply): CitySettingView {
  void reply.header('etag', `"${view.tag}"`);
  return view;
}

const changeOf = (setting: string, match: string | undefined, { value, note }: CitySettingBody) => ({
  setting,
  value: value as Json,
  tag: ifMatchTag(match),
  ...(note ? { note } : {}),
});
