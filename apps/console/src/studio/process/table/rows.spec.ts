import type { StudioRow } from '@alur/contracts';
import {
  changedRow,
  duplicated,
  freeRowId,
  inserted,
  isDrawnFor,
  leadsToEnd,
  moved,
  newRow,
  removed,
  targetWords,
} from './rows.js';

const row = (id: string, more: Partial<StudioRow> = {}): StudioRow => ({ ...newRow(id), activity: id, ...more });
const rows = [
  row('a', { timers: [{ amount: 4, unit: 'h', ids: 'langkah-4>x>y' }] }),
  row('b', {
    answers: [
      { label: 'Ya', to: 'row:c' },
      { label: 'Tidak', to: 'row:a' },
    ],
    ids: { decision: 'is-b' },
  }),
  row('c', { outcome: 'granted', ids: { end: 'granted' } }),
];
const ids = (all: readonly StudioRow[]): readonly string[] => all.map(({ id }) => id);

describe('the rows of a table', () => {
  it('are numbered anew when one moves, and targets go with their row', () => {
    const after = moved(rows, 2, -1);
    expect(ids(after)).toEqual(['a', 'c', 'b']);
    expect(targetWords('row:c', rows)).toBe('langkah 3');
    expect(targetWords('row:c', after)).toBe('langkah 2');
    expect(targetWords('row:c', removed(rows, 2))).toBe('langkah yang sudah dihapus');
    expect(moved(rows, 0, -1)).toBe(rows);
    expect(moved(rows, 2, 1)).toBe(rows);
  });

  it('take new ones by an id that nothing drawn has', () => {
    expect(freeRowId(rows)).toBe('langkah-5');
    expect(freeRowId([])).toBe('langkah-1');
  });

  it('end where the new last one ends', () => {
    const after = inserted(rows, 3, newRow('d'));
    expect(after[2]).toEqual(row('c'));
    expect(after[3]).toMatchObject({ id: 'd', outcome: 'granted', ids: { end: 'granted' } });
    expect(leadsToEnd(after, 3)).toBe(true);
    expect(leadsToEnd(after, 2)).toBe(false);
    expect(inserted(rows, 1, newRow('d'))[1]).toEqual(newRow('d'));
  });

  it('are doubled without what is drawn for them', () => {
    expect(duplicated(rows, 1, 'd')[2]).toEqual({ ...row('b'), id: 'd', answers: rows[1]?.answers });
    expect(duplicated(rows, 0, 'd')[1]).toMatchObject({ id: 'd', timers: [{ amount: 4, unit: 'h' }] });
  });

  it('are told what was found at anything that is drawn for them', () => {
    expect(rows.map((one) => isDrawnFor(one, 'is-b'))).toEqual([false, true, false]);
    expect(rows.map((one) => isDrawnFor(one, 'langkah-4'))).toEqual([true, false, false]);
    expect(rows.map((one) => isDrawnFor(one, 'keputusan-c'))).toEqual([false, false, true]);
  });

  it('lose a key by taking its value away', () => {
    expect(changedRow(row('a', { next: 'end' }), { next: undefined })).toEqual(row('a'));
  });
});
