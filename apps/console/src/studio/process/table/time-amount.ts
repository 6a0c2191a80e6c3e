// How much time a step takes, as it is typed and shown.
import type { StudioTime } from '@alur/contracts';

/** Of `1,5` or `1.5`; of what is empty, none. */
export const amountOf = (typed: string): number | undefined =>
  typed.trim() === ''
    ? 0
    : /^\d{1,6}([.,]\d?)?$/.test(typed.trim())
      ? Number(typed.trim().replace(',', '.'))
      : undefined;

export const saidAmount = (time: StudioTime | undefined): string =>
  time === undefined || time.amount === 0 ? '' : String(time.amount).replace('.', ',');
