import { renderToStaticMarkup } from 'react-dom/server';
import type { StudioTime } from '@alur/contracts';
import { amountOf, TimeInput } from './row-fields.js';

const at = { id: 'waktu', value: undefined, readOnly: false, findings: [], set: () => undefined };
const shown = (value: StudioTime | undefined) =>
  /value="([^"]*)"/.exec(
    renderToStaticMarkup(<TimeInput value={value} label="Waktu" at={at} onChange={() => undefined} />),
  )?.[1];

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

  it('is shown with a comma', () => {
    expect(shown({ amount: 1.5, unit: 'h' })).toBe('1,5');
    expect(shown({ amount: 90, unit: 'm' })).toBe('90');
  });

  it('is empty where there is none', () => {
    expect(shown(undefined)).toBe('');
    expect(shown({ amount: 0, unit: 'h' })).toBe('');
  });
});
