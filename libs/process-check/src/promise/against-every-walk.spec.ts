// The proof against walking every way there is. Thousands of drawings are for a day with time: PROMISE_DRAWINGS=20000.
import { everyWalk } from '../fixtures/every-walk.js';
import { randomPromise } from '../fixtures/random-promise.js';
import type { Repetition } from './contract.js';
import { planPromise } from './plan-promise.js';

const drawings = Number(process.env['PROMISE_DRAWINGS'] ?? 400);

/** With more of them into one place the order of the rounds is not tried, and steps here do not keep the same hours. */
const combinations = (repetitions: readonly Repetition[], rounds: (flow: string) => number): number =>
  Math.max(
    1,
    ...[...new Set(repetitions.map(({ to }) => to))].map((head) =>
      repetitions.reduce((product, { to, id }) => (to === head ? product * (rounds(id) + 1) : product), 1),
    ),
  );

it('no walk ends later than the latest end, and one ends as late', () => {
  let compared = 0;
  let rounds = 0;
  for (let seed = 1; seed <= drawings; seed += 1) {
    const drawing = randomPromise(seed, 3 + (seed % 5));
    const walked = everyWalk(drawing.process, { ...drawing, limit: 20_000 });
    if (!walked) continue;
    const plan = planPromise({ process: drawing.process, roundsOf: drawing.rounds });
    const { at } = plan.latestEnd(0, {
      workEnd: drawing.ending,
      timerEnd: (_timer, id, from) => {
        const element = drawing.process.elements[id];
        return element ? drawing.ending(element, from) : from;
      },
    });
    expect({ seed, isTooLate: at > walked.latest }).toEqual({ seed, isTooLate: false });
    if (combinations(plan.repetitions, drawing.rounds) > 16) continue;
    expect({ seed, at }).toEqual({ seed, at: walked.latest });
    compared += 1;
    rounds += plan.repetitions.length;
  }
  expect(compared).toBeGreaterThan(drawings / 2);
  expect(rounds).toBeGreaterThan(drawings / 2);
});
