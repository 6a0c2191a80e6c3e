// RT and RW on their phones: one link, one task, one button.
import type { OfficerActor } from '@alur/access';
import { completeTask, readTaskId, viewTask } from '@alur/application';
import type { TaskDetail } from '@alur/contracts';
import { formatDateTime, visibleFields } from '@alur/forms';
import type { JsonObject, Rejection } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import type { TaskFormPageView } from '@alur/portal-pages';
import {
  paths,
  taskAnsweredPage,
  taskExpiredPage,
  taskFormPage,
  taskLinkPage,
  taskThanksPage,
} from '@alur/portal-pages';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { useLink } from '../access/link-sign-in.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, FRAME, PORTS } from '../gateway-tokens.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';
import { typedAnswers } from './typed-answers.js';

const linkGone = statusOfCode('LINK_NOT_FOUND');

@ApiExcludeController()
@Controller('tugas/:token')
export class TaskLinkController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  /** Looking uses nothing up: messengers open links to show a preview. */
  @Get()
  @PolicyIs('link.use')
  async entry(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<void> {
    const link = await this.ports.links.look(token);
    if (!link) {
      if (request.officer?.onlyTask) await reply.redirect(paths.taskForm(token), 303);
      else await this.send(reply, taskExpiredPage(await this.frame.site(request, reply)), linkGone);
      return;
    }
    const address = readTaskId(link.taskId);
    if (address) this.ports.sights.seeCase(address.caseId);
    const task = address && (await this.ports.reading.findTask(address.caseId, address.key));
    const holder = this.ports.city.officeHolders.find((one) => one.id === link.officerId);
    const site = await this.frame.site(request, reply);
    if (!task?.open) {
      await this.send(reply, taskAnsweredPage({}, site));
      return;
    }
    const due = task.due ? { due: formatDateTime(task.due, site.zone) } : {};
    await this.send(
      reply,
      taskLinkPage(
        { token, office: this.officeName(holder?.position ?? '', task.agency), task: task.title, ...due },
        site,
      ),
    );
  }

  @Post()
  @PolicyIs('link.use')
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): Promise<void> {
    this.frame.checkForm(request, (await readForm(request)).fields);
    await useLink(this.ports, this.cookies, reply, token);
    await reply.redirect(paths.taskForm(token), 303);
  }

  @Get('jawab')
  @PolicyIs('linked-task.page')
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): Promise<void> {
    const officer = request.officer;
    if (!officer?.onlyTask) await this.send(reply, taskExpiredPage(await this.frame.site(request, reply)), linkGone);
    else await this.show({ request, reply, token, officer });
  }

  @Post('jawab')
  @PolicyIs('linked-task.page')
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<void> {
    const sent = await readForm(request);
    this.frame.checkForm(request, sent.fields);
    const officer = request.officer;
    const taskId = officer?.onlyTask;
    const site = await this.frame.site(request, reply);
    const detail = officer && taskId ? await viewTask(this.ports)(officer, taskId) : undefined;
    if (!officer || !taskId || !detail?.ok) {
      await this.send(reply, taskExpiredPage(site), linkGone);
      return;
    }
    const { raw: data } = typedAnswers(detail.value.fields, sent);
    const done = await completeTask(this.ports)(officer, {
      taskId,
      data: answered(detail.value, data),
      revision: detail.value.task.revision,
    });
    if (done.ok) await this.send(reply, taskThanksPage({}, site));
    else if (done.error.code === 'TASK_NOT_OPEN') await this.send(reply, taskAnsweredPage({}, site));
    else await this.show({ request, reply, token, officer, fault: done.error, typed: data });
  }

  private async show(asked: {
    request: FastifyRequest;
    reply: FastifyReply;
    token: string;
    officer: OfficerActor;
    fault?: Rejection;
    typed?: Readonly<Record<string, unknown>>;
  }): Promise<void> {
    const { request, reply, token, officer, fault, typed } = asked;
    const site = await this.frame.site(request, reply);
    const detail = await viewTask(this.ports)(officer, officer.onlyTask ?? '');
    if (!detail.ok) return this.send(reply, taskExpiredPage(site), linkGone);
    if (!detail.value.may.complete.allowed) return this.send(reply, taskAnsweredPage({}, site));
    const view = this.view(detail.value, {
      token,
      officer,
      zone: site.zone,
      ...(fault ? { fault } : {}),
      typed: typed ?? {},
    });
    return this.send(reply, taskFormPage(view, site), fault ? statusOfCode('DATA_INVALID') : 200);
  }

  private view(
    { task, help, action, fields, case: file }: TaskDetail,
    asked: {
      token: string;
      officer: OfficerActor;
      zone: string;
      fault?: Rejection;
      typed: Readonly<Record<string, unknown>>;
    },
  ): TaskFormPageView {
    const { token, officer, zone, fault, typed } = asked;
    const holder = this.ports.city.officeHolders.find((one) => one.id === officer.id);
    return {
      token,
      office: this.officeName(holder?.position ?? '', task.agency.key),
      service: file.service.name,
      task: { title: task.title, action, ...(help ? { help } : {}) },
      answers: file.answers,
      fields: fields.map((field) => ({
        field,
        value: typed[field.id],
        ...(fault?.fields?.[field.id] ? { error: fault.fields[field.id] as string } : {}),
      })),
      ...(task.due ? { due: formatDateTime(task.due, zone) } : {}),
      ...(fault && !fault.fields ? { problem: fault.message } : {}),
    };
  }

  private officeName(position: string, agency: string): string {
    const name = this.ports.city.agencies[agency]?.shortName ?? agency;
    return position.includes(name) ? position : `${position} ${name}`;
  }

  private async send(reply: FastifyReply, page: string, status = 200): Promise<void> {
    await reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  }
}

/** A page without a script sends every field; those left empty are no answers. */
function answered(detail: TaskDetail, typed: Readonly<Record<string, unknown>>): JsonObject {
  const filled = Object.fromEntries(
    Object.entries(typed as JsonObject).filter(([, value]) => !(typeof value === 'string' && value.trim() === '')),
  );
  const visible = new Set(visibleFields({ fields: detail.fields }, filled).map((field) => field.id));
  return Object.fromEntries(
    Object.entries(filled).filter(([id]) => visible.has(id) || !detail.fields.some((field) => field.id === id)),
  );
}
