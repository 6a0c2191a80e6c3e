// The answers of a case that whoever performs a step is shown there, and no others.
import { localDate } from '@alur/calendar';
import { stepWords } from '@alur/case';
import type { Answers, Field } from '@alur/forms';
import { displayValue } from '@alur/forms';
import { fieldsSeenBy, formContextOf } from '@alur/service';
import type { ServiceVersion } from '../bundle/case-world.js';
import type { Rehearsal } from './rehearsal.js';

export interface AnswerGroup {
  readonly title: string;
  readonly rows: readonly { readonly field: string; readonly label: string; readonly text: string }[];
}

/** Ids of the fields that the performer of a step may see. */
export function fieldsSeenAt({ bundle }: Pick<ServiceVersion, 'bundle'>, element: string): ReadonlySet<string> {
  const task = bundle.process.elements[element];
  return fieldsSeenBy(bundle, (task?.type === 'userTask' ? task.participant : undefined) ?? '');
}

export function seenAnswers(
  { city, bundle }: Omit<ServiceVersion, 'rules'>,
  rehearsal: Rehearsal,
  element: string,
): readonly AnswerGroup[] {
  const seen = fieldsSeenAt({ bundle }, element);
  const sections = rehearsal.service?.file?.sections ?? {};
  const context = formContextOf(city, localDate(city.zone, rehearsal.now));
  const rows = (fields: readonly Field[], answers: Answers): AnswerGroup['rows'] =>
    fields.flatMap((field) => {
      const value = answers[field.id];
      if (value === undefined || !seen.has(field.id)) return [];
      return [{ field: field.id, label: field.label, text: displayValue(field, value, context) }];
    });
  const own = {
    title: 'Isian pemohon',
    rows: bundle.form.pages.flatMap((page) => rows(page.fields, sections['application'] ?? {})),
  };
  const tasks = Object.values(bundle.tasks).map(({ element: id, fields }) => ({
    title: stepWords(bundle, id),
    rows: rows(fields, sections[id] ?? {}),
  }));
  return [own, ...tasks].filter((group) => group.rows.length > 0);
}
