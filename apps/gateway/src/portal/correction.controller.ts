import type { CitizenCorrection } from '@alur/application';
import { attachCorrectionFile, openCorrection, removeCorrectionFile, saveCorrection } from '@alur/application';
import type { Rejection } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { correctionPage, paths } from '@alur/portal-pages';
import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { readUpload } from '../http/read-upload.js';
import { refuse, RejectionError, unwrap } from '../http/rejection-error.js';
import { sendFile } from '../http/send-file.js';
import { correctionView } from './correction-view.js';
import type { PortalFrame } from './portal-frame.js';
import type { SentForm } from './read-form.js';
import { nothingSent, readForm } from './read-form.js';
import { mendable, typedAnswers } from './typed-answers.js';

const html = 'text/html; charset=utf-8';

/** What an officer returned, on one page: kept when it is right, shown again with what was typed when it is not. */
@ApiExcludeController()
@Controller('permohonan/:id')
export class CorrectionController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get('perbaiki')
  @PolicyIs('correction.read')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const open = await openCorrection(this.ports)(citizenOf(request), id);
    if (!open.ok && open.error.code === 'CORRECTION_NOT_OPEN') await reply.redirect(paths.myCase(id), 303);
    else await reply.type(html).send(await this.page({ request, reply, open: unwrap(open) }));
  }

  @Post('perbaiki')
  @PolicyIs('correction.write')
  async keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const found = await openCorrection(this.ports)(citizenOf(request), id);
    if (!found.ok && found.error.code === 'CORRECTION_NOT_OPEN') {
      await reply.redirect(paths.myCase(id), 303);
      return;
    }
    const open = unwrap(found);
    let sent = nothingSent;
    try {
      // A field of a picture has two inputs: the camera and the files of the phone.
      sent = await readForm(request, 2 * open.page.fields.length);
      this.frame.checkForm(request, sent.fields);
      const remove = sent.fields['_remove'];
      if (remove === undefined) await this.save(request, open, sent);
      else unwrap(await removeCorrectionFile(this.ports)(citizenOf(request), { caseId: id, fieldId: remove }));
      await reply.redirect(remove === undefined ? paths.correctionCheck(id) : paths.correction(id), 303);
    } catch (error) {
      if (!(error instanceof RejectionError) || !mendable.has(error.rejection.code)) throw error;
      const again = unwrap(await openCorrection(this.ports)(citizenOf(request), id));
      const body = await this.page({
        request,
        reply,
        open: again,
        fault: error.rejection,
        typed: typedAnswers(open.page.fields, sent).again,
      });
      await reply.status(statusOfCode('DATA_INVALID')).type(html).send(body);
    }
  }

  /** The script sends a picture on its own. */
  @Post('perbaiki/berkas/:field')
  @PolicyIs('correction.write')
  @HttpCode(201)
  async upload(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
  ): Promise<object> {
    const upload = await readUpload(request);
    const { name, mediaType, bytes, state } = unwrap(
      await attachCorrectionFile(this.ports)(citizenOf(request), { caseId: id, fieldId, upload }),
    );
    return { name, mediaType, bytes, state, url: paths.correctionFile(id, fieldId) };
  }

  @Get('perbaiki/berkas/:field')
  @PolicyIs('correction.read')
  async newFile(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
  ): Promise<void> {
    const { draft, before } = unwrap(await openCorrection(this.ports)(citizenOf(request), id));
    await this.send(reply, id, draft.answers[fieldId] ?? before[fieldId]);
  }

  @Get('kiriman/:field')
  @PolicyIs('correction.read')
  async sentFile(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') fieldId: string,
  ): Promise<void> {
    const { before } = unwrap(await openCorrection(this.ports)(citizenOf(request), id));
    await this.send(reply, id, before[fieldId]);
  }

  private async send(reply: FastifyReply, caseId: string, fileId: unknown): Promise<void> {
    const files = typeof fileId === 'string' ? await this.ports.register.listOfCase(caseId) : [];
    const file = files.find((one) => one.id === fileId);
    await sendFile(
      this.ports.files,
      file ?? refuse('FILE_NOT_FOUND', 'Berkas ini tidak ada, atau bukan untuk Anda.'),
      reply,
    );
  }

  /** Files first: one that arrived stays kept, even when another answer has to be mended. */
  private async save(request: FastifyRequest, { record, page }: CitizenCorrection, sent: SentForm): Promise<void> {
    const faults: Record<string, string> = {};
    for (const { id } of page.fields) {
      const upload = sent.files[id];
      if (sent.tooLarge.includes(id))
        faults[id] = 'Berkas ini terlalu besar. Ambil foto lagi dengan ukuran lebih kecil.';
      if (!upload) continue;
      const asked = { caseId: record.id, fieldId: id, upload };
      const kept = await attachCorrectionFile(this.ports)(citizenOf(request), asked);
      if (!kept.ok) faults[id] = kept.error.message;
    }
    if (Object.keys(faults).length > 0)
      throw new RejectionError({
        code: 'DATA_INVALID',
        message: 'Ada berkas yang perlu dikirim lagi.',
        fields: faults,
      });
    unwrap(
      await saveCorrection(this.ports)(citizenOf(request), {
        caseId: record.id,
        raw: typedAnswers(page.fields, sent).raw,
      }),
    );
  }

  private async page(asked: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly open: CitizenCorrection;
    readonly fault?: Rejection;
    readonly typed?: Readonly<Record<string, unknown>>;
  }): Promise<string> {
    const { request, reply, open, fault, typed } = asked;
    const view = correctionView({
      city: this.ports.city,
      at: await this.ports.reading.now(),
      open,
      files: await this.ports.register.listOfCase(open.record.id),
      errors: fault?.fields ?? {},
      ...(typed ? { typed } : {}),
      ...(fault && !fault.fields ? { problem: fault.message } : {}),
    });
    return correctionPage(view, await this.frame.site(request, reply));
  }
}
