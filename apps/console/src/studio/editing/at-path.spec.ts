import { startsWith, valueAt, withValueAt } from './at-path.js';

const value = { pages: [{ id: 'a', title: 'A' }, { id: 'b' }], note: null };

it('finds, sets and takes away what lies at a path, and leaves the rest as it is', () => {
  expect(valueAt(value, ['pages', 0, 'title'])).toBe('A');
  expect(valueAt(value, ['pages', 7, 'title'])).toBeUndefined();
  expect(withValueAt(value, ['pages', 1, 'title'], 'B')).toEqual({
    pages: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    note: null,
  });
  expect(withValueAt(value, ['pages', 0], undefined)).toEqual({ pages: [{ id: 'b' }], note: null });
  expect(withValueAt(value, ['note'], undefined)).toEqual({ pages: value.pages });
  expect(withValueAt(null, ['fee', 'amount'], 0)).toEqual({ fee: { amount: 0 } });
  expect(value.pages).toHaveLength(2);
});

it('knows what lies inside, whether an index is written as number or text', () => {
  expect(startsWith(['pages', '0', 'title'], ['pages', 0])).toBe(true);
  expect(startsWith(['pages'], ['pages', 0])).toBe(false);
});
