// What the column Kode says of the timers of a row: `silent,reminder>remind>reminded>message?template=late`.
import { isId } from './code.js';

/** Of an escape only `event` is drawn. */
export interface TimerCode {
  readonly event: string;
  readonly task?: string;
  readonly end?: string;
  /** As `writeJob` writes it. */
  readonly job?: string;
}

export const writeTimers = (timers: readonly TimerCode[]): string =>
  timers
    .map(({ event, task, end, job }) => [event, task, end, job].filter((part) => part !== undefined).join('>'))
    .join(',');

/** What is no id is left out, and gets a new one. */
export const readTimers = (text: string): readonly Partial<TimerCode>[] =>
  text.split(',').map((one) => {
    const [event, task, end, job] = one.split('>').map((part) => part.trim());
    const ids = Object.entries({ event, task, end }).filter(([, id]) => id !== undefined && isId(id));
    return { ...Object.fromEntries(ids), ...(job === undefined || job === '' ? {} : { job }) };
  });
