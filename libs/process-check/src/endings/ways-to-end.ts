// How a process may end: without having passed what it should have, or with two answers that contradict each other.
import type { Element, ElementId, EndEvent, ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Happening } from './can-happen.js';
import { added, goal, goalOf, wayToGoal } from './can-happen.js';

/** A run that is over, properly, and in which none of these ends and activities has completed. */
export function findRunAvoiding(process: ExecutableProcess, isAvoided: (element: Element) => boolean): Happening {
  const starts = process.starts.length > 0 ? process.starts : [''];
  return firstOf(starts.map((start) => () => wayToGoal(avoiding(process, start, isAvoided))));
}

type IsAnswer = (end: EndEvent) => boolean;

/**
 * A run that comes to both ends of the process itself. A terminate or error end leaves nobody who could come to another, but
 * somebody may have come to another before: one of the two at most is such an end.
 */
export function findBoth(process: ExecutableProcess, one: IsAnswer, other: IsAnswer): Happening {
  const ends = endsOf(process).filter(({ scope }) => scope === undefined);
  const open = ends.filter((end) => !closesCase(end));
  const [ones, others] = [ends.filter(one), ends.filter(other)];
  const pairs = [
    [open.filter(one), others],
    [ones.filter(closesCase), open.filter(other)],
  ] as const;
  return firstOf(
    pairs
      .filter(([some, more]) => some.length > 0 && more.length > 0)
      .map((pair) => () => wayToGoal(withMeeting(process, pair))),
  );
}

const closesCase = ({ result }: EndEvent): boolean => result?.kind === 'terminate' || result?.kind === 'error';

function firstOf(asked: readonly (() => Happening)[]): Happening {
  let known: Happening = undefined;
  for (const ask of asked) {
    const found = ask();
    if (found !== undefined && found !== 'unknown') return found;
    known = found ?? known;
  }
  return known;
}

const endsOf = ({ elements }: ExecutableProcess): readonly EndEvent[] =>
  Object.values(elements).flatMap((element) => (element.type === 'endEvent' ? [element] : []));

/** The whole process becomes a sub-process; what is to be avoided leads to traps, so what leaves it has avoided it. */
function avoiding(
  process: ExecutableProcess,
  start: ElementId,
  isAvoided: (element: Element) => boolean,
): ExecutableProcess {
  const whole = added('whole');
  const [begin, toWhole, toGoal] = [added('begin'), added('to-whole'), added('to-goal')];
  const inside = Object.values(process.elements).flatMap((element): readonly Element[] => {
    const moved = element.scope === undefined ? { ...element, scope: whole } : element;
    if (isAvoided(element)) return trapped(moved);
    // Inside a sub-process only a start without trigger is one; what begins the case is no matter here.
    return [moved.type === 'startEvent' && element.scope === undefined ? untriggered(moved) : moved];
  });
  const traps = inside.filter(({ id }) => id.startsWith(added('trap')));
  const larger = goalOf([toGoal]);
  return {
    ...process,
    starts: [begin],
    elements: byId<Element>([
      { id: begin, type: 'startEvent', incoming: [], outgoing: [toWhole] },
      {
        id: whole,
        type: 'subProcess',
        kind: 'embedded',
        starts: start === '' ? [] : [start],
        incoming: [toWhole],
        outgoing: [toGoal],
        boundaryEvents: [],
      },
      ...inside,
      ...larger.elements,
    ]),
    flows: {
      ...process.flows,
      ...byId([
        { id: toWhole, from: begin, to: whole },
        { id: toGoal, from: whole, to: goal },
        ...traps.map(({ id, incoming: [flow = ''] }) => ({
          id: flow,
          from: flow.slice(added('into ').length),
          to: id,
        })),
        ...larger.flows,
      ]),
    },
  };
}

/** A token that gets through stays for good. What lies on the edge of an activity can still take it away before. */
function trapped(element: Element): readonly Element[] {
  const { id, scope } = element;
  const missing = added(`missing ${id}`);
  const trap = { ...(scope === undefined ? {} : { scope }), type: 'parallelGateway', outgoing: [] } as const;
  if (!isActivity(element)) return [{ ...trap, id, incoming: [...element.incoming, missing] }];
  const into = added(`into ${id}`);
  return [
    { ...element, outgoing: [into] },
    { ...trap, id: added(`trap ${id}`), incoming: [into, missing] },
  ];
}

const untriggered = ({ trigger: _trigger, ...start }: Extract<Element, { type: 'startEvent' }>): Element => start;

/** Ends of either kind lead to one gateway each, and these to a place that both must come to. */
function withMeeting(
  process: ExecutableProcess,
  kinds: readonly [readonly EndEvent[], readonly EndEvent[]],
): ExecutableProcess {
  const [met, onward] = [added('met'), added('onward')];
  const elements: Element[] = [];
  const flows: { id: string; from: string; to: string }[] = [{ id: onward, from: met, to: goal }];
  const arms = kinds.map((ends, index) => {
    const [merge, arm] = [added(`merge-${String(index)}`), added(`arm-${String(index)}`)];
    const incoming = ends.map(({ id }) => added(`from ${id}`));
    elements.push({ id: merge, type: 'exclusiveGateway', incoming, outgoing: [arm] });
    flows.push(...ends.map(({ id }) => ({ id: added(`from ${id}`), from: id, to: merge })), {
      id: arm,
      from: merge,
      to: met,
    });
    elements.push(...ends.map((end): Element => passedOn(end, added(`from ${end.id}`))));
    return arm;
  });
  const larger = goalOf([onward]);
  return {
    ...process,
    elements: {
      ...process.elements,
      ...byId([
        { id: met, type: 'parallelGateway', incoming: arms, outgoing: [onward] },
        ...elements,
        ...larger.elements,
      ]),
    },
    flows: { ...process.flows, ...byId([...flows, ...larger.flows]) },
  };
}

const passedOn = ({ id, incoming }: EndEvent, flow: string): Element => ({
  id,
  type: 'task',
  incoming,
  outgoing: [flow],
  boundaryEvents: [],
});

const byId = <T extends { readonly id: string }>(all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((one) => [one.id, one]));
