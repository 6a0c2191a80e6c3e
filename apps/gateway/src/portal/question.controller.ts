import type { OpenDraft } from '@alur/application';
import { attachFile, formContext, openDraft, pinnedDraft, removeFile, saveDraftPage } from '@alur/application';
import type { FieldErrors, Page } from '@alur/forms';
import type { Rejection } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { paths, questionPage } from '@alur/portal-pages';
import { Controller, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { readUpload } from '../http/read-upload.js';
import { refuse, RejectionError, unwrap } from '../http/rejection-error.js';
import { sendFile } from '../http/send-file.js';
import { draftHref } from './draft-href.js';
import { formOfDraft, wayOn } from './open-form.js';
import type { PortalFrame } from './portal-frame.js';
import { questionView } from './question-view.js';
import type { SentForm } from './read-form.js';
import { nothingSent, readForm } from './read-form.js';
import { mendable, typedAnswers } from './typed-answers.js';

/** One question a page: kept when it is right, shown again with what was typed when it is not. */
@ApiExcludeController()
@Controller('permohonan/:id')
export class QuestionController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get('isi/:page')
  @PolicyIs('draft.read')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') pageId: string,
    @Query('ubah') editing?: string,
  ): Promise<string> {
    const open = await this.open(request, id, openDraft(this.ports));
    const page = pageOf(open, pageId);
    if (page) return this.page({ request, reply, open, page, editing: editing !== undefined });
    if (!open.news) return refuse('PAGE_NOT_FOUND', 'Halaman ini tidak ada di formulir.');
    // The new version asks otherwise: on to what it asks next.
    const now = { city: this.ports.city, at: await this.ports.reading.now() };
    void reply.status(303).header('location', draftHref(open.draft, open.version, now));
    return '';
  }

  @Post('isi/:page')
  @PolicyIs('draft.write')
  async keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') pageId: string,
    @Query('ubah') asked?: string,
  ): Promise<void> {
    const open = await this.open(request, id, pinnedDraft(this.ports));
    const page = pageOf(open, pageId) ?? refuse('PAGE_NOT_FOUND', 'Halaman ini tidak ada di formulir.');
    const editing = asked !== undefined;
    let sent = nothingSent;
    try {
      sent = await readForm(request);
      this.frame.checkForm(request, sent.fields);
      const remove = sent.fields['_remove'];
      if (remove !== undefined) {
        unwrap(await removeFile(this.ports)(citizenOf(request), { draftId: id, fieldId: remove }));
        await reply.redirect(`${paths.question(id, pageId)}${editing ? '?ubah' : ''}`, 303);
        return;
      }
      const kept = await this.save(request, { id, page, sent });
      await reply.redirect(await this.wayOn(request, kept, { page, editing }), 303);
    } catch (error) {
      if (!(error instanceof RejectionError) || !mendable.has(error.rejection.code)) throw error;
      const body = await this.page({
        request,
        reply,
        open: await this.open(request, id, pinnedDraft(this.ports)),
        page,
        editing,
        fault: error.rejection,
        typed: typedAnswers(page.fields, sent).again,
      });
      await reply.status(statusOfCode('DATA_INVALID')).type('text/html; charset=utf-8').send(body);
    }
  }

  /** The script sends a picture on its own, so that a cut line costs that picture only. */
  @Post('berkas/:field')
  @PolicyIs('draft.write')
  @HttpCode(201)
  async upload(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
  ): Promise<object> {
    const { name, mediaType, bytes, state } = unwrap(
      await attachFile(this.ports)(citizenOf(request), { draftId: id, fieldId, upload: await readUpload(request) }),
    );
    return { name, mediaType, bytes, state, url: paths.draftFile(id, fieldId) };
  }

  @Get('berkas/:field')
  @PolicyIs('draft.read')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
  ): Promise<void> {
    const { draft } = await this.open(request, id, pinnedDraft(this.ports));
    const kept = draft.answers[fieldId];
    const file =
      typeof kept === 'string' ? (await this.ports.register.listOfCase(id)).find((one) => one.id === kept) : undefined;
    await sendFile(
      this.ports.files,
      file ?? refuse('FILE_NOT_FOUND', 'Berkas ini tidak ada, atau bukan untuk Anda.'),
      reply,
    );
  }

  /** What was typed is judged by the version it was typed for; what is shown is the version offered now. */
  private async open(request: FastifyRequest, id: string, find: ReturnType<typeof openDraft>): Promise<OpenDraft> {
    const open = unwrap(await find(citizenOf(request), id));
    return open.draft.submitted
      ? refuse('ALREADY_SUBMITTED', 'Permohonan ini sudah Anda kirim. Anda tidak perlu mengirim lagi.')
      : open;
  }

  /** Files first: one that arrived stays kept, even when another answer of the page has to be mended. */
  private async save(
    request: FastifyRequest,
    { id, page, sent }: { id: string; page: Page; sent: SentForm },
  ): Promise<OpenDraft> {
    const faults: Record<string, string> = {};
    for (const field of page.fields) {
      const upload = sent.files[field.id];
      if (sent.tooLarge.includes(field.id))
        faults[field.id] = 'Berkas ini terlalu besar. Ambil foto lagi dengan ukuran lebih kecil.';
      if (!upload) continue;
      const kept = await attachFile(this.ports)(citizenOf(request), { draftId: id, fieldId: field.id, upload });
      if (!kept.ok) faults[field.id] = kept.error.message;
    }
    if (Object.keys(faults).length > 0)
      throw new RejectionError({
        code: 'DATA_INVALID',
        message: 'Ada berkas yang perlu dikirim lagi.',
        fields: faults,
      });
    return unwrap(
      await saveDraftPage(this.ports)(citizenOf(request), {
        draftId: id,
        pageId: page.id,
        raw: typedAnswers(page.fields, sent).raw,
      }),
    );
  }

  private async wayOn(
    request: FastifyRequest,
    { draft: { id } }: OpenDraft,
    { page, editing }: { readonly page: Page; readonly editing: boolean },
  ): Promise<string> {
    const open = await this.open(request, id, openDraft(this.ports));
    const context = formContext(this.ports.city, await this.ports.reading.now());
    return wayOn(formOfDraft(open), { page, editing }, context);
  }

  private async page(asked: {
    request: FastifyRequest;
    reply: FastifyReply;
    open: OpenDraft;
    page: Page;
    editing: boolean;
    fault?: Rejection;
    typed?: Readonly<Record<string, unknown>>;
  }): Promise<string> {
    const { request, reply, open, page, editing, fault, typed } = asked;
    const errors: FieldErrors = fault?.fields ?? {};
    const files = await this.ports.register.listOfCase(open.draft.id);
    const view = questionView({
      city: this.ports.city,
      at: await this.ports.reading.now(),
      open: formOfDraft(open),
      page,
      editing,
      files,
      errors,
      ...(typed ? { typed } : {}),
      ...(fault && !fault.fields ? { problem: fault.message } : {}),
    });
    return questionPage(view, await this.frame.site(request, reply));
  }
}

const pageOf = ({ version }: OpenDraft, id: string): Page | undefined =>
  version.bundle.form.pages.find((page) => page.id === id);
