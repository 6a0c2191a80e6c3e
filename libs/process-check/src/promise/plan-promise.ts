// Whether a promise can be kept begins with: how late may the process end that begins now?
import type { PromisePlan, PromiseQuestion } from './contract.js';
import { latestEnd } from './latest-end.js';
import type { Noted, Planning } from './plan-scope.js';
import { planScope } from './plan-scope.js';
import { stepsOf } from './way.js';

/**
 * The drawing is looked at once, and may then be asked for many beginnings. Every wait is answered, every step takes its
 * standard time, a person may also say nothing until the timer on the step's edge is due; waits outside take no time.
 */
export function planPromise(question: PromiseQuestion): PromisePlan {
  const noted: Noted = { untimed: new Set(), waits: new Set(), repetitions: [] };
  const { process, roundsOf = () => undefined } = question;
  const planning: Planning = { ...question, roundsOf, noted, calls: [process.id], called: new Map() };
  const plan = planScope(planning);
  const unique = new Map(noted.repetitions.map((one) => [one.id, one]));
  return {
    untimed: [...noted.untimed],
    waits: [...noted.waits],
    repetitions: [...unique.values()],
    effort: plan.effort,
    latestEnd(start, times) {
      const way = latestEnd(plan, { at: start }, { ...planning, times });
      return { at: way.at, steps: stepsOf(way) };
    },
  };
}
