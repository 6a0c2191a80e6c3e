// The answer to a correction being written: nothing is lost between one look and the next.
import type { CitizenActor } from '@alur/access';
import { actorOfCitizen } from '@alur/access';
import { fieldIdsOf } from '@alur/case';
import type { Answers } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Upload, UploadPorts } from '../files/keep-file.js';
import { keepFile } from '../files/keep-file.js';
import type { StoredFile } from '../ports/files.js';
import { formContext } from '../turn/turn-context.js';
import { judgeCorrection, withWhatIsKept } from './corrected-answers.js';
import type { CitizenCorrection, CorrectionPorts } from './open-correction.js';
import { openCorrection } from './open-correction.js';

export const changedElsewhere: Rejection<'DRAFT_CHANGED'> = {
  code: 'DRAFT_CHANGED',
  message: 'Perbaikan ini berubah di tempat lain. Muat ulang halaman ini lalu coba lagi.',
};

export interface CorrectionAnswers {
  readonly caseId: string;
  /** What the form sent, by field id; files come one by one. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Revision the writer saw; absent for pages without a script. */
  readonly revision?: number;
}

/** Checks and keeps the whole answer. Rejections: those of `openCorrection`, `DATA_INVALID` with fields, `DRAFT_CHANGED`. */
export const saveCorrection =
  (ports: CorrectionPorts) =>
  async (actor: CitizenActor, asked: CorrectionAnswers): Promise<Result<CitizenCorrection, Rejection>> => {
    const open = await openCorrection(ports)(actor, asked.caseId);
    if (!open.ok) return open;
    const { bundle, correction, page, before, draft, record } = open.value;
    const context = formContext(ports.city, await ports.reading.now());
    const judged = judgeCorrection(
      { bundle, correction, before, context },
      withWhatIsKept(page, asked.raw, { before, draft: draft.answers }),
    );
    if (!judged.ok) return judged;
    const saved = await ports.corrections.save(record.id, correction.round, {
      revision: asked.revision ?? draft.revision,
      answers: { ...emptied(fieldIdsOf(correction)), ...onlyOf(page.fields, judged.value.answers) },
    });
    return saved ? ok({ ...open.value, draft: saved }) : err(changedElsewhere);
  };

/** What was returned and is left empty stays empty: without it the answer that was sent would stand again. */
const emptied = (named: readonly string[]): Answers => Object.fromEntries(named.map((id) => [id, null]));

const onlyOf = (fields: readonly { readonly id: string }[], answers: Answers): Answers =>
  Object.fromEntries(fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]] as const])));

/** A new file for a field that was returned. Rejections: those of `openCorrection`, `FIELD_NOT_FOUND` and of the file. */
export const attachCorrectionFile =
  (ports: CorrectionPorts & UploadPorts) =>
  async (
    actor: CitizenActor,
    asked: { readonly caseId: string; readonly fieldId: string; readonly upload: Upload },
  ): Promise<Result<StoredFile, Rejection>> => {
    const open = await openCorrection(ports)(actor, asked.caseId);
    if (!open.ok) return open;
    const { record, correction, page } = open.value;
    const field = page.fields.find((one) => one.id === asked.fieldId);
    if (field?.type !== 'file')
      return err({ code: 'FIELD_NOT_FOUND', message: 'Bagian ini tidak diminta untuk diperbaiki.' });
    const kept = await keepFile(
      ports,
      { caseId: record.id, subjectId: record.applicantId, field, by: actorOfCitizen(actor) },
      asked.upload,
    );
    if (!kept.ok) return kept;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { revision, answers } = await ports.corrections.find(record.id, correction.round);
      const named = { ...answers, [field.id]: kept.value.id };
      if (await ports.corrections.save(record.id, correction.round, { revision, answers: named })) return kept;
    }
    return err(changedElsewhere);
  };

/** Takes an uploaded file out again. Rejections: those of `openCorrection`, `DRAFT_CHANGED`. */
export const removeCorrectionFile =
  (ports: CorrectionPorts) =>
  async (
    actor: CitizenActor,
    asked: { readonly caseId: string; readonly fieldId: string },
  ): Promise<Result<CitizenCorrection, Rejection>> => {
    const open = await openCorrection(ports)(actor, asked.caseId);
    if (!open.ok) return open;
    const { record, correction, draft } = open.value;
    const { [asked.fieldId]: _removed, ...answers } = draft.answers;
    const saved = await ports.corrections.save(record.id, correction.round, { revision: draft.revision, answers });
    return saved ? ok({ ...open.value, draft: saved }) : err(changedElsewhere);
  };
