// What a person reads in a random table, told from what it was made of: knows neither the reader nor the compiler.
import type { RandomStep } from './random-step.js';
import { deadlines, standardTimes, titles } from './random-step.js';

export interface RandomRow {
  readonly step: RandomStep;
  /** Indexes of the titles, in the order of the columns. */
  readonly performers: readonly number[];
  /** Each with the number of a row, `lanjut` or `selesai`. */
  readonly answers: readonly { readonly name: string; readonly to: string }[];
  readonly next?: string;
  /** Absent `to`: a reminder. */
  readonly timer?: { readonly time: string; readonly to?: string };
  /** Rows done at the same time: where each branch starts, where the last one ends. */
  readonly group?: { readonly starts: readonly number[]; readonly last: number; readonly isLast: boolean };
}

export function randomReading(rows: readonly RandomRow[]): string {
  const first = rows.map((_, index) => rows.slice(0, index).reduce((sum, row) => sum + row.performers.length, 1));
  const isTogether = (a: number, b: number): boolean =>
    rows[a]?.group !== undefined && rows[a]?.group?.last === rows[b]?.group?.last;

  /** Work of a row, all of its performers. */
  const work = (index: number): string => {
    const own = (rows[index]?.performers ?? []).map((_, at) => String((first[index] ?? 0) + at));
    return own.length > 1 ? `(${own.join(' & ')})` : own.join();
  };
  const entry = (index: number): string => {
    const starts = rows[index]?.group?.starts ?? [];
    return starts[0] === index ? `(${starts.map(work).join(' & ')})` : work(index);
  };
  const after = (index: number): string => (index + 1 < rows.length ? entry(index + 1) : 'selesai');

  const place = (name: string, from: number): string => {
    const group = rows[from]?.group;
    if (name === 'selesai') return 'selesai';
    const to = name === 'lanjut' ? from + 1 : Number(name) - 1;
    if (group && (to > group.last || (name === 'lanjut' && group.isLast))) return `gabung ${after(group.last)}`;
    return isTogether(from, to) ? work(to) : entry(to);
  };

  return rows
    .flatMap((row, index) => {
      const { step, performers, answers } = row;
      const onward = row.next ?? (index + 1 < rows.length || row.group ? 'lanjut' : 'selesai');
      const ways =
        answers.length > 0
          ? answers.map(({ name, to }) => `${name} ${place(to, index)}`).join(', ')
          : place(onward, index);
      const { timer } = row;
      const late = timer
        ? ` [${deadlines[timer.time] ?? ''}: ${timer.to === undefined ? 'ingatkan' : place(timer.to, index)}]`
        : '';
      return performers.map((performer, at) => {
        const title = (titles[performer] ?? '').replace('\n', ' ');
        const isAutomatic = title.startsWith('Sistem');
        const time = standardTimes[step.texts[1]] ?? '';
        const spent = isAutomatic || time === '' ? '' : ` (${time})`;
        const who = isAutomatic ? 'otomatis' : title;
        const joined = performers.length > 1 ? `gabung ${ways}` : ways;
        return `${(first[index] ?? 0) + at} ${who}: ${step.activity}${spent} → ${joined}${late}`;
      });
    })
    .join('\n');
}
