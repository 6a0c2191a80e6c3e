import type { LetterDrawing, LetterOnScreen, LetterRenderer } from '@alur/application';
import { examineDecision, outlineDraft, previewLetter, printSpecimen } from '@alur/application';
import type { DecisionExamination, DraftOutline, LetterPreview } from '@alur/contracts';
import { DecisionExaminationBody, LetterPreviewBody } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PolicyIs } from '../../access/policy-is.js';
import { LETTERS, PORTS } from '../../gateway-tokens.js';
import { unwrap } from '../../http/rejection-error.js';

/** What editors ask while something is being written. Nothing here changes a draft. */
@ApiTags('studio')
@Controller('api/v1/studio/drafts/:id')
export class StudioWritingController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(LETTERS) private readonly letters: LetterRenderer & LetterDrawing,
  ) {}

  @Get('outline')
  @PolicyIs('service-draft.design')
  @ApiOperation({ operationId: 'outlineServiceDraft', summary: 'Steps, questions, performers and time of a draft' })
  async outline(@Param('id') id: string): Promise<DraftOutline> {
    return unwrap(await outlineDraft(this.ports)(id));
  }

  @Post('letters/:name/preview')
  @PolicyIs('service-draft.design')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewDraftLetter', summary: 'An unsaved letter with example answers, as a drawing' })
  async preview(
    @Param('id') id: string,
    @Param('name') name: string,
    @Body() body: LetterPreviewBody,
  ): Promise<LetterPreview> {
    return unwrap(await previewLetter(this.ports, this.letters)(onScreen(id, name, body)));
  }

  @Post('letters/:name/specimen')
  @PolicyIs('service-draft.design')
  @HttpCode(200)
  @ApiOperation({ operationId: 'printDraftLetter', summary: 'The same as PDF, marked as an example' })
  async specimen(
    @Param('id') id: string,
    @Param('name') name: string,
    @Body() body: LetterPreviewBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = unwrap(await printSpecimen(this.ports, this.letters)(onScreen(id, name, body)));
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="contoh-${name}.pdf"` });
  }

  @Post('decisions/examination')
  @PolicyIs('service-draft.design')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'examineDraftDecision',
    summary: 'Cells, gaps and overlaps of an unsaved decision table',
  })
  async examine(@Param('id') id: string, @Body() { sheet }: DecisionExaminationBody): Promise<DecisionExamination> {
    return unwrap(await examineDecision(this.ports)(id, sheet as Json));
  }
}

const onScreen = (draftId: string, name: string, { front, village, ...letter }: LetterPreviewBody): LetterOnScreen => ({
  ...letter,
  draftId,
  name,
  front: front as LetterOnScreen['front'],
  ...(village === undefined ? {} : { village }),
});
