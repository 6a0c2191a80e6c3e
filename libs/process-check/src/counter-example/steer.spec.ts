import type { JsonObject } from '@alur/kernel';
import { steer } from './steer.js';

const holding = (...texts: readonly string[]) => texts.map((text) => ({ text, holds: true }));
const failing = (...texts: readonly string[]) => texts.map((text) => ({ text, holds: false }));
const found = (text: string, given: JsonObject = {}, fixed: JsonObject = {}) => steer(holding(text), { given, fixed });

describe('data that make a condition true', () => {
  it.each<[string, JsonObject]>([
    ['urgent', { urgent: true }],
    ['not(urgent)', { urgent: false }],
    ['amount > 100', { amount: 101 }],
    ['amount >= 10', { amount: 10 }],
    ['amount < 100', { amount: 99 }],
    ['amount < -3', { amount: -4 }],
    ['amount = 2.5', { amount: 2.5 }],
    ['amount != 7', { amount: 8 }],
    ['kind = "large"', { kind: 'large' }],
    ['kind != "large"', { kind: 'lain' }],
    ['kind = "3 days"', { kind: '3 days' }],
    ['kind = "a" and amount > 5', { kind: 'a', amount: 6 }],
    ['amount > 5 and amount < 7', { amount: 6 }],
    ['amount in [3, 4]', { amount: 3 }],
    ['applicant.age >= 17', { applicant: { age: 17 } }],
    ['applicant.age >= 17 and applicant.city = "Batu"', { applicant: { age: 17, city: 'Batu' } }],
    ['list contains(papers, "letter")', { papers: ['letter'] }],
    ['count(papers) > 2', { papers: [2, 3, 1] }],
    ['count(papers) = 0', { papers: [] }],
    ['string length(reason) > 3', { reason: 'aaaa' }],
    ['reason = null', { reason: null }],
    ['date(day) > date("2026-03-10")', { day: '2026-03-11' }],
    ['date(day) < date("2026-03-10")', { day: '2026-03-09' }],
    ['date(day) < date("2026-03-01")', { day: '2025-03-01' }],
    ['date(day) > date("2026-03-28")', { day: '2027-03-28' }],
    ['date(day) < today()', { day: '1970-01-01' }],
    ['duration(span) < duration("P2D")', { span: 'P1D' }],
    ['1 = 1', {}],
  ])('%s', (text, data) => {
    expect(found(text)).toEqual(data);
  });

  it.each(['amount > 2 and amount < 1', '1 = 2', 'a = b and a != b', 'not a condition (', 'amount +'])(
    'are not there: %s',
    (text) => {
      expect(found(text)).toBeUndefined();
    },
  );
});

describe('data', () => {
  it('make some conditions true and others false', () => {
    const wishes = [...holding('amount > 10'), ...failing('amount > 100', 'urgent')];
    expect(steer(wishes, { given: {} })).toEqual({ amount: 11, urgent: false });
  });

  it('make a condition false that is not known to be true or false', () => {
    expect(steer(failing('amount > 10'), { given: {} })).toEqual({ amount: 10 });
    expect(steer(failing('amount'), { given: {} })).toEqual({ amount: false });
  });

  it('stay what they are, where that will do', () => {
    expect(found('amount > 10', { amount: 50 })).toEqual({ amount: 50 });
    expect(found('amount > 10', { amount: 5 })).toEqual({ amount: 11 });
    expect(found('applicant.age > 17', { applicant: { age: 3, name: 'A' } })).toEqual({
      applicant: { age: 18, name: 'A' },
    });
    expect(found('applicant.age > 17', { applicant: 'A' })).toEqual({ applicant: { age: 18 } });
  });

  it('that are fixed stay so, or there are none', () => {
    expect(found('amount > 10', {}, { amount: 50 })).toEqual({ amount: 50 });
    expect(found('amount > 10', { amount: 50 }, { amount: 5 })).toBeUndefined();
    expect(found('amount > limit', {}, { limit: 7 })).toBeUndefined();
    expect(found('amount > limit and amount < 12', {}, { limit: 10 })).toEqual({ amount: 11, limit: 10 });
    expect(found('applicant.age > 17', {}, { applicant: {} })).toBeUndefined();
  });

  it('of many conditions are looked for as long as there is hope', () => {
    const many = Array.from({ length: 12 }, (_, index) => `v${String(index)} = "k${String(index)}"`);
    const data = steer(holding(...many), { given: {} });
    expect(data).toEqual(Object.fromEntries(many.map((_, index) => [`v${String(index)}`, `k${String(index)}`])));
    const hopeless = Array.from({ length: 12 }, (_, index) => `v${String(index)}`).join(' = "a" and ');
    expect(found(`${hopeless} and 1 = 2`)).toBeUndefined();
  });

  it('for nothing are nothing', () => {
    expect(steer([], { given: { a: 1 } })).toEqual({});
  });
});
