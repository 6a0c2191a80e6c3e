import type { InclusiveJoin, Place } from '../net/net.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { Drawing } from './drawing.js';
import { reachIn } from './reach.js';

type More = Readonly<Record<string, Sketch>>;

/** Of each element from which a token can come to the join, the elements in front of it that it can come by. */
function reached(text: string, more: More = {}, join = 'o9'): Readonly<Record<string, string>> {
  const drawing = new Drawing(smallModel(text, more), []);
  const elements = drawing.elementsIn(undefined);
  const reachOf = reachIn(drawing, elements);
  const before = (drawing.findElement(join)?.incoming ?? []).map((flow) => drawing.getFlow(flow).from);
  const asked: InclusiveJoin = { element: join, incoming: [], choices: [], reach: [] };
  const place = (element: string): Place => ({ kind: 'token', element, group: 0 });
  const rows = elements.map(({ id }): [string, string] => {
    const bits = reachOf(asked, place(id));
    return [id, before.filter((_from, bit) => (bits & (1 << bit)) !== 0).join(' ')];
  });
  return Object.fromEntries(rows.filter(([, flows]) => flows !== ''));
}

describe('a token can come to an inclusive join', () => {
  it('by every flow that a way leads to', () => {
    expect(reached('s>o1>t1>o9>e1, o1>t2>t3>o9')).toEqual({
      s: 't1 t3',
      o1: 't1 t3',
      t1: 't1',
      t2: 't3',
      t3: 't3',
    });
  });

  it('not from behind it, unless a way leads back', () => {
    expect(reached('s>o1>t1>o9>x1>e1, o1>t2>o9')).not.toHaveProperty('x1');
    expect(reached('s>x2>o1>t1>o9>x1>e1, o1>t2>o9, x1>x2')).toMatchObject({ x1: 't1 t2', x2: 't1 t2' });
  });

  it('not by a way that passes it', () => {
    expect(reached('s>t1>o9>x1>t2>o9')).toEqual({ s: 't1', t1: 't1', x1: 't2', t2: 't2' });
  });

  it('never from itself', () => {
    expect(reached('s>t1>o9>x1>o9')).not.toHaveProperty('o9');
  });

  it('by an event on the edge of a step', () => {
    expect(reached('s>t1>o9>e1, b>t2>o9', { b: onEdge('t1') })).toEqual({ s: 't1 t2', t1: 't1 t2', b: 't2', t2: 't2' });
  });

  it('by a link, which leads to its landing and nowhere else', () => {
    const link = { kind: 'link', name: 'there' } as const;
    const more: More = {
      i1: { type: 'intermediateThrowEvent', result: link },
      i2: { type: 'intermediateThrowEvent', result: { kind: 'link', name: 'nowhere' } },
      m1: { type: 'intermediateCatchEvent', trigger: link },
      m2: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'elsewhere' } },
    };
    expect(reached('s>i1, t1>i2, m1>o9, m2>o9', more)).toEqual({ s: 'm1', i1: 'm1', m1: 'm1', m2: 'm2' });
  });
});

it('a mark reaches nothing', () => {
  const drawing = new Drawing(smallModel('s>t1>o9, s>t2>o9'), []);
  const reachOf = reachIn(drawing, drawing.elementsIn(undefined));
  const join: InclusiveJoin = { element: 'o9', incoming: [], choices: [], reach: [] };
  expect(reachOf(join, { kind: 'mark', element: 't1', group: 0 })).toBe(0);
  expect(reachOf(join, { kind: 'leaving', element: 't1', group: 0 })).toBe(1);
});

it('every join is asked by itself', () => {
  const text = 's>o1>t1>o8>o9>e1, o1>t2>o8, o1>t3>o9';
  expect(reached(text, {}, 'o8')).toEqual({ s: 't1 t2', o1: 't1 t2', t1: 't1', t2: 't2' });
  expect(reached(text, {}, 'o9')).toMatchObject({ t1: 'o8', o1: 'o8 t3', o8: 'o8' });
});
