import { OncePerWhile } from './once-per-while.js';

it('is news once, and again after a while', () => {
  let now = 0;
  const outage = new OncePerWhile(10, () => now);
  expect([outage.isNews(), outage.isNews()]).toEqual([true, false]);
  now = 9;
  expect(outage.isNews()).toBe(false);
  now = 10;
  expect([outage.isNews(), outage.isNews()]).toEqual([true, false]);
});
