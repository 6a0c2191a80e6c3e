import type { OfficerActor } from '@alur/access';
import { completeTask, viewTask } from '@alur/application';
import type { TaskDetail } from '@alur/contracts';
import { CompleteTaskRequest, LinkBody } from '@alur/contracts';
import type { JsonObject } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { useLink } from '../access/link-sign-in.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { ifMatch } from '../http/if-match.js';
import { unwrap } from '../http/rejection-error.js';

@ApiTags('tautan sekali pakai')
@Controller('api/v1/link')
export class LinkController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @PolicyIs('link.use')
  @HttpCode(200)
  @ApiOperation({ operationId: 'useLink', summary: 'Uses a one-time link: a session for its one task' })
  async open(@Body() body: LinkBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<TaskDetail> {
    const officer = await useLink(this.ports, this.cookies, reply, body.token);
    return this.detail(officer, reply);
  }

  @Get('task')
  @PolicyIs('linked-task.read')
  @ApiOperation({ operationId: 'getLinkedTask', summary: 'The task of the link' })
  async task(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TaskDetail> {
    return this.detail(officerOfRequest(request), reply);
  }

  @Post('task/complete')
  @PolicyIs('linked-task.answer')
  @HttpCode(200)
  @ApiOperation({ operationId: 'completeLinkedTask', summary: 'Answers the task of the link (If-Match: revision)' })
  async complete(
    @Req() request: FastifyRequest,
    @Headers('if-match') match: string | undefined,
    @Body() body: CompleteTaskRequest,
  ): Promise<object> {
    const officer = officerOfRequest(request);
    return unwrap(
      await completeTask(this.ports)(officer, {
        taskId: officer.onlyTask ?? '',
        data: body.data as JsonObject,
        revision: ifMatch(match),
      }),
    );
  }

  private async detail(officer: OfficerActor, reply: FastifyReply): Promise<TaskDetail> {
    const detail = unwrap(await viewTask(this.ports)(officer, officer.onlyTask ?? ''));
    void reply.header('etag', `"${String(detail.task.revision)}"`);
    return detail;
  }
}
