import {
  attachTaskFile,
  claimTask,
  completeTask,
  listQueue,
  releaseTask,
  returnTask,
  revealInTask,
  viewTask,
} from '@alur/application';
import type { PageOf, QueueItem, RevealedView, TaskDetail } from '@alur/contracts';
import { CompleteTaskRequest, QueueQuery, ReturnTaskRequest, RevealBody } from '@alur/contracts';
import type { JsonObject } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { NeedsStepUp, whenItBinds } from '../access/step-up.js';
import { PORTS } from '../gateway-tokens.js';
import { officerOfRequest } from '../http/actors.js';
import { ifMatch } from '../http/if-match.js';
import { oneFile } from '../http/openapi-bodies.js';
import { readUpload } from '../http/read-upload.js';
import { unwrap } from '../http/rejection-error.js';

@ApiTags('tugas')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('queue.read')
  @ApiOperation({ operationId: 'listTasks', summary: 'My queues by due date' })
  list(@Req() request: FastifyRequest, @Query() query: QueueQuery): Promise<PageOf<QueueItem>> {
    return listQueue(this.ports)(officerOfRequest(request), query);
  }

  @Get(':id')
  @PolicyIs('task.read')
  @ApiOperation({
    operationId: 'getTask',
    summary: 'A task with its form and what I may see of the case; the ETag is its revision',
  })
  async one(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetail> {
    return this.detail(request, id, reply);
  }

  @Post(':id/claim')
  @PolicyIs('task.claim')
  @HttpCode(200)
  @ApiOperation({ operationId: 'claimTask', summary: 'Takes the task for me' })
  async claim(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetail> {
    unwrap(await claimTask(this.ports)(officerOfRequest(request), id));
    return this.detail(request, id, reply);
  }

  @Post(':id/release')
  @PolicyIs('task.release')
  @HttpCode(200)
  @ApiOperation({ operationId: 'releaseTask', summary: 'Gives the task back to the queue' })
  async release(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetail> {
    unwrap(await releaseTask(this.ports)(officerOfRequest(request), id));
    return this.detail(request, id, reply);
  }

  @Post(':id/complete')
  @PolicyIs('task.answer')
  @NeedsStepUp(whenItBinds)
  @HttpCode(200)
  @ApiOperation({ operationId: 'completeTask', summary: 'Answers the task (If-Match: revision of the task)' })
  async complete(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: CompleteTaskRequest,
  ): Promise<object> {
    return unwrap(
      await completeTask(this.ports)(officerOfRequest(request), {
        taskId: id,
        data: body.data as JsonObject,
        revision: ifMatch(match),
      }),
    );
  }

  @Post(':id/return')
  @PolicyIs('task.return')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'returnTask',
    summary:
      'Sends the request back to its applicant: which fields, each with a reason (If-Match: revision of the task)',
  })
  async sendBack(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: ReturnTaskRequest,
  ): Promise<object> {
    return unwrap(
      await returnTask(this.ports)(officerOfRequest(request), {
        taskId: id,
        revision: ifMatch(match),
        fields: Object.fromEntries(
          body.fields.map(({ field, reason, note }) => [field, { reason, ...(note ? { note } : {}) }]),
        ),
        ...(body.anotherRound ? { anotherRound: body.anotherRound } : {}),
      }),
    );
  }

  @Post(':id/reveal')
  @PolicyIs('task.reveal')
  @NeedsStepUp()
  @HttpCode(200)
  @ApiOperation({ operationId: 'revealInTask', summary: 'Masked values of the case in plain, with a reason' })
  async reveal(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: RevealBody,
  ): Promise<RevealedView> {
    return unwrap(await revealInTask(this.ports)(officerOfRequest(request), id, body));
  }

  @Post(':id/files')
  @PolicyIs('task.attach')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  @ApiOperation({ operationId: 'attachTaskFile', summary: 'Keeps a file for a field of the task (?field=)' })
  async attach(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Query('field') fieldId: string,
  ): Promise<object> {
    const {
      id: fileId,
      name,
      mediaType,
      bytes,
      caseId,
      state,
    } = unwrap(
      await attachTaskFile(this.ports)(officerOfRequest(request), {
        taskId: id,
        fieldId,
        upload: await readUpload(request),
      }),
    );
    return { id: fileId, name, mediaType, bytes, state, url: `/api/v1/cases/${caseId}/files/${fileId}` };
  }

  private async detail(request: FastifyRequest, id: string, reply: FastifyReply): Promise<TaskDetail> {
    const detail = unwrap(await viewTask(this.ports)(officerOfRequest(request), id));
    void reply.header('etag', `"${String(detail.task.revision)}"`);
    return detail;
  }
}
