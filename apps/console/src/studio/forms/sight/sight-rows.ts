// Who sees which answer: what there is to see, and what a tick changes.
import type { DataClass } from '@alur/forms';
import { classOf } from '../fields/data-classes.js';
import type { WrittenField } from '../fields/field-kinds.js';
import type { WrittenPage } from '../pages/written-pages.js';
import { fieldsIn } from '../pages/written-pages.js';
import type { DrawnTask } from '../tasks/drawn-tasks.js';
import type { WrittenTasks } from '../tasks/task-forms.js';

export interface SightRow {
  readonly id: string;
  readonly label: string;
  readonly class: DataClass;
}

export interface SightGroup {
  readonly title: string;
  readonly rows: readonly SightRow[];
  /** Who fills it in, and so knows it anyway. */
  readonly by?: string;
}

/** Questions to the applicant first, then what officers fill in, in the order of the process. A field of several tasks stands once. */
export function sightGroups(
  pages: readonly WrittenPage[],
  tasks: WrittenTasks,
  drawn: readonly DrawnTask[],
): readonly SightGroup[] {
  const told = new Set<string>();
  const rowsOf = (fields: readonly WrittenField[]): readonly SightRow[] =>
    fields.flatMap(({ id, label, class: of }) => {
      if (!id || told.has(id)) return [];
      told.add(id);
      return [{ id, label: label?.trim() ? label : id, class: classOf(of) }];
    });
  const order = [
    ...drawn.map(({ id }) => id),
    ...Object.keys(tasks).filter((id) => !drawn.some((task) => task.id === id)),
  ];
  return [
    { title: 'Isian pemohon', rows: rowsOf(pages.flatMap(fieldsIn)) },
    ...order.map((id): SightGroup => {
      const task = drawn.find((one) => one.id === id);
      const title = task?.name ?? tasks[id]?.title ?? id;
      return {
        title,
        rows: rowsOf(fieldsIn(tasks[id])),
        ...(task?.participant === undefined ? {} : { by: task.participant }),
      };
    }),
  ].filter(({ rows }) => rows.length > 0);
}

export type Sight = 'all' | readonly string[];

/** What is written of a participant; nothing yet is nothing seen. */
export const sightOf = (value: unknown): Sight =>
  value === 'all' ? 'all' : Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

export const sees = (sight: Sight, id: string): boolean => sight === 'all' || sight.includes(id);

/** In the order of the forms; names of fields that are gone fall away. Whoever saw everything sees from then on what was listed. */
export function withTick(
  sight: Sight,
  id: string,
  { every, ticked }: { readonly every: readonly string[]; readonly ticked: boolean },
): Sight {
  return every.filter((one) => (one === id ? ticked : sees(sight, one)));
}

/** Sensitive answers that somebody sees and does not fill in. */
export const sensitiveSeen = (groups: readonly SightGroup[], participant: string, sight: Sight): readonly SightRow[] =>
  groups
    .filter(({ by }) => by !== participant)
    .flatMap(({ rows }) => rows.filter((row) => row.class === 'specific' && sees(sight, row.id)));
