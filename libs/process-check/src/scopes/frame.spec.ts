import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { Drawing } from './drawing.js';
import type { Fault, Frame } from './frame.js';
import { findCatcher } from './frame.js';
import { frameOfEventSubProcess, insideOf } from './judge-scope.js';

type More = Readonly<Record<string, Sketch>>;

const edge = (attachedTo: string, kind: 'error' | 'escalation', code?: string, interrupting = true): Sketch => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting,
  trigger: code === undefined ? { kind } : { kind, code },
});
const begins = (kind: 'error' | 'escalation', code?: string, interrupting?: boolean): Sketch => ({
  type: 'startEvent',
  ...(interrupting === undefined ? {} : { interrupting }),
  trigger: code === undefined ? { kind } : { kind, code },
});
const aside: Sketch = { type: 'subProcess', kind: 'event' };
const call: Sketch = { type: 'callActivity', calledProcess: 'helper' };
const lost: Fault = { kind: 'error', code: 'LOST' };

/** The frame inside the activities, outermost first; `!a` is an event sub-process. */
function frameIn(text: string, more: More, way: readonly string[], helper = smallModel('s9>e9', {}, 'helper')): Frame {
  const process = smallModel(text, more);
  const drawing = new Drawing(process, [process, helper]);
  return way.reduce<Frame>(
    (frame, id) => {
      if (id.startsWith('!')) return frameOfEventSubProcess(frame, id.slice(1));
      const activity = frame.drawing.findElement(id);
      const inside = activity && 'boundaryEvents' in activity ? insideOf(frame, activity) : undefined;
      if (!inside) throw new Error(`Nothing is in ${id}`);
      return inside.frame;
    },
    { drawing, scope: undefined, path: '', calls: [process.id] },
  );
}

const caught = (text: string, more: More, way: readonly string[], fault = lost) => {
  const catcher = findCatcher(fault, frameIn(text, more, way));
  return catcher && `${catcher.by} ${catcher.event} ${String(catcher.above)}${catcher.interrupting ? '' : ' beside'}`;
};

const nested = 'p1, p1/p2, p2/t1, b, p1/c';

describe('an error is caught', () => {
  it('by nobody, where nobody is drawn', () => {
    expect(caught('p1, p1/t1', {}, ['p1'])).toBeUndefined();
    expect(caught('t1', {}, [])).toBeUndefined();
  });

  it('at the edge of what it is in', () => {
    expect(caught('p1, p1/t1, b', { b: edge('p1', 'error', 'LOST') }, ['p1'])).toBe('edge b 0');
  });

  it('by the nearest edge, which may be further out', () => {
    expect(caught(nested, { b: edge('p1', 'error'), c: edge('p2', 'error') }, ['p1', 'p2'])).toBe('edge c 0');
    expect(caught(nested, { b: edge('p1', 'error'), c: edge('p2', 'error', 'OTHER') }, ['p1', 'p2'])).toBe('edge b 1');
  });

  it('by one that names it before one that catches all, and by none that names another', () => {
    const both = { b: edge('p1', 'error'), c: edge('p1', 'error', 'LOST') };
    expect(caught('p1, p1/t1, b, c', both, ['p1'])).toBe('edge c 0');
    expect(caught('p1, p1/t1, b', { b: edge('p1', 'error', 'OTHER') }, ['p1'])).toBeUndefined();
  });

  it('not by an event for something else', () => {
    expect(caught('p1, p1/t1, b', { b: edge('p1', 'escalation') }, ['p1'])).toBeUndefined();
    const timer: Sketch = { type: 'boundaryEvent', attachedTo: 'p1', interrupting: true, trigger: { kind: 'cancel' } };
    expect(caught('p1, p1/t1, b', { b: timer }, ['p1'])).toBeUndefined();
    expect(caught('t1, a, a/n', { a: aside, n: { type: 'startEvent' } }, [])).toBeUndefined();
  });

  it('by an event sub-process before the edge', () => {
    const more = { a: aside, n: begins('error', 'LOST'), b: edge('p1', 'error', 'LOST') };
    expect(caught('p1, p1/t1, p1/a, a/n, b', more, ['p1'])).toBe('inside n 0');
    expect(caught('t1, a, a/n', more, [])).toBe('inside n 0');
  });

  it('by an event sub-process further out', () => {
    expect(caught('p1, p1/p2, p2/t1, a, a/n', { a: aside, n: begins('error') }, ['p1', 'p2'])).toBe('inside n 2');
  });

  it('not by the event sub-process it is thrown in, nor by one beside it', () => {
    const more = { a: aside, n: begins('error'), b: edge('p1', 'error'), c: aside, m1: begins('error') };
    expect(caught('p1, p1/t1, p1/a, a/n, p1/c, c/m1, b', more, ['p1', '!a'])).toBe('edge b 1');
    expect(caught('t1, a, a/n', more, ['!a'])).toBeUndefined();
  });

  it('by one in the event sub-process itself', () => {
    const more = { a: aside, n: begins('error'), d: aside, k: begins('error') };
    expect(caught('t1, a, a/n, a/d, d/k', more, ['!a'])).toBe('inside k 0');
  });

  it('at the edge of the call, of what a called process throws', () => {
    expect(caught('c, b', { c: call, b: edge('c', 'error') }, ['c'])).toBe('edge b 0');
  });
});

describe('an escalation', () => {
  const late: Fault = { kind: 'escalation', code: 'LATE' };

  it('may be caught beside what goes on, at an edge and inside', () => {
    expect(caught('p1, p1/t1, b', { b: edge('p1', 'escalation', 'LATE', false) }, ['p1'], late)).toBe(
      'edge b 0 beside',
    );
    const inside = (interrupting?: boolean) =>
      caught('t1, a, a/n', { a: aside, n: begins('escalation', undefined, interrupting) }, [], late);
    expect([inside(false), inside(true), inside()]).toEqual(['inside n 0 beside', 'inside n 0', 'inside n 0']);
  });
});

describe('the key of who catches', () => {
  const keyOf = (more: More, way: readonly string[], text: string) => findCatcher(lost, frameIn(text, more, way))?.key;

  it('is its id in the process itself', () => {
    expect(keyOf({ b: edge('p1', 'error') }, ['p1'], 'p1, p1/t1, b')).toBe('b');
    expect(keyOf({ a: aside, n: begins('error') }, ['p1'], 'p1, p1/t1, a, a/n')).toBe('n');
  });

  it('tells the call in which it is, where it is drawn in a called process', () => {
    const helper = smallModel(
      'p5, p5/t5, f, a, a/n',
      { f: edge('p5', 'error', 'LOST'), a: aside, n: begins('error') },
      'helper',
    );
    const at = (way: readonly string[], code: string) =>
      findCatcher({ kind: 'error', code }, frameIn('c, d', { c: call, d: call }, way, helper))?.key;
    expect([at(['c', 'p5'], 'LOST'), at(['d', 'p5'], 'LOST'), at(['d', 'p5'], 'X')]).toEqual(['c/f', 'd/f', 'd/n']);
  });
});
