// What can be done to the rows of a table. Targets name rows by id, so they follow wherever their row goes.
import type { StudioAnswer, StudioRow, StudioTarget } from '@alur/contracts';

export type Rows = readonly StudioRow[];

/** `langkah-7`: the first number that nothing in the table uses, nor leads to though its row is gone. */
export function freeRowId(rows: Rows): string {
  const taken = new Set(
    rows.flatMap(({ id, ids = {}, timers = [], answers = [], next }) => [
      id,
      ...[next, ...answers.map(({ to }) => to), ...timers.map(({ to }) => to)].map(
        (to) => to?.replace('row:', '') ?? '',
      ),
      ...Object.values(ids),
      ...timers.flatMap((timer) => timer.ids?.split('>') ?? []),
    ]),
  );
  let number = rows.length + 1;
  while (taken.has(`langkah-${number}`)) number += 1;
  return `langkah-${number}`;
}

export const newRow = (id: string): StudioRow => ({ id, activity: '', work: { kind: 'person' }, performers: [] });

/** A row below the last one takes over how the process ends. */
export function inserted(rows: Rows, index: number, row: StudioRow): Rows {
  const above = rows[index - 1];
  const isLast = index === rows.length && above !== undefined && !above.answers && (above.next ?? 'next') === 'next';
  if (!isLast) return [...rows.slice(0, index), row, ...rows.slice(index)];
  const { outcome, ids, ...rest } = above;
  const { end, ...others } = ids ?? {};
  const left = Object.keys(others).length > 0 ? { ...rest, ids: others } : rest;
  const taken = {
    ...row,
    ...(outcome === undefined ? {} : { outcome }),
    ...(end === undefined ? {} : { ids: { ...row.ids, end } }),
  };
  return [...rows.slice(0, index - 1), left, taken];
}

/** The same work once more, with nothing of it drawn yet. */
export function duplicated(rows: Rows, index: number, id: string): Rows {
  const row = rows[index];
  if (!row) return rows;
  const { ids: _ids, timers, ...rest } = row;
  const copy = {
    ...rest,
    id,
    ...(timers ? { timers: timers.map(({ ids: _drawn, ...timer }) => timer) } : {}),
  };
  return [...rows.slice(0, index + 1), copy, ...rows.slice(index + 1)];
}

export const removed = (rows: Rows, index: number): Rows => rows.filter((_, at) => at !== index);

export function moved(rows: Rows, from: number, by: -1 | 1): Rows {
  const to = from + by;
  const row = rows[from];
  if (!row || to < 0 || to >= rows.length) return rows;
  const rest = rows.filter((_, at) => at !== from);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

/** Without keys that are taken away by `undefined`. */
export function changedRow(
  row: StudioRow,
  change: { readonly [K in keyof StudioRow]?: StudioRow[K] | undefined },
): StudioRow {
  return Object.fromEntries(
    Object.entries({ ...row, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as StudioRow;
}

export const rowName = (rows: Rows, index: number): string => {
  const activity = rows[index]?.activity.trim() ?? '';
  return `langkah ${String(index + 1)}${activity === '' ? '' : ` ${activity}`}`;
};

/** `5. Tanda tangani surat`, `selesai`. */
export function targetWords(to: StudioTarget, rows: Rows): string {
  if (to === 'next') return 'langkah berikutnya';
  if (to === 'end') return 'selesai';
  const index = rows.findIndex(({ id }) => `row:${id}` === to);
  return index < 0 ? 'langkah yang sudah dihapus' : `langkah ${String(index + 1)}`;
}

export interface TargetChoice {
  readonly value: StudioTarget;
  readonly label: string;
}

/** By name, never by a number that somebody has to type. */
export const targetChoices = (rows: Rows): readonly TargetChoice[] => [
  { value: 'next', label: 'Langkah berikutnya' },
  ...rows.map(({ id, activity }, index): TargetChoice => ({
    value: `row:${id}`,
    label: `${String(index + 1)}. ${activity.trim() || 'Langkah tanpa nama'}`,
  })),
  { value: 'end', label: 'Selesai' },
];

/** A decision begins with the two answers that every decision has. */
export const firstAnswers = (next: StudioTarget | undefined): readonly StudioAnswer[] => [
  { label: 'Ya', to: next ?? 'next' },
  { label: 'Tidak', to: 'end' },
];

export function leadsToEnd(rows: Rows, index: number): boolean {
  const row = rows[index];
  if (!row) return false;
  const isLast = index === rows.length - 1;
  const targets = row.answers ? row.answers.map(({ to }) => to) : [row.next ?? 'next'];
  return targets.some((to) => to === 'end' || (to === 'next' && isLast));
}

/** Whether an element of the drawing was drawn for the row: its task, its gateway, what is on its edge. */
export function isDrawnFor({ id, ids = {}, timers = [] }: StudioRow, element: string): boolean {
  const own = [id, `keputusan-${id}`, ids['decision'], ids['split'], ids['join'], `batas-${id}`, `pengingat-${id}`];
  return own.includes(element) || timers.some((timer) => timer.ids?.split('>').includes(element));
}
