// How late a planned process may end: parallel branches and choices as their latest, loops as often as they go round.
import type { Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Times } from './contract.js';
import { latestWays } from './latest-ways.js';
import type { Planning, ScopePlan } from './plan-scope.js';
import { againOf } from './plan-scope.js';
import { comesForEver, runningTimer } from './waits.js';
import type { Way } from './way.js';
import { later, spent } from './way.js';

export interface Asking extends Pick<Planning, 'roundsOf' | 'excluded'> {
  readonly times: Times;
}

export function latestEnd(plan: ScopePlan, way: Way, asking: Asking): Way {
  const { left } = latestWays(
    plan.parts,
    {
      graph: plan.graph,
      pass: (id, arrived) => passElement(plan, id, arrived, asking),
      due: (id, begun, done) => dueOnEdge(plan.process.elements[id], { way: begun, main: done }, asking),
      roundsOf: plan.roundsOf,
    },
    new Map(plan.starts.map((id) => [id, way])),
  );
  const ends = plan.ends.flatMap((id) => left.get(id) ?? []);
  // A scope that never ends is another proof's business; here all of it counts.
  const main = (ends.length > 0 ? ends : [...left.values()]).reduce(later, way);
  return withEvents(plan, { way, main }, asking);
}

interface Lived {
  readonly way: Way;
  readonly main: Way;
}

/** A timer's event sub-process begins when it is due; any other may begin when all else is all but done. */
function withEvents({ events }: ScopePlan, { way, main }: Lived, asking: Asking): Way {
  const begun = events.map(({ start, plan }) => ({ start, plan, due: dueOf(start, way, asking) }));
  const cut = begun
    .flatMap(({ start, due }) => (start?.type === 'startEvent' && start.interrupting && due ? [due] : []))
    .reduce((first, due) => (due.at < first.at ? due : first), main);
  const timed = begun.flatMap(({ plan, due }) => (due ? [latestEnd(plan, due, asking)] : []));
  const others = begun.flatMap(({ plan, due }) => (due ? [] : [plan]));
  return others.reduce((before, plan) => latestEnd(plan, before, asking), timed.reduce(later, cut));
}

function dueOf(start: Element | undefined, way: Way, { times }: Asking): Way | undefined {
  const timer = runningTimer(start);
  return start && timer && !comesForEver(timer)
    ? spent(way, start.id, times.timerEnd(timer, start.id, way.at))
    : undefined;
}

function passElement(plan: ScopePlan, id: string, way: Way, asking: Asking): Way {
  const element = plan.process.elements[id];
  if (!element || asking.excluded?.has(id)) return way;
  let end = way;
  for (let round = againOf(element, asking); round >= 0; round -= 1) end = passOnce(plan, element, end, asking);
  return cutShort(plan, element, { way, main: end }, asking);
}

function passOnce(plan: ScopePlan, element: Element, way: Way, asking: Asking): Way {
  const { times } = asking;
  if (element.type === 'userTask' && !element.forCompensation)
    return spent(way, element.id, times.workEnd(element, way.at));
  const timer = runningTimer(element);
  if (timer && element.type === 'intermediateCatchEvent')
    return spent(way, element.id, times.timerEnd(timer, element.id, way.at));
  const inner = plan.inner.get(element.id);
  return inner ? latestEnd(inner, way, asking) : way;
}

/**
 * Who says nothing takes as long as a timer lets them that ends their work. One that only reminds comes while they work, at
 * the latest when that is all but done.
 */
function dueOnEdge(event: Element | undefined, { way, main }: Lived, { times, excluded }: Asking): Way {
  const timer = runningTimer(event);
  if (!timer || event?.type !== 'boundaryEvent' || excluded?.has(event.id) || excluded?.has(event.attachedTo))
    return way;
  const due = spent(way, event.id, times.timerEnd(timer, event.id, way.at));
  return event.interrupting || due.at < main.at ? due : main;
}

/** What a timer on the edge ends is over by then. */
function cutShort({ process }: ScopePlan, element: Element, { way, main }: Lived, { times }: Asking): Way {
  if (!isActivity(element)) return main;
  let end = main;
  for (const id of element.boundaryEvents) {
    const event = process.elements[id];
    const timer = runningTimer(event);
    if (!timer || event?.type !== 'boundaryEvent' || !event.interrupting) continue;
    const due = times.timerEnd(timer, id, way.at);
    if (due < end.at) end = spent(way, id, due);
  }
  return end;
}
