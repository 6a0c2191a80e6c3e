import type { DraftJudgement } from '@alur/contracts';
import { drawProcess, draw } from '@alur/testing';
import { coverageOfDraft } from './coverage-marks.js';

const process = drawProcess({
  id: 'permit',
  elements: {
    begun: draw.start(),
    'is-free': draw.exclusive('paid'),
    free: draw.end('free'),
    paid: draw.end('paid'),
  },
  flows: [
    ['begun', 'is-free'],
    ['is-free', 'free', 'fee = 0'],
    ['is-free', 'paid'],
  ],
});
const [, toFree = '', toPaid = ''] = Object.keys(process.flows);

const judged = (...scenarios: readonly (readonly [string, boolean, readonly string[]])[]) =>
  ({
    bundle: { process },
    scenarios: scenarios.map(([scenario, ok, elements]) => ({ scenario, ok, covered: { elements, flows: elements } })),
  }) as unknown as DraftJudgement;

describe('what scenarios go through', () => {
  it('is told in the order of the drawing, with the ways behind what they leave, and only where there is a choice', () => {
    const marks = coverageOfDraft(judged(['a', true, ['begun', 'is-free', toFree, 'free']]));
    expect(marks.map(({ id, isCovered }) => [id, isCovered])).toEqual([
      ['begun', true],
      ['is-free', true],
      [toFree, true],
      [toPaid, false],
      ['free', true],
      ['paid', false],
    ]);
  });

  it('counts only scenarios that hold, each by its name', () => {
    const marks = coverageOfDraft(
      judged(['a', true, ['begun']], ['b', true, ['begun']], ['c', false, ['begun', 'paid']]),
    );
    expect(marks.filter(({ isCovered }) => isCovered)).toEqual([
      expect.objectContaining({ id: 'begun', by: ['a', 'b'] }),
    ]);
  });

  it('is nothing without a process', () => {
    const { bundle: _none, ...without } = judged();
    expect(coverageOfDraft(without)).toEqual([]);
  });
});
