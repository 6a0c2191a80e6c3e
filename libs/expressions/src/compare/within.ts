// Membership: does a value lie in a range, does it pass a test that is itself a value.
import type { Run } from '../run.js';
import { FeelRange } from '../values/range.js';
import type { Value } from '../values/value.js';
import { isList } from '../values/value.js';
import { equal } from './equal.js';
import { order } from './order.js';
import type { Truth } from './truth.js';
import { both, either, negated } from './truth.js';

export function within(value: Value, range: FeelRange, run: Run): Truth {
  const { start, end, operator } = range;
  if (operator === '=') return equal(value, start, run);
  if (operator === '!=') return negated(equal(value, start, run));
  if (operator === undefined ? start === null || end === null : start === null && end === null) return null;
  const above = start === null ? true : holds(order(value, start), range.startIncluded, 1);
  const below = end === null ? true : holds(order(value, end), range.endIncluded, -1);
  return both(above, below);
}

const holds = (compared: number | null, included: boolean, side: 1 | -1): Truth =>
  compared === null ? null : compared === 0 ? included : Math.sign(compared) === side;

/** Whether a value equals the test, lies in it as a range, or does so with an item of it as a list. */
export function passes(value: Value, test: Value, run: Run): Truth {
  if (test instanceof FeelRange) return value instanceof FeelRange ? equal(value, test, run) : within(value, test, run);
  if (!isList(test)) return equal(value, test, run);
  run.fuel.items(test.length);
  let answer: Truth = isList(value) && equal(value, test, run) === true;
  for (const item of test) {
    const one = item instanceof FeelRange ? passes(value, item, run) : equal(value, item, run) === true;
    answer = either(answer, one);
    if (answer === true) return true;
  }
  return answer;
}
