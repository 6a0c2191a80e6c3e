import type { BatonLink } from '@alur/contracts';
import { batonStages } from './baton-stages.js';

const link = (element: string, stage: number): BatonLink => ({
  agency: { key: 'a', name: 'A' },
  step: element,
  element,
  state: 'done',
  since: '2026-11-24T02:00:00.000Z',
  stage,
});

describe('the stages of a baton line', () => {
  it('puts side by side what ran side by side, in the order of the stages', () => {
    const stages = batonStages([link('a', 1), link('b', 2), link('d', 3), link('c', 2)]);
    expect(stages.map((together) => together.map((one) => one.element))).toEqual([['a'], ['b', 'c'], ['d']]);
  });
});
