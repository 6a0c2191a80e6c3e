// A case as an officer would find it at a task, made of example answers: what was answered before, and what of it they may see.
import type { Watcher } from '@alur/access';
import { fieldsSeenBy } from '@alur/access';
import type { CaseView } from '@alur/contracts';
import type { Answers, Field, FormContext, Page } from '@alur/forms';
import { displayValue, exampleAnswers, exampleFields } from '@alur/forms';
import { asField } from '../fields/field-kinds.js';
import { fieldsIn } from '../pages/written-pages.js';
import type { WrittenPage } from '../pages/written-pages.js';
import type { DrawnTask } from '../tasks/drawn-tasks.js';
import type { WrittenTasks } from '../tasks/task-forms.js';

export interface WrittenForms {
  readonly pages: readonly WrittenPage[];
  readonly tasks: WrittenTasks;
}

/** A participant as far as it is written; without `sees` it sees nothing yet. */
export interface WrittenParticipant {
  readonly name?: string;
  readonly sees?: unknown;
}

export const fieldsOf = (holder: { readonly fields?: unknown } | undefined): readonly Field[] =>
  fieldsIn(holder).flatMap((field) => asField(field) ?? []);

/** What an officer sees, by the rule that real cases are shown by: the participants they were at the tasks so far. */
export function seenAt(
  task: DrawnTask,
  tasks: readonly DrawnTask[],
  asked: { readonly participants: Readonly<Record<string, WrittenParticipant>>; readonly every: readonly string[] },
): ReadonlySet<string> {
  const met = [...tasks.filter(({ id }) => task.before.includes(id)), task];
  const watchers = met.flatMap(({ participant }): Watcher[] => {
    const sees = participant === undefined ? undefined : asked.participants[participant]?.sees;
    if (participant === undefined || (sees !== 'all' && !Array.isArray(sees))) return [];
    return [{ performer: holdingOf(participant), sees: sees as Watcher['sees'] }];
  });
  const officer = {
    kind: 'officer',
    id: 'contoh',
    name: 'Petugas',
    holdings: [holdingOf(task.participant ?? '')],
  } as const;
  return fieldsSeenBy(officer, watchers, asked.every);
}

/** Nobody holds an office before the service is published: each participant stands for its own. */
const holdingOf = (participant: string) => ({ agency: participant, role: participant });

/** Answers by who gave them, those that may be seen. */
export function answersSeen(
  { pages, tasks }: WrittenForms,
  before: readonly DrawnTask[],
  { seen, context }: { readonly seen: ReadonlySet<string>; readonly context: FormContext },
): CaseView['answers'] {
  const asked = pages.map(
    (page): Page => ({ ...page, id: page.id ?? '', title: page.title ?? '', fields: fieldsOf(page) }) as Page,
  );
  const rows = (fields: readonly Field[], answers: Answers) =>
    fields.flatMap((field) =>
      seen.has(field.id) && answers[field.id] !== undefined
        ? [{ field: field.id, label: field.label, text: displayValue(field, answers[field.id], context) }]
        : [],
    );
  const own = exampleAnswers(asked, {}, context);
  return [
    { title: 'Isian pemohon', rows: asked.flatMap((page) => rows(page.fields, own)) },
    ...before.map(({ id, name }) => {
      const fields = fieldsOf(tasks[id]);
      return { title: name, rows: rows(fields, exampleFields(fields, {}, context)) };
    }),
  ].filter((group) => group.rows.length > 0);
}
