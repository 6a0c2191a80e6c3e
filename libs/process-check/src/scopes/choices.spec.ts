import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { choicesOf, hasTooManyChoices } from './choices.js';
import { Drawing } from './drawing.js';

/** The ways out of an element: the elements that get a token together. */
function waysOut(text: string, of: string, more: Readonly<Record<string, Sketch>> = {}): readonly string[] {
  const drawing = new Drawing(smallModel(text, more), []);
  const element = drawing.findElement(of);
  if (!element) throw new Error(`What is ${of}?`);
  return choicesOf(drawing, element).map((flows) => flows.map(({ to }) => to).join(' '));
}

describe('the ways out', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['of what nothing follows: its token is gone', 't1', 't1', ['']],
    ['of an exclusive gateway: exactly one', 'x1>t1, x1?>t2, x1!>t3', 'x1', ['t1', 't2', 't3']],
    ['of a parallel gateway: all', 'j1>t1, j1>t2', 'j1', ['t1 t2']],
    ['of an event: all, whatever is written on them', 's>t1, s?>t2', 's', ['t1 t2']],
    ['of an inclusive gateway: any of them together', 'o1>t1, o1>t2', 'o1', ['t1', 't2', 't1 t2']],
    [
      'of an inclusive gateway with a default: that one only when no other is chosen',
      'o1>t1, o1!>t2, o1>t3',
      'o1',
      ['t1', 't3', 't1 t3', 't2'],
    ],
    ['of an inclusive gateway with a default alone', 'o1!>t1', 'o1', ['t1']],
    ['of a step: all', 't1>t2, t1>t3', 't1', ['t2 t3']],
    ['of a step with a condition: with and without', 't1>t2, t1?>t3', 't1', ['t2 t3', 't2']],
    ['of a step with conditions only: some of them', 't1?>t2, t1?>t3', 't1', ['t2', 't3', 't2 t3']],
    ['of a step with a condition and a default: one or the other', 't1?>t2, t1!>t3', 't1', ['t2', 't3']],
    [
      'of a step with a condition, a default and one that is taken always',
      't1?>t2, t1!>t3, t1>t4',
      't1',
      ['t4 t2', 't4 t3'],
    ],
    ['of a step with a default alone', 't1!>t2', 't1', ['t2']],
  ])('%s: %s', (_what, text, of, ways) => {
    expect(waysOut(text, of)).toEqual(ways);
  });

  it('lead only to what is drawn', () => {
    const process = smallModel('x1>t1, x1>t2');
    const { t2: _gone, ...elements } = process.elements;
    const drawing = new Drawing({ ...process, elements }, []);
    const gateway = drawing.findElement('x1');
    expect(gateway && choicesOf(drawing, gateway).map((flows) => flows.map(({ to }) => to))).toEqual([['t1']]);
  });
});

describe('more ways than can be combined', () => {
  const wide = (from: string, count: number): string =>
    Array.from({ length: count }, (_, index) => `${from}?>t${String(index + 10)}`).join(', ');
  const isTooWide = (from: string, count: number): boolean => {
    const drawing = new Drawing(smallModel(wide(from, count)), []);
    const element = drawing.findElement(from);
    return element !== undefined && hasTooManyChoices(drawing, element);
  };

  it('are those of an inclusive gateway or a step with eleven flows that may be taken or not', () => {
    expect([isTooWide('o1', 10), isTooWide('o1', 11), isTooWide('t1', 10), isTooWide('t1', 11)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([isTooWide('x1', 12), isTooWide('j1', 12)]).toEqual([false, false]);
  });

  it('are combined up to ten', () => {
    expect(waysOut(wide('o1', 10), 'o1')).toHaveLength(1_023);
    expect(waysOut(wide('o1', 12), 'o1')).toHaveLength(1_023);
  });
});
