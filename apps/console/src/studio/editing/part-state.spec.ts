import { ApiProblem } from '../../api/client.js';
import type { PartEvent, PartState } from './part-state.js';
import { partReducer, stateOf } from './part-state.js';

const part = (value: string, tag: string) => ({ part: 'steps', value, tag });
const after = (...events: readonly PartEvent[]): PartState => {
  const state = events.reduce(partReducer, undefined as PartState | undefined);
  if (!state) throw new Error('Nothing was read');
  return state;
};
const read: PartEvent = { type: 'read', part: part('a', 't1'), at: 0 };
const typed = (next: string, at = 1): PartEvent => ({ type: 'changed', next, key: '', at });
const refused: PartEvent = { type: 'refused', problem: new ApiProblem(412, 'PART_CHANGED', '', {}) };

describe('a part on the screen', () => {
  it('waits to be saved after a change, and takes the tag of what was saved', () => {
    expect(after(read, typed('b')).saving).toBe('unsaved');
    const saved = after(read, typed('b'), { type: 'saving' }, { type: 'saved', part: part('b', 't2'), sent: 'b' });
    expect([saved.saving, saved.tag, stateOf(saved).canUndo]).toEqual(['saved', 't2', true]);
  });

  it('saves again what was typed while it was being saved', () => {
    const state = after(read, typed('b'), { type: 'saving' }, typed('c', 9), {
      type: 'saved',
      part: part('b', 't2'),
      sent: 'b',
    });
    expect([state.saving, state.tag, state.history.value]).toEqual(['unsaved', 't2', 'c']);
  });

  it('shows what the server made of it', () => {
    expect(
      after(read, typed('b'), { type: 'saving' }, { type: 'saved', part: part('B', 't2'), sent: 'b' }).history.value,
    ).toBe('B');
  });

  it('takes over a colleague’s change only where nothing of mine waits', () => {
    const theirs: PartEvent = { type: 'read', part: part('x', 't9'), at: 5 };
    expect(after(read, theirs).history.value).toBe('x');
    expect(after(read, typed('b'), theirs).history.value).toBe('b');
  });

  describe('that both changed', () => {
    const conflict = [
      read,
      typed('b'),
      { type: 'saving' },
      refused,
      { type: 'theirs', part: part('x', 't9') },
    ] as const;

    it('keeps mine until I choose, also while I go on typing', () => {
      const state = after(...conflict, typed('bb', 9));
      expect([state.saving, state.history.value, stateOf(state).theirs]).toEqual(['conflict', 'bb', 'x']);
    });

    it('is saved over theirs when I say so', () => {
      const state = after(...conflict, { type: 'mine' });
      expect([state.saving, state.tag, state.history.value]).toEqual(['unsaved', 't9', 'b']);
    });

    it('becomes theirs when I say so, and mine is one step back', () => {
      const state = after(...conflict, { type: 'taken', at: 9 });
      expect([state.saving, state.history.value]).toEqual(['saved', 'x']);
      expect(after(...conflict, { type: 'taken', at: 9 }, { type: 'undone' }).history.value).toBe('b');
    });
  });

  it('keeps what could not be saved', () => {
    const state = after(read, typed('b'), { type: 'saving' }, refused);
    expect([state.saving, state.history.value]).toEqual(['refused', 'b']);
  });
});
