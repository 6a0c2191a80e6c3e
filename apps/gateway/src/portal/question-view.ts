import type { OpenDraft, StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { Field, FieldErrors, FormContext, Page } from '@alur/forms';
import { formatTime, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { FieldView, QuestionPageView } from '@alur/portal-pages';
import { paths } from '@alur/portal-pages';
import { dependsOn } from './depends-on.js';
import { listView } from './group-items-view.js';
import { typedValue } from './typed-answers.js';

export interface Asked {
  readonly city: City;
  readonly at: Instant;
  readonly open: OpenDraft;
  readonly page: Page;
  readonly editing: boolean;
  readonly files: readonly StoredFile[];
  readonly errors: FieldErrors;
  /** What the person sent, to be shown again. */
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

export function questionView(asked: Asked): QuestionPageView {
  const { city, at, open, page, editing, problem } = asked;
  const { draft, version, news } = open;
  const pages = visiblePages(version.bundle.form, draft.answers);
  const index = Math.max(
    0,
    pages.findIndex((one) => one.id === page.id),
  );
  const before = pages[index - 1];
  return {
    service: version.bundle.name,
    page: { title: page.title, ...(page.help ? { help: page.help } : {}) },
    // Fields that depend on an answer of the same page are shown all along: without a script nothing could open them.
    fields: shownFields(page, draft.answers).map((field) => fieldView(asked, field, formContext(city, at))),
    villages: formContext(city, at).villages,
    action: `${paths.question(draft.id, page.id)}${editing ? '?ubah' : ''}`,
    back: editing
      ? paths.check(draft.id)
      : before
        ? paths.question(draft.id, before.id)
        : paths.service(draft.serviceId),
    step: { index: index + 1, of: pages.length },
    savedAt: formatTime(draft.updatedAt, city.zone),
    editing,
    ...(problem ? { problem } : {}),
    ...(news ? { news } : {}),
  };
}

function shownFields(page: Page, answers: OpenDraft['draft']['answers']): readonly Field[] {
  const visible = new Set(visibleFields(page, answers).map((field) => field.id));
  const own = new Set(page.fields.map((field) => field.id));
  return page.fields.filter((field) => visible.has(field.id) || dependsOn(field, own));
}

function fieldView(
  { open, page, editing, files, errors, typed }: Asked,
  field: Field,
  context: FormContext,
): FieldView {
  const { id: draftId, answers } = open.draft;
  const error = errors[field.id];
  if (field.type === 'group') {
    const query = editing ? '?ubah' : '';
    const itemPaths = {
      change: (number: number) => `${paths.item(draftId, page.id, number)}${query}`,
      remove: (number: number) => `${paths.removeItem(draftId, page.id, number)}${query}`,
    };
    const list = listView({ group: field, answers, context, paths: itemPaths, errors });
    return { field, ...list, ...(error ? { error } : {}) };
  }
  const file = field.type === 'file' ? files.find((one) => one.id === answers[field.id]) : undefined;
  return {
    field,
    value: typed ? typedValue(field, typed) : answers[field.id],
    ...(error ? { error } : {}),
    ...(file
      ? {
          file: {
            name: file.name,
            mediaType: file.mediaType,
            bytes: file.bytes,
            url: paths.draftFile(draftId, field.id),
          },
        }
      : {}),
    ...(field.type === 'file' ? { uploadUrl: paths.draftFile(draftId, field.id) } : {}),
  };
}
