import { aside, begins, handler, throws, undoes } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { Drawing } from './drawing.js';

const drawn = (text: string, more: Readonly<Record<string, Sketch>> = {}) => new Drawing(smallModel(text, more), []);

function activity(drawing: Drawing, id: string) {
  const found = drawing.findElement(id);
  if (!found || !('boundaryEvents' in found)) throw new Error(`${id} is no activity`);
  return found;
}

describe('a drawing', () => {
  it('knows its own elements, and nothing that every object has', () => {
    const drawing = drawn('s>t1>e1');
    expect([drawing.findElement('t1')?.type, drawing.findElement('t2'), drawing.findElement('toString')]).toEqual([
      'userTask',
      undefined,
      undefined,
    ]);
  });

  it('has every flow that is asked for', () => {
    const drawing = drawn('s>t1>e1');
    expect(drawing.getFlow('s-t1').to).toBe('t1');
    expect(() => drawing.getFlow('t1-s')).toThrow('Process small has no sequence flow t1-s');
  });

  it('tells what is drawn directly in a scope', () => {
    const drawing = drawn('s>p1>e1, p1/s1>p1/p2, p2/t1');
    const ids = (scope?: string) => drawing.elementsIn(scope).map(({ id }) => id);
    expect([ids(), ids('p1'), ids('p2')]).toEqual([['s', 'p1', 'e1'], ['s1', 'p2'], ['t1']]);
  });

  it('tells the event sub-processes of a scope with their starts', () => {
    const drawing = drawn('s>p1>e1, a, a/n>a/e2, p1/c, c/t1, p1/s1', { a: aside, n: begins(true), c: aside });
    const found = (scope?: string) => drawing.eventSubProcessesIn(scope).map(({ id, start }) => `${id} ${start.id}`);
    expect([found(), found('p1')]).toEqual([['a n'], []]);
  });

  it('tells the events on an edge', () => {
    const drawing = drawn('t1, b, c', { b: onEdge('t1'), c: onEdge('t1', false) });
    expect(drawing.boundaryEventsOf(activity(drawing, 't1')).map(({ id }) => id)).toEqual(['b', 'c']);
    const unknown = { ...activity(drawing, 't1'), boundaryEvents: ['b', 'nobody', 't1'] };
    expect(drawing.boundaryEventsOf(unknown).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('what undoes', () => {
  const handlerOf = (text: string, more: Readonly<Record<string, Sketch>>, id: string) => {
    const drawing = drawn(text, more);
    return drawing.handlerOf(activity(drawing, id));
  };

  it('is the handler at the compensation event of an activity', () => {
    expect(handlerOf('t1, c, b, h', { c: onEdge('t1'), b: undoes('t1', 'h'), h: handler }, 't1')).toBe('h');
    expect(handlerOf('t1, c', { c: onEdge('t1') }, 't1')).toBeUndefined();
  });

  it('is the event sub-process of a sub-process that is begun for it', () => {
    const more = { a: aside, n: begins(true), c: aside, k: begins(true, 'compensation') };
    expect(handlerOf('p1, p1/a, a/n, p1/c, c/k', more, 'p1')).toBe('c');
    expect(handlerOf('p1, p1/a, a/n', more, 'p1')).toBeUndefined();
    expect(handlerOf('p1, p1/a, a/n', { a: aside, n: { type: 'startEvent' } }, 'p1')).toBeUndefined();
  });
});

describe('the ways of a token', () => {
  const link = (name: string) => ({ kind: 'link', name }) as const;
  const more = {
    b: onEdge('t1'),
    i1: throws(link('there')),
    i2: throws(link('nowhere')),
    i3: throws(undefined),
    m1: { type: 'intermediateCatchEvent', trigger: link('elsewhere') },
    m2: { type: 'intermediateCatchEvent', trigger: link('there') },
  } as const;
  const drawing = drawn('s>t1>e1, t1>i1, b>e2, i2, i3>e3, m, m1>e1, m2>e2', more);
  const ways = (id: string) => {
    const element = drawing.findElement(id);
    return element && drawing.ways(element).join(' ');
  };

  it('are its flows, and the events on its edge', () => {
    expect([ways('s'), ways('t1'), ways('b'), ways('e1'), ways('i3')]).toEqual(['t1', 'e1 i1 b', 'e2', '', 'e3']);
  });

  it('are the landing of a link, if there is one', () => {
    expect([ways('i1'), ways('i2')]).toEqual(['m2', '']);
  });
});
