import { changed, historyOf, redone, undone } from './history.js';

const typed = (words: readonly (readonly [string, string, number])[]) =>
  words.reduce((history, [next, key, at]) => changed(history, next, { key, at }), historyOf('a'));

describe('the history of a part', () => {
  it('takes typing on in one place as one step', () => {
    const history = typed([
      ['ab', 'name', 0],
      ['abc', 'name', 500],
      ['abc!', 'note', 600],
    ]);
    expect(undone(history).value).toBe('abc');
    expect(undone(undone(history)).value).toBe('a');
  });

  it('takes a pause as the end of a step, and changes without a place one by one', () => {
    expect(
      undone(
        typed([
          ['b', 'x', 0],
          ['c', 'x', 2_000],
        ]),
      ).value,
    ).toBe('b');
    expect(
      undone(
        typed([
          ['b', '', 0],
          ['c', '', 1],
        ]),
      ).value,
    ).toBe('b');
  });

  it('does again what was undone, until something else is done', () => {
    const history = undone(
      typed([
        ['b', '', 0],
        ['c', '', 1],
      ]),
    );
    expect(redone(history).value).toBe('c');
    expect(redone(changed(history, 'd', { at: 2 })).value).toBe('d');
  });

  it('stays where it is at both ends', () => {
    expect(undone(historyOf('a')).value).toBe('a');
    expect(redone(historyOf('a')).value).toBe('a');
  });
});
