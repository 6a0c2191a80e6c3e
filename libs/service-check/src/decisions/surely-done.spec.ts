import { draw, drawProcess } from '@alur/testing';
import { surelyDone } from './surely-done.js';

const { end, exclusive, parallel, reminder, start, timeout, userTask, workingTime } = draw;
const span = workingTime('4h');

const before = (at: string, elements: draw.Drawing['elements'], flows: draw.Drawing['flows']): readonly string[] =>
  [...surelyDone(drawProcess({ id: 'p', elements, flows })).before(at)].filter((id) => id.startsWith('t')).sort();

const tasks = { s: start(), t1: userTask(), t2: userTask(), x: exclusive(), y: exclusive(), g: exclusive(), e: end() };

describe('steps that are certainly done', () => {
  it('are those on every way', () => {
    expect(
      before('g', tasks, [
        ['s', 't1'],
        ['t1', 't2'],
        ['t2', 'g'],
        ['g', 'e'],
      ]),
    ).toEqual(['t1', 't2']);
    expect(
      before('g', tasks, [
        ['s', 't1'],
        ['t1', 'x'],
        ['x', 't2'],
        ['t2', 'y'],
        ['x', 'y'],
        ['y', 'g'],
        ['g', 'e'],
      ]),
    ).toEqual(['t1']);
  });

  it('are found as fast in a drawing whose last step comes first in the file', () => {
    const ids = Array.from({ length: 800 }, (_, at) => `t${String(at).padStart(3, '0')}`).reverse();
    const steps = Object.fromEntries(ids.map((id) => [id, userTask()]));
    const flows = ids.slice(1).map((id, at): [string, string] => [id, ids[at] ?? '']);
    expect(before('t799', { ...steps, s: start() }, [['s', 't000'], ...flows])).toHaveLength(799);
  });

  it('are those of every branch behind a parallel join', () => {
    const branches = { ...tasks, x: parallel(), y: parallel() };
    expect(
      before('g', branches, [
        ['s', 'x'],
        ['x', 't1'],
        ['x', 't2'],
        ['t1', 'y'],
        ['t2', 'y'],
        ['y', 'g'],
        ['g', 'e'],
      ]),
    ).toEqual(['t1', 't2']);
    expect(
      before('g', { ...branches, y: exclusive() }, [
        ['s', 'x'],
        ['x', 't1'],
        ['x', 't2'],
        ['t1', 'y'],
        ['t2', 'y'],
        ['y', 'g'],
        ['g', 'e'],
      ]),
    ).toEqual([]);
  });

  it('are not those that an event took away, or that go on beside', () => {
    const flows: draw.Drawing['flows'] = [
      ['s', 't1'],
      ['t1', 'g'],
      ['b', 'g'],
      ['g', 'e'],
    ];
    expect(before('g', { ...tasks, b: timeout('t1', span) }, flows)).toEqual([]);
    expect(before('g', { ...tasks, b: reminder('t1', span) }, flows)).toEqual([]);
  });

  it('stay done when the way leads back', () => {
    expect(
      before('t2', tasks, [
        ['s', 't1'],
        ['t1', 'x'],
        ['x', 't2'],
        ['t2', 'x'],
        ['x', 'e'],
      ]),
    ).toEqual(['t1']);
    expect(
      before('x', tasks, [
        ['s', 'x'],
        ['x', 't1'],
        ['t1', 'x'],
        ['x', 'e'],
      ]),
    ).toEqual([]);
  });

  it('may be none of a step that is repeated', () => {
    const often = { ...userTask(), loop: { kind: 'multiInstance', sequential: false, collection: 'x' } } as const;
    expect(
      before('g', { ...tasks, t1: often as never }, [
        ['s', 't1'],
        ['t1', 'g'],
        ['g', 'e'],
      ]),
    ).toEqual([]);
  });

  it('are found inside a sub-process, and behind it what was done however it completed', () => {
    const inside: draw.Drawing['elements'] = {
      s: start(),
      t1: userTask(),
      p: { type: 'subProcess', kind: 'embedded' },
      s2: { ...start(), in: 'p' },
      t2: { ...userTask(), in: 'p' },
      t3: { ...userTask(), in: 'p' },
      x: { ...exclusive(), in: 'p' },
      e2: { ...end(), in: 'p' },
      e3: { ...end(), in: 'p' },
      g: exclusive(),
      e: end(),
    };
    const flows: draw.Drawing['flows'] = [
      ['s', 't1'],
      ['t1', 'p'],
      ['p', 'g'],
      ['g', 'e'],
      ['s2', 't2'],
      ['t2', 'x'],
      ['x', 'e2'],
      ['x', 't3'],
      ['t3', 'e3'],
    ];
    expect(before('t3', inside, flows)).toEqual(['t1', 't2']);
    expect(before('g', inside, flows)).toEqual(['t1', 't2']);
    const event: draw.Drawing['elements'] = {
      ...inside,
      k: { type: 'subProcess', kind: 'event', in: 'p' },
      s9: { type: 'startEvent', interrupting: true, trigger: { kind: 'message', name: { literal: 'm' } }, in: 'k' },
      t9: { ...userTask(), in: 'k' },
    };
    expect(before('t9', event, [...flows, ['s9', 't9']])).toEqual(['t1']);
    expect(before('g', event, [...flows, ['s9', 't9']])).toEqual(['t1']);
  });

  it('go with a link', () => {
    const linked: draw.Drawing['elements'] = {
      ...tasks,
      i: { type: 'intermediateThrowEvent', result: { kind: 'link', name: 'l' } },
      c: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'l' } },
    };
    expect(
      before('g', linked, [
        ['s', 't1'],
        ['t1', 'i'],
        ['c', 'g'],
        ['g', 'e'],
      ]),
    ).toEqual(['t1']);
  });
});
