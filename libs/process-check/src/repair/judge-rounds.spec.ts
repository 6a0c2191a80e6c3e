import type { LoopProgress } from '@alur/process-engine';
import type { Completion, ScopeVerdict } from '../scopes/verdict.js';
import { judgeRounds } from './judge-rounds.js';

const way = (trace: string) => trace.split(' ').map((element) => ({ element, flows: [] }));
const done = (trace: string, ...thrown: readonly string[]): Completion => ({ thrown, trace: way(trace) });
const verdict = (more: Partial<ScopeVerdict> = {}): ScopeVerdict => ({
  completions: [],
  troubles: [],
  exits: [],
  unsafe: [],
  reached: new Set(),
  wayTo: () => undefined,
  undoable: [],
  isCut: false,
  ...more,
});
const one = verdict({ completions: [done('a')], reached: new Set(['a']) });
const two = verdict({ completions: [done('b c')], reached: new Set(['b', 'c']) });
const progress = (started: number, total?: number): LoopProgress => ({
  started,
  completed: 0,
  ...(total === undefined ? {} : { total }),
});

describe('rounds complete', () => {
  const traces = (open: readonly (ScopeVerdict | undefined)[], loop: LoopProgress, next?: ScopeVerdict) =>
    judgeRounds({ open, loop, next })?.completions.map(({ trace }) => trace.map(({ element }) => element).join(' '));

  it('one after another, all that are open', () => {
    expect(traces([one, two], progress(2, 2))).toEqual(['a b c']);
  });

  it('with one more where more of them come', () => {
    expect(traces([one], progress(1, 2), two)).toEqual(['a b c']);
    expect(traces([one], progress(2, 2), two)).toEqual(['a']);
  });

  it('with one more where nobody knows how many there will be', () => {
    expect(traces([one], progress(5), two)).toEqual(['a b c']);
  });

  it('whatever they do, where nothing can go wrong inside', () => {
    expect(traces([undefined], progress(1, 3))).toBeUndefined();
    expect(traces([], progress(3, 3), two)).toBeUndefined();
    expect(traces([undefined, two], progress(2, 2))).toEqual(['b c']);
  });

  it('never while one of them does not', () => {
    expect(traces([one, verdict()], progress(2, 2))).toEqual([]);
  });

  it('with each of the escalations thrown together once, by the first way', () => {
    const either = verdict({ completions: [done('x', 'E'), done('y')] });
    const other = verdict({ completions: [done('u', 'F'), done('v', 'E'), done('w')] });
    expect(judgeRounds({ open: [either, other], loop: progress(2, 2), next: undefined })?.completions).toEqual([
      { thrown: ['E', 'F'], trace: way('x u') },
      { thrown: ['E'], trace: way('x v') },
      { thrown: ['F'], trace: way('y u') },
      { thrown: [], trace: way('y w') },
    ]);
    const late = verdict({ completions: [done('u', 'F')] });
    const early = verdict({ completions: [done('v', 'E')] });
    expect(judgeRounds({ open: [late, early], loop: progress(2, 2), next: undefined })?.completions).toEqual([
      { thrown: ['E', 'F'], trace: way('u v') },
    ]);
  });
});

it('whatever one round may come to, all of them may', () => {
  const trouble = { trouble: { code: 'DEADLOCK', element: 'j' }, trace: way('a') } as const;
  const unsafe = { code: 'UNSAFE', element: 't', trace: way('b') } as const;
  const undo = { of: ['t'], handler: 'h', handlerKey: 'h' };
  const first = verdict({
    troubles: [trouble],
    exits: [{ above: 1, trace: way('c') }],
    undoable: [undo],
    reached: new Set(['a']),
  });
  const second = verdict({ unsafe: [unsafe], cancelled: way('d'), isCut: true, reached: new Set(['b', 'a']) });
  expect(judgeRounds({ open: [first, second], loop: progress(2, 2), next: undefined })).toEqual({
    completions: [],
    troubles: [trouble],
    exits: [{ above: 1, trace: way('c') }],
    cancelled: way('d'),
    unsafe: [unsafe],
    reached: new Set(['a', 'b']),
    undoable: [undo],
    isCut: true,
    wayTo: expect.any(Function) as ScopeVerdict['wayTo'],
  });
  expect(judgeRounds({ open: [first], loop: progress(1, 1), next: undefined })).toEqual({
    ...first,
    wayTo: expect.any(Function) as ScopeVerdict['wayTo'],
  });
});

it('the way to something is that of the first round that comes there', () => {
  const first = verdict({ wayTo: (key) => (key === 'a' ? way('a') : undefined) });
  const second = verdict({ wayTo: (key) => (key === 'a' || key === 'b' ? way('x b') : undefined) });
  const both = judgeRounds({ open: [first, second], loop: progress(2, 2), next: undefined });
  expect(['a', 'b', 'c'].map((key) => both?.wayTo(key))).toEqual([way('a'), way('x b'), undefined]);
});
