import type { DraftHistoryRow } from '@alur/contracts';
import { groupHistory } from './group-history.js';

const row = (revision: number, by: string, what: DraftHistoryRow['what'], ...parts: string[]): DraftHistoryRow => ({
  ...{ revision, what, parts, at: `2026-11-26T0${String(revision)}:00:00.000Z` },
  by: { key: by, name: by },
});

describe('the history of a draft', () => {
  it('tells what one person changed in a row as one, by its last time', () => {
    const groups = groupHistory([
      row(5, 'ayu', 'changed', 'standard'),
      row(4, 'ayu', 'changed', 'standard', 'pages'),
      row(3, 'bima', 'changed', 'table'),
      row(2, 'ayu', 'changed', 'table'),
      row(1, 'ayu', 'begun'),
    ]);
    expect(groups.map(({ at, by, parts }) => [at.slice(11, 13), by.key, [...parts]])).toEqual([
      ['05', 'ayu', ['standard', 'pages']],
      ['03', 'bima', ['table']],
      ['02', 'ayu', ['table']],
      ['01', 'ayu', []],
    ]);
  });

  it('keeps what happened in between apart', () => {
    const groups = groupHistory([row(3, 'ayu', 'changed'), row(2, 'ayu', 'taken-back'), row(1, 'ayu', 'changed')]);
    expect(groups.map(({ what }) => what)).toEqual(['changed', 'taken-back', 'changed']);
  });
});
