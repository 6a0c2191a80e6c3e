import type { CitizenCorrection, StoredFile } from '@alur/application';
import { answersSoFar, formContext } from '@alur/application';
import { fieldIdsOf } from '@alur/case';
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { Answers, Field, FieldErrors, FormContext } from '@alur/forms';
import { changedFields, formatDayDate, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CorrectionCheckPageView, CorrectionPageView, FieldView, KeptFile } from '@alur/portal-pages';
import { paths } from '@alur/portal-pages';
import type { ItemPaths } from './group-items-view.js';
import { listView } from './group-items-view.js';
import { shownAnswer } from './shown-answer.js';
import { typedValue } from './typed-answers.js';

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
    fields: groupsFirst(shown).map((field) => fieldView(asked, field, context)),
    locked: locked.map((field) =>
      shownAnswer(field, before, { files, context, url: paths.sentFile(record.id, field.id) }),
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

/** On the way to an item's page what is typed below the list is not kept yet: the list is mended first. */
const groupsFirst = (fields: readonly Field[]): readonly Field[] => [
  ...fields.filter(({ type }) => type === 'group'),
  ...fields.filter(({ type }) => type !== 'group'),
];

function fieldView({ open, files, errors = {}, typed }: Correcting, field: Field, context: FormContext): FieldView {
  const { record, before, draft, view } = open;
  const { showWhen: _own, ...question } = field;
  const reasons = view.fields.find((one) => one.field === field.id)?.reasons ?? [];
  const error = errors[field.id];
  const kept = keptFile(files, draft.answers[field.id], paths.correctionFile(record.id, field.id));
  const returned = keptFile(files, before[field.id], paths.sentFile(record.id, field.id));
  const isFile = field.type === 'file';
  const list =
    field.type === 'group'
      ? listView({ group: field, answers: answersSoFar(open), context, errors, paths: itemPaths(record.id, field.id) })
      : {};
  return {
    field: question as Field,
    value: typed ? typedValue(field, typed) : answersSoFar(open)[field.id],
    reasons,
    ...list,
    ...(error ? { error } : {}),
    ...(isFile && kept ? { file: kept } : {}),
    ...(isFile && returned ? { returned } : {}),
    ...(isFile ? { uploadUrl: paths.correctionFile(record.id, field.id) } : {}),
  };
}

const itemPaths = (caseId: string, field: string): ItemPaths => ({
  change: (number) => paths.correctionItem(caseId, field, number),
  remove: (number) => paths.removeCorrectionItem(caseId, field, number),
});

function keptFile(files: readonly StoredFile[], id: unknown, url: string): KeptFile | undefined {
  const file = files.find((one) => one.id === id);
  return file && { name: file.name, mediaType: file.mediaType, bytes: file.bytes, state: file.state, url };
}

/** The answers as they will be sent, each with whether it is another than before. */
export function correctionCheckView({ city, at, open, files, errors = {} }: Correcting): CorrectionCheckPageView {
  const { record, bundle, correction, page, before } = open;
  const context = formContext(city, at);
  const after = answersSoFar(open);
  const changed = changedFields(before, after);
  const faults = Object.entries(errors).map(([path, message]) => ({ field: path.split('.')[0] ?? path, message }));
  return {
    caseId: record.id,
    service: bundle.name,
    round: correction.round,
    rows: visibleFields(page, after).map((field) => ({
      ...shownAnswer(field, after, { files, context, url: paths.correctionFile(record.id, field.id) }),
      changed: changed.includes(field.id),
    })),
    ...(faults.length > 0 ? { faults } : {}),
  };
}
