import type { DueState } from '@alur/contracts';

/** State is always word and colour together. */
export const dueWords: Readonly<Record<DueState, string>> = {
  none: 'Tanpa batas',
  'on-time': 'Masih ada waktu',
  'due-soon': 'Segera',
  overdue: 'Lewat batas',
};
