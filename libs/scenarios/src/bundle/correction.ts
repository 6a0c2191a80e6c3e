// What may be asked of an applicant, and how the answer is judged.
import type { OpenCorrection } from '@alur/case';
import { fieldIdsOf } from '@alur/case';
import type { Answers, FieldErrors, FormContext } from '@alur/forms';
import { correctAnswers, correctionPage, publicValues, visibleFields, visiblePages } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { OpenUserTask } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import { applicationFields, fieldsSeenBy } from '@alur/service';

interface Returning {
  readonly task: OpenUserTask;
  readonly by: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Only what this applicant was asked and this officer is shown can be sent back, and only by who has the task. */
export function refusalOfReturn(
  bundle: ServiceBundle,
  answers: Answers,
  { task, by, fields }: Returning,
): Rejection | undefined {
  if (task.claimedBy !== undefined && task.claimedBy !== by)
    return { code: 'NOT_CLAIMED_BY_ACTOR', message: 'Tugas ini sedang dikerjakan orang lain.' };
  const element = bundle.process.elements[task.elementId];
  const seen = fieldsSeenBy(bundle, (element?.type === 'userTask' ? element.participant : undefined) ?? '');
  const asked = visiblePages(bundle.form, answers).flatMap((page) => visibleFields(page, answers));
  const known = new Set(asked.flatMap(({ id, type }) => (type !== 'declaration' && seen.has(id) ? [id] : [])));
  const foreign = Object.keys(fields).filter((id) => !known.has(id));
  if (foreign.length === 0) return undefined;
  return {
    code: 'DATA_INVALID',
    message: 'Ada isian yang tidak dapat dikembalikan.',
    fields: Object.fromEntries(foreign.map((id) => [id, `Isian "${id}" tidak dapat dikembalikan.`])),
  };
}

interface Correcting {
  readonly bundle: ServiceBundle;
  readonly correction: OpenCorrection;
  readonly before: Answers;
  readonly context: FormContext;
}

interface CorrectedAnswers {
  readonly answers: Answers;
  readonly changed: readonly string[];
  readonly unlocked: readonly string[];
  /** What the process has to know: null for a value that is gone. */
  readonly variables: JsonObject;
}

/** What a correction opens without naming keeps its answer when none is given. */
export function correctedAnswers(
  { bundle, correction, before, context }: Correcting,
  data: JsonObject,
): Result<CorrectedAnswers, FieldErrors> {
  const named = fieldIdsOf(correction);
  const page = correctionPage(bundle.form.pages, named);
  const kept = page.fields.flatMap(({ id }) => {
    const known = before[id];
    return named.includes(id) || known === undefined ? [] : [[id, known] as const];
  });
  const raw = { ...Object.fromEntries(kept), ...data };
  const judged = correctAnswers({ pages: bundle.form.pages, named }, before, raw, context);
  if (!judged.ok) return err(judged.error);
  const { answers, changed } = judged.value;
  const fields = applicationFields(bundle);
  return ok({
    answers,
    changed,
    unlocked: page.fields.map(({ id }) => id),
    variables: changesOf(publicValues(fields, before), publicValues(fields, answers)),
  });
}

const changesOf = (before: Answers, after: Answers): JsonObject =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) => {
      const value = after[id] ?? null;
      return canonicalJson(before[id] ?? null) === canonicalJson(value) ? [] : [[id, value] as const];
    }),
  );
