import { undoes } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { checkSoundness } from './check-soundness.js';

/** The run that comes nearest to each dead element. */
function nearest(text: string, more: Readonly<Record<string, Sketch>> = {}): Readonly<Record<string, string>> {
  const { diagnostics } = checkSoundness([smallModel(text, more)]);
  const dead = diagnostics.filter(({ code }) => code === 'DEAD_ELEMENT');
  return Object.fromEntries(
    dead.map(({ element = '', run }) => [
      element,
      `${run.start ?? 'no start'}: ${run.way.map((one) => one.element).join(' ')}`,
    ]),
  );
}

describe('the run that comes nearest to what is never reached', () => {
  it('ends in front of the flow into it', () => {
    expect(nearest('s>x1>t1>j1>t3>e1, x1>t2>j1')).toEqual({ t3: 's: s x1 t1', e1: 's: s x1 t1' });
  });

  it('is the start alone where nothing leads there', () => {
    expect(nearest('s>e1, t2>t3>e2')).toEqual({ t2: 's: ', t3: 's: ', e2: 's: ' });
  });

  it('is nothing at all where the process has no start', () => {
    expect(nearest('t1>x1>j1>t4, x1>t2>j1')).toEqual({ t4: 'no start: t1 x1' });
  });

  it('begins where it is shortest', () => {
    expect(nearest('s>t8>t9>x1>j1>e1, s2>x1, x1>t2>j1')).toEqual({ e1: 's2: s2 x1' });
    expect(nearest('s>x1>j1>e1, s2>t9>x1, x1>t2>j1')).toEqual({ e1: 's: s x1' });
  });

  it('ends at the activity that an event is drawn on', () => {
    const more: Readonly<Record<string, Sketch>> = {
      p1: { type: 'subProcess', kind: 'transaction' },
      b: { type: 'boundaryEvent', attachedTo: 'p1', interrupting: true, trigger: { kind: 'cancel' } },
    };
    expect(nearest('s>t9>p1>e1, p1/s1>p1/e2, b>e3', more)).toEqual({ b: 's: s t9', e3: 's: s t9' });
    expect(nearest('s>e1, t2>e2, b>e3', { b: onEdge('t2') })).toEqual({ t2: 's: ', e2: 's: ', b: 's: ', e3: 's: ' });
  });

  it('ends where somebody would jump from', () => {
    const link = (name: string) => ({ kind: 'link', name }) as const;
    const more: Readonly<Record<string, Sketch>> = {
      i1: { type: 'intermediateThrowEvent', result: link('there') },
      i2: { type: 'intermediateThrowEvent', result: link('elsewhere') },
      m1: { type: 'intermediateCatchEvent', trigger: link('there') },
    };
    expect(nearest('s>x1>t9>i2, x1>t1>j1>i1, x1>t2>j1, m1>e1', more)).toMatchObject({
      m1: 's: s x1 t1',
      e1: 's: s x1 t1',
    });
  });

  it('ends at the step that would be undone', () => {
    const more: Readonly<Record<string, Sketch>> = {
      b: undoes('t1', 'h'),
      h: { type: 'userTask', forCompensation: true },
    };
    expect(nearest('s>t9>t1>e1, b, h', more)).toEqual({ h: 's: s t9' });
  });

  it('ends at what it is in', () => {
    expect(nearest('s>t9>p1>e1, p1/s1>p1/e2, p1/t1>p1/e2')).toEqual({ t1: 's: s t9' });
  });
});
