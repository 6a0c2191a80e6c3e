import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { keepsApart, runsOut } from './branches.js';
import { Drawing } from './drawing.js';

type More = Readonly<Record<string, Sketch>>;

const drawn = (text: string, more: More = {}) => {
  const process = smallModel(text, more);
  const drawing = new Drawing(process, [process, smallModel('s9>e9', {}, 'helper')]);
  const get = (id: string) => {
    const element = drawing.findElement(id);
    if (!element) throw new Error(`What is ${id}?`);
    return element;
  };
  return { drawing, get };
};

function isApart(text: string, more: More = {}): boolean {
  const { drawing, get } = drawn(text, more);
  const split = get('o1');
  return keepsApart(
    drawing,
    split,
    split.outgoing.map((id) => drawing.getFlow(id)),
  );
}

const block = 's>o1>t1>o2>e1, o1>t2>o2';
const aside: Sketch = { type: 'subProcess', kind: 'event' };
const throws = (kind: 'escalation' | 'compensation' | 'signal'): Sketch => ({
  type: 'intermediateThrowEvent',
  result:
    kind === 'signal' ? { kind, name: { literal: 'm' } } : kind === 'escalation' ? { kind, code: 'LATE' } : { kind },
});
const ends = (kind: 'error' | 'terminate'): Sketch => ({
  type: 'endEvent',
  result: kind === 'error' ? { kind, code: 'LOST' } : { kind },
});

describe('branches have nothing to do with each other', () => {
  it.each<[string, string, More]>([
    ['where each is a step up to the join', block, {}],
    ['where one goes straight to the join', 's>o1>t1>o2>e1, o1>o2', {}],
    ['where one has a choice inside', 's>o1>x1>t1>x2>o2>e1, x1>t3>x2, o1>t2>o2', {}],
    ['where one has two ways into the join', 's>o1>x1>t1>o2>e1, x1>t3>o2, o1>t2>o2', {}],
    ['where one goes round and round', 's>o1>x1>t1>x2>o2>e1, x2>x1, o1>t2>o2', {}],
    ['where one has branches of its own', 's>o1>j1>t1>j2>o2>e1, j1>t3>j2, o1>t2>o2', {}],
    ['where one waits', 's>o1>m1>o2>e1, o1>t2>o2', {}],
    ['where one tells others something', 's>o1>i1>o2>e1, o1>t2>o2', { i1: throws('signal') }],
    ['where one has an event on its edge that comes to the join', `${block}, b>o2`, { b: onEdge('t1') }],
    ['where one calls a process that nobody has', block, { t1: { type: 'callActivity', calledProcess: 'elsewhere' } }],
    ['where one has something inside', `s>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/t3>p1/e2`, {}],
    ['where another inclusive join is drawn elsewhere', `${block}, t8>o3>t7, t9>o3`, {}],
  ])('%s', (_what, text, more) => {
    expect(isApart(text, more)).toBe(true);
  });
});

describe('branches have to do with each other', () => {
  it.each<[string, string, More]>([
    ['where no inclusive join takes them in', 's>o1>t1>x1>e1, o1>t2>x1', {}],
    ['where a parallel one does', 's>o1>t1>j1>e1, o1>t2>j1', {}],
    ['where one ends by itself', 's>o1>t1>o2>e1, o1>t2>e2', {}],
    ['where one may end by itself', 's>o1>t1>o2>e1, o1>x1>o2, x1>e2', {}],
    ['where they meet before the join', 's>o1>t1>x1>o2>e1, o1>t2>x1, o1>t3>o2', {}],
    ['where somebody comes in from the side', `${block}, s2>x1>t1, x1>e2`, {}],
    ['where the join takes in another', `${block}, s2>t3>o2`, {}],
    ['where one goes back to the split', 's>x9>o1>t1>o2>e1, o1>x1>o2, x1>x9', {}],
    ['where one turns round for ever', 's>o1>t1>o2>e1, o1>t2>x1>o2, x1>x2>t3>x2', {}],
    [
      'where one jumps',
      's>o1>i1, m1>o2>e1, o1>t2>o2',
      {
        i1: { type: 'intermediateThrowEvent', result: { kind: 'link', name: 'l' } },
        m1: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'l' } },
      },
    ],
    ['where one throws to somebody outside', 's>o1>i1>o2>e1, o1>t2>o2', { i1: throws('escalation') }],
    ['where one undoes', 's>o1>i1>o2>e1, o1>t2>o2', { i1: throws('compensation') }],
    ['where one has an event on its edge that ends', `${block}, b>e2`, { b: onEdge('t1') }],
    ['where one calls a process of the file', block, { t1: { type: 'callActivity', calledProcess: 'helper' } }],
    ['where something inside of one throws', 's>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/e2', { e2: ends('error') }],
    [
      'where something deep inside of one throws',
      's>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/p2>p1/e2, p2/s2>p2/i1>p2/e3',
      { i1: throws('escalation') },
    ],
    [
      'where something inside of one calls',
      's>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/c>p1/e2',
      { c: { type: 'callActivity', calledProcess: 'x' } },
    ],
    [
      'where something inside of one can be undone',
      's>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/t3>p1/e2, p1/b, p1/h',
      {
        b: {
          type: 'boundaryEvent',
          attachedTo: 't3',
          interrupting: false,
          trigger: { kind: 'compensation' },
          handler: 'h',
        },
        h: { type: 'userTask', forCompensation: true },
      },
    ],
    [
      'where one is a transaction',
      's>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/e2',
      { p1: { type: 'subProcess', kind: 'transaction' } },
    ],
    ['where the join is in another scope', 's>o1>t1>x1>e1, o1>t2>x1, p1/t3>p1/o2>p1/e2, p1/t4>p1/o2', {}],
  ])('%s', (_what, text, more) => {
    expect(isApart(text, more)).toBe(false);
  });

  it('where the split is its own join', () => {
    expect(isApart('s>o1>t1>o1, o1>t2>o1')).toBe(false);
  });
});

it('what is inside of one and only ends the scope is nobody else’s', () => {
  expect(isApart('s>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/e2', { e2: ends('terminate') })).toBe(true);
  expect(
    isApart('s>o1>p1>o2>e1, o1>t2>o2, p1/s1>p1/e2, p1/a, a/n>a/e3', {
      a: aside,
      n: { type: 'startEvent', trigger: { kind: 'message', name: { literal: 'm' } }, interrupting: false },
    }),
  ).toBe(true);
});

describe('an event on an edge leads only to an end', () => {
  const out = (text: string, more: More = {}): boolean => {
    const { drawing, get } = drawn(`t9, ${text}`, { b: onEdge('t9', false), ...more });
    return runsOut(drawing, get('b'));
  };
  it.each<[string, string, More, boolean]>([
    ['at once', 'b>e1', {}, true],
    ['after steps', 'b>t1>m1>e1', {}, true],
    ['nowhere: it ends there', 'b', {}, false],
    ['after a step that nothing follows', 'b>k', { k: { type: 'task' } }, true],
    ['after a step of a person that nothing follows', 'b>t1', {}, false],
    ['after a gateway with one way', 'b>x1>e1', {}, true],
    ['not where it parts', 'b>x1>e1, x1>e2', {}, false],
    ['not where another comes in', 'b>t1>e1, t8>t1', {}, false],
    ['not where the end does more', 'b>e1', { e1: ends('terminate') }, false],
    ['not where it goes round', 'b>t1>t2>t1', {}, false],
    ['not through something with an inside', 'b>p1>e1', {}, false],
    ['not through a call', 'b>c>e1', { c: { type: 'callActivity', calledProcess: 'x' } }, false],
    ['not through a step with an event on its edge', 'b>t1>e1, f>e2', { f: onEdge('t1') }, false],
    ['not through a fork', 'b>j1>e1', {}, false],
    ['not through what throws', 'b>i1>e1', {}, false],
    [
      'not to a landing',
      'b>m1>e1',
      { m1: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'l' } } },
      false,
    ],
  ])('%s: %s', (_what, text, more, found) => {
    expect(out(text, more)).toBe(found);
  });
});
