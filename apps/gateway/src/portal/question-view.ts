import type { StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { Answers, Field, FieldErrors, FormContext, Page } from '@alur/forms';
import { formatTime, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { FieldView, QuestionPageView } from '@alur/portal-pages';
import { dependsOn } from './depends-on.js';
import { listView } from './group-items-view.js';
import type { OpenForm } from './open-form.js';
import { typedValue } from './typed-answers.js';

export interface Asked {
  readonly city: City;
  readonly at: Instant;
  readonly open: OpenForm;
  readonly page: Page;
  readonly editing: boolean;
  readonly files: readonly Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'state'>[];
  readonly errors: FieldErrors;
  /** What the person sent, to be shown again. */
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

export function questionView(asked: Asked): QuestionPageView {
  const { city, at, open, page, editing, problem } = asked;
  const { answers, news, savedAt } = open;
  const pages = visiblePages(open, answers);
  const index = Math.max(
    0,
    pages.findIndex((one) => one.id === page.id),
  );
  const before = pages[index - 1];
  return {
    service: open.service,
    page: { title: page.title, ...(page.help ? { help: page.help } : {}) },
    // Fields that depend on an answer of the same page are shown all along: without a script nothing could open them.
    fields: shownFields(page, answers).map((field) => fieldView(asked, field, formContext(city, at))),
    villages: formContext(city, at).villages,
    action: editing ? open.at.change(page.id) : open.at.question(page.id),
    back: editing ? open.at.check : before ? open.at.question(before.id) : open.at.start,
    step: { index: index + 1, of: pages.length },
    editing,
    ...(savedAt === undefined ? {} : { savedAt: formatTime(savedAt, city.zone) }),
    ...(problem ? { problem } : {}),
    ...(news ? { news } : {}),
  };
}

function shownFields(page: Page, answers: Answers): readonly Field[] {
  const visible = new Set(visibleFields(page, answers).map((field) => field.id));
  const own = new Set(page.fields.map((field) => field.id));
  return page.fields.filter((field) => visible.has(field.id) || dependsOn(field, own));
}

function fieldView(
  { open, page, editing, files, errors, typed }: Asked,
  field: Field,
  context: FormContext,
): FieldView {
  const { answers, at } = open;
  const error = errors[field.id];
  if (field.type === 'group') {
    const paths = editing ? at.changeItems(page.id) : at.items(page.id);
    const list = listView({ group: field, answers, context, paths, errors });
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
            state: file.state,
            url: at.file(field.id),
          },
        }
      : {}),
    ...(field.type === 'file' ? { uploadUrl: at.file(field.id) } : {}),
  };
}
