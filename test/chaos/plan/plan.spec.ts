import { drawPlan } from './plan.js';

const asked = { seed: 7, minutes: 4, faults: ['F1', 'F7', 'F9'] } as const;

describe('the plan of a run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawPlan(asked)).toEqual(drawPlan(asked));
    expect(drawPlan({ ...asked, seed: 8 }).strikes).not.toEqual(drawPlan(asked).strikes);
  });

  it('brings every fault once in each round, in time', () => {
    const { strikes } = drawPlan(asked);
    expect(strikes.length).toBeGreaterThan(20);
    for (let round = 0; round + 3 <= strikes.length; round += 3)
      expect(
        strikes
          .slice(round, round + 3)
          .map(({ fault }) => fault)
          .sort(),
      ).toEqual([...asked.faults].sort());
    const times = strikes.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((at) => at < 240)).toBe(true);
  });

  it('has outages of minutes only where there is time for them', () => {
    expect(drawPlan(asked).pace).toBe('short');
    expect(drawPlan({ ...asked, minutes: 30 }).pace).toBe('long');
  });
});
