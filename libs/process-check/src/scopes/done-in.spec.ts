import { ends, handler, lost, undoes } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { findDone } from './done-in.js';
import { Drawing } from './drawing.js';

/** Of the steps that can be undone, which may have been done while something goes on, and which at the end. */
function done(text: string, more: Readonly<Record<string, Sketch>> = {}) {
  const undoable = ['t1', 't2'].filter((id) => text.includes(id));
  const process = smallModel(`${text}, ${undoable.map((id) => `b${id}, h${id}`).join(', ')}`, {
    ...Object.fromEntries(
      undoable.flatMap((id) => [
        [`b${id}`, undoes(id, `h${id}`)],
        [`h${id}`, handler],
      ]),
    ),
    ...more,
  });
  const frame = { drawing: new Drawing(process, []), scope: undefined, path: '', calls: [] };
  const found = findDone({ frame, verdictOf: () => undefined, undoneOutside: [] }, process.starts);
  return found && `${[...found.whileOpen].sort().join(' ')} | ${[...found.atEnd].sort().join(' ')}`;
}

describe('what may have been done', () => {
  it.each<[string, string, Readonly<Record<string, Sketch>>, string]>([
    ['a step before others, and at the end', 's>t1>t9>e1', {}, 't1 | t1'],
    ['the last step, at the end only', 's>t1', {}, ' | t1'],
    ['either of two, at the end', 's>x1>t1>e1, x1>t2>e2', {}, 't1 t2 | t1 t2'],
    ['one that only leads to an error, not at the end', 's>x1>t1>e1, x1>e2', { e1: ends(lost) }, 't1 | '],
    ['one before all is ended', 's>j1>t1>e1, j1>m1>m2', { e1: ends({ kind: 'terminate' }) }, 't1 | t1'],
    ['one that is never reached', 's>e1, t9>t1>e2', {}, ' | '],
  ])('%s', (_what, text, more, found) => {
    expect(done(text, more)).toBe(found);
  });

  it('is not known in a drawing of very many states', () => {
    const branches = Array.from({ length: 12 }, (_, index) => `j1>m${String(index)}>e${String(index)}`).join(', ');
    expect(done(`s>t1>j1, ${branches}`)).toBeUndefined();
  });
});
