import type { StoredFile } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { Answers, Field, FieldErrors, Page } from '@alur/forms';
import { formatTime, visibleFields, visiblePages } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { FieldView, QuestionPageView } from '@alur/portal-pages';
import type { OpenForm } from './open-form.js';

export interface Asked {
  readonly city: City;
  readonly at: Instant;
  readonly open: OpenForm;
  readonly page: Page;
  readonly editing: boolean;
  readonly files: readonly Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes'>[];
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
    fields: shownFields(page, answers).map((field) => fieldView(asked, field)),
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

const dependsOn = (field: Field, ids: ReadonlySet<string>): boolean =>
  field.showWhen !== undefined && [...ids].some((id) => JSON.stringify(field.showWhen).includes(`"${id}"`));

function fieldView({ open, files, errors, typed }: Asked, field: Field): FieldView {
  const { answers, at } = open;
  const error = errors[field.id];
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
            url: at.file(field.id),
          },
        }
      : {}),
    ...(field.type === 'file' ? { uploadUrl: at.file(field.id) } : {}),
  };
}

const typedValue = ({ id, type }: Field, typed: Readonly<Record<string, unknown>>): unknown =>
  type === 'date' ? { day: typed[`${id}-day`], month: typed[`${id}-month`], year: typed[`${id}-year`] } : typed[id];
