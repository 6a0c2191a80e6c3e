import { amountOf, saidAmount } from './time-amount.js';

describe('the time of a step', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    [' 2 ', 2],
    ['1,', 1],
    ['', 0],
    ['1,55', undefined],
    ['satu', undefined],
    ['-1', undefined],
    ['1,5,', undefined],
  ])('is typed with a comma or a point: "%s"', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });

  it('is shown with a comma, and as nothing where there is none', () => {
    expect(saidAmount({ amount: 1.5, unit: 'h' })).toBe('1,5');
    expect(saidAmount({ amount: 90, unit: 'm' })).toBe('90');
    expect(saidAmount({ amount: 0, unit: 'h' })).toBe('');
    expect(saidAmount(undefined)).toBe('');
  });
});
