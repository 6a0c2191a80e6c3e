import type { CitizenCorrection, StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import { fieldIdsOf } from '@alur/case';
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { AnswerRow } from '@alur/contracts';
import type { Answers, Field, FieldErrors, FormContext } from '@alur/forms';
import { changedFields, displayValue, formatDayDate, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CorrectionCheckPageView, CorrectionPageView, FieldView, KeptFile } from '@alur/portal-pages';
import { paths } from '@alur/portal-pages';

export interface Correcting {
  readonly city: City;
  readonly at: Instant;
  readonly open: CitizenCorrection;
  readonly files: readonly StoredFile[];
  readonly errors?: FieldErrors;
  /** What the person sent, to be shown again. */
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

export function correctionView(asked: Correcting): CorrectionPageView {
  const { city, at, open, files, problem } = asked;
  const { record, bundle, correction, page, before } = open;
  const context = formContext(city, at);
  const named = fieldIdsOf(correction);
  const shown = shownFields(asked);
  const unlocked = new Set(page.fields.map((field) => field.id));
  const locked = visiblePages(bundle.form, before).flatMap((one) =>
    visibleFields(one, before).filter((field) => !unlocked.has(field.id)),
  );
  return {
    caseId: record.id,
    reference: record.reference,
    service: bundle.name,
    count: named.length,
    until: formatDayDate(localDate(city.zone, correction.due)),
    paused: record.state.promisePausedSince !== undefined,
    villages: context.villages,
    fields: shown.map((field) => fieldView(asked, field)),
    locked: locked.map((field) =>
      answerRow(field, before, { files, context, url: paths.sentFile(record.id, field.id) }),
    ),
    ...(problem ? { problem } : {}),
  };
}

/** The named questions always; what a new answer opened once it is there, or once its absence is a fault. */
function shownFields({ open, errors = {}, typed }: Correcting): readonly Field[] {
  const { page, before, draft, correction } = open;
  const named = fieldIdsOf(correction);
  const answers = { ...before, ...draft.answers, ...(typed as Answers | undefined) };
  const visible = new Set(visibleFields(page, answers).map((field) => field.id));
  return page.fields.filter(
    (field) => named.includes(field.id) || visible.has(field.id) || errors[field.id] !== undefined,
  );
}

function fieldView({ open, files, errors = {}, typed }: Correcting, field: Field): FieldView {
  const { record, before, draft, view } = open;
  const { showWhen: _own, ...question } = field;
  const reasons = view.fields.find((one) => one.field === field.id)?.reasons ?? [];
  const error = errors[field.id];
  const kept = keptFile(files, draft.answers[field.id], paths.correctionFile(record.id, field.id));
  const returned = keptFile(files, before[field.id], paths.sentFile(record.id, field.id));
  const isFile = field.type === 'file';
  return {
    field: question as Field,
    value: typed ? typedValue(field, typed) : (draft.answers[field.id] ?? before[field.id]),
    reasons,
    ...(error ? { error } : {}),
    ...(isFile && kept ? { file: kept } : {}),
    ...(isFile && returned ? { returned } : {}),
    ...(isFile ? { uploadUrl: paths.correctionFile(record.id, field.id) } : {}),
  };
}

const typedValue = ({ id, type }: Field, typed: Readonly<Record<string, unknown>>): unknown =>
  type === 'date' ? { day: typed[`${id}-day`], month: typed[`${id}-month`], year: typed[`${id}-year`] } : typed[id];

function keptFile(files: readonly StoredFile[], id: unknown, url: string): KeptFile | undefined {
  const file = files.find((one) => one.id === id);
  return file && { name: file.name, mediaType: file.mediaType, bytes: file.bytes, url };
}

/** The answers as they will be sent, each with whether it is another than before. */
export function correctionCheckView({ city, at, open, files, errors = {} }: Correcting): CorrectionCheckPageView {
  const { record, bundle, correction, page, before, draft } = open;
  const context = formContext(city, at);
  const after = { ...before, ...draft.answers };
  const changed = changedFields(before, after);
  const faults = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return {
    caseId: record.id,
    service: bundle.name,
    round: correction.round,
    rows: visibleFields(page, after).map((field) => ({
      ...answerRow(field, after, { files, context, url: paths.correctionFile(record.id, field.id) }),
      changed: changed.includes(field.id),
    })),
    ...(faults.length > 0 ? { faults } : {}),
  };
}

function answerRow(
  field: Field,
  answers: Answers,
  {
    files,
    context,
    url,
  }: { readonly files: readonly StoredFile[]; readonly context: FormContext; readonly url: string },
): AnswerRow {
  const value = answers[field.id];
  const file = field.type === 'file' ? files.find((one) => one.id === value) : undefined;
  const text = file?.name ?? (value === undefined ? 'Tidak diisi' : displayValue(field, value, context));
  if (!file) return { field: field.id, label: field.label, text };
  const { id, name, mediaType, bytes } = file;
  return { field: field.id, label: field.label, text, file: { id, name, mediaType, bytes, url } };
}
