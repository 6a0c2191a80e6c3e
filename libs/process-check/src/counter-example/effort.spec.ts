import type { Rehearsal } from '@alur/scenarios';
import { Effort } from './effort.js';

const rehearsal = (events: number) => ({ events: Array.from({ length: events }) }) as unknown as Rehearsal;

/** How many plays of so many events are made before nothing is played any more. */
function plays(events: number): number {
  const effort = new Effort();
  const one = rehearsal(events);
  let count = 0;
  while (effort.play(() => one) === one) count += 1;
  expect(effort.isSpent).toBe(true);
  return count;
}

it('a short run counts once, a long one for as many as it is long', () => {
  expect([plays(0), plays(99), plays(100), plays(250), plays(100_000)]).toEqual([251, 251, 126, 84, 1]);
});

it('what is refused counts too, and after the last nothing is tried', () => {
  const effort = new Effort();
  let tries = 0;
  for (let index = 0; index < 300; index += 1)
    effort.play(() => {
      tries += 1;
      return undefined;
    });
  expect([tries, effort.isSpent]).toEqual([251, true]);
});
