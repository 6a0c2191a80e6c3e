// "Data Saya": what is kept about whoever is signed in, who looked, and what they can ask for.
import { askErasure, askOfCase, copyOwnData, eraseDrafts, keptByLaw, ownData } from '@alur/application';
import type { Ports } from '@alur/platform';
import type { KeptRecordPageView } from '@alur/portal-pages';
import { dataCopyPage, eraseDataPage, keptRecordPage, ownDataPage, paths } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { COOKIES, FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { refuse, unwrap } from '../http/rejection-error.js';
import { draftHref } from './draft-href.js';
import type { PortalFrame } from './portal-frame.js';
import { maskPhone } from './portal-frame.js';
import type { SentForm } from './read-form.js';
import { readForm } from './read-form.js';

const html = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class OwnDataPagesController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get(paths.ownData)
  @PolicyIs('own-data.read')
  @Header('content-type', html)
  async overview(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const data = await ownData(this.ports)(citizenOf(request));
    const sessions = await this.ports.sessions.listBeside(this.token(request));
    const view = { ...data, phoneMasked: maskPhone(data.phone), sessions, promise: this.promise() };
    return ownDataPage(view, await this.frame.site(request, reply));
  }

  @Get(paths.ownCopy)
  @PolicyIs('own-data.read')
  @Header('content-type', html)
  async copy(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return dataCopyPage(await copyOwnData(this.ports)(citizenOf(request)), await this.frame.site(request, reply));
  }

  @Post(paths.ownSessions)
  @PolicyIs('own-session.end')
  async endSession(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields } = await this.form(request);
    await this.ports.sessions.endBeside(this.token(request), fields['session'] ?? '');
    await reply.redirect(`${paths.ownData}#perangkat`, 303);
  }

  @Get(paths.eraseOwnData)
  @PolicyIs('own-data.read')
  @Header('content-type', html)
  async askToErase(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { id } = citizenOf(request);
    const kept = await keptByLaw(this.ports, id);
    const drafts = (await this.ports.drafts.listOpen(id)).length;
    const view = { drafts, promise: this.promise(), ...(kept === undefined ? {} : { kept }) };
    return eraseDataPage(view, await this.frame.site(request, reply));
  }

  @Post(paths.eraseOwnData)
  @PolicyIs('own-data.erase')
  async erase(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.form(request);
    const asked = await askErasure(this.ports)(citizenOf(request));
    // Asked before: the list says how it stands.
    if (!asked.ok && asked.error.code !== 'DATA_REQUEST_OPEN') unwrap(asked);
    await reply.redirect(`${paths.ownData}#permintaan`, 303);
  }

  @Post(paths.eraseDrafts)
  @PolicyIs('own-data.erase')
  async eraseDrafts(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.form(request);
    await eraseDrafts(this.ports)(citizenOf(request));
    await reply.redirect(paths.ownData, 303);
  }

  @Get('data-saya/berkas/:id')
  @PolicyIs('own-data.case')
  @Header('content-type', html)
  async record(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return keptRecordPage(await this.recordView(request, id), await this.frame.site(request, reply));
  }

  @Post('data-saya/berkas/:id/permintaan')
  @PolicyIs('own-data.ask')
  async ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { fields, lists } = await this.form(request);
    const kind = fields['kind'] === 'restrict' ? 'restrict' : 'correct';
    const sent = { kind, fields: lists['fields'] ?? [], note: fields['note'] ?? '' } as const;
    const asked = await askOfCase(this.ports)(citizenOf(request), { ...sent, caseId: id });
    if (asked.ok || asked.error.code === 'DATA_REQUEST_OPEN')
      return void (await reply.redirect(`${paths.ownData}#permintaan`, 303));
    if (asked.error.code !== 'DATA_INVALID') return void unwrap(asked);
    const view = { ...(await this.recordView(request, id)), sent: { ...sent, errors: asked.error.fields ?? {} } };
    const page = keptRecordPage(view, await this.frame.site(request, reply));
    await reply.status(statusOfCode('DATA_INVALID')).type(html).send(page);
  }

  private async recordView(request: FastifyRequest, id: string): Promise<KeptRecordPageView> {
    const { cases, drafts, at } = await ownData(this.ports)(citizenOf(request));
    const record = [...cases, ...drafts].find((one) => one.id === id);
    if (!record) return refuse('NOT_FOUND', 'Halaman atau data ini tidak ada, atau bukan untuk Anda.');
    const draft = record.reference === undefined ? await this.ports.drafts.find(id) : undefined;
    const version = draft && (await this.ports.versions.getVersion(draft.versionHash));
    return {
      record,
      promise: this.promise(),
      ...(draft && version ? { goOn: draftHref(draft, version, { city: this.ports.city, at }) } : {}),
    };
  }

  private promise(): { readonly hours: number; readonly basis: string } {
    return this.ports.city.privacy.requests;
  }

  private async form(request: FastifyRequest): Promise<SentForm> {
    const sent = await readForm(request);
    this.frame.checkForm(request, sent.fields);
    return sent;
  }

  private token(request: FastifyRequest): string {
    return this.cookies.read(request, 'citizen') ?? '';
  }
}
