import { checkFile } from '@alur/application';
import type { Ports } from '@alur/platform';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { FRAME, PORTS } from '../../gateway-tokens.js';
import { readUpload } from '../../http/read-upload.js';
import { refuse, unwrap } from '../../http/rejection-error.js';
import { wayOn } from '../open-form.js';
import type { PortalFrame } from '../portal-frame.js';
import { readForm } from '../read-form.js';
import { typedAnswers } from '../typed-answers.js';
import { answerPreview } from './answer-preview.js';
import { FramedByStudio } from './framed-by-studio.js';
import { isEditing, openPreview, pageOf, sendQuestion } from './preview-pages.js';
import { previewAddresses, previewRoot } from './previewed-form.js';

/** The question pages of a draft as citizens would meet them; nothing that is answered here is stored. */
@ApiExcludeController()
@UseInterceptors(FramedByStudio)
@Controller(`${previewRoot}/:draft`)
export class PreviewQuestionController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get()
  @PolicyIs('service-draft.preview')
  async start(
    @Res() reply: FastifyReply,
    @Param('draft') draftId: string,
    @Query('isian') answered?: string,
  ): Promise<void> {
    const { service, carried } = await openPreview(this.ports, draftId, answered);
    const at = previewAddresses(draftId, carried);
    const [first] = service.pages;
    await reply.redirect(first ? at.question(first.id) : at.check, 303);
  }

  @Get('isi/:page')
  @PolicyIs('service-draft.preview')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('draft') draftId: string,
    @Param('page') pageId: string,
    @Query('isian') answered?: string,
  ): Promise<void> {
    const previewed = await openPreview(this.ports, draftId, answered);
    await sendQuestion(this.ports, this.frame, { request, reply, previewed, page: pageOf(previewed, pageId) });
  }

  @Post('isi/:page')
  @PolicyIs('service-draft.preview')
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('draft') draftId: string,
    @Param('page') pageId: string,
    @Query('isian') answered?: string,
  ): Promise<void> {
    const previewed = await openPreview(this.ports, draftId, answered);
    const page = pageOf(previewed, pageId);
    const sent = await readForm(request);
    this.frame.checkForm(request, sent.fields);
    const editing = isEditing(request);
    const { remove } = sent.fields;
    if (remove !== undefined) {
      const emptied = previewAddresses(draftId, { ...previewed.carried, [remove]: null });
      await reply.redirect(editing ? emptied.change(pageId) : emptied.question(pageId), 303);
      return;
    }
    const form = await answerPreview(this.ports, { previewed, page }, sent);
    if (form.ok) await reply.redirect(wayOn(form.value, { page, editing }, previewed.context), 303);
    else {
      const shown = {
        request,
        reply,
        previewed,
        page,
        fault: form.error,
        typed: typedAnswers(page.fields, sent).again,
      };
      await sendQuestion(this.ports, this.frame, shown);
    }
  }

  /** The page's script sends a picture on its own: it is looked at and dropped. */
  @Post('berkas/:field')
  @PolicyIs('service-draft.preview')
  @HttpCode(201)
  async upload(
    @Req() request: FastifyRequest,
    @Param('draft') draftId: string,
    @Param('field') fieldId: string,
  ): Promise<object> {
    const { service } = await openPreview(this.ports, draftId);
    const field = service.pages.flatMap((page) => page.fields).find((one) => one.id === fieldId);
    if (field?.type !== 'file') return refuse('FIELD_NOT_FOUND', 'Bagian ini tidak menerima berkas.');
    const upload = await readUpload(request);
    const { name, mediaType, content } = unwrap(await checkFile(this.ports, field, upload));
    return { name, mediaType, bytes: content.byteLength, url: previewAddresses(draftId, {}).file(fieldId) };
  }

  /** Whatever was sent, what is shown of it is the example. */
  @Get('berkas/:field')
  @PolicyIs('service-draft.preview')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(`${this.frame.bareSite(request).assetPrefix}/mark.svg`, 303);
  }
}
