// Every keystroke that was saved is an event; people want to know who worked on what, and until when.
import type { DraftHistoryRow } from '@alur/contracts';

export interface HistoryGroup extends Omit<DraftHistoryRow, 'parts'> {
  readonly parts: ReadonlySet<string>;
}

/** Changes of one person that follow each other are one row, told with the time of the last. `rows`: the newest first. */
export function groupHistory(rows: readonly DraftHistoryRow[]): readonly HistoryGroup[] {
  const groups: HistoryGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const goesOn = last?.what === 'changed' && row.what === 'changed' && last.by.key === row.by.key;
    if (goesOn) groups[groups.length - 1] = { ...last, parts: new Set([...last.parts, ...row.parts]) };
    else groups.push({ ...row, parts: new Set(row.parts) });
  }
  return groups;
}
