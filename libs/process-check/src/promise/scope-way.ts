// The longest way through a process or sub-process, with what is inside its activities. Waits for the outside take no time.
import type { Element, ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Way } from './longest-way.js';
import { joined, longer, longestWays, noWay } from './longest-way.js';
import type { Onward } from './loops.js';

export interface Measure {
  /** Working minutes of an element by itself. */
  readonly minutesOf: (element: Element) => number;
  readonly roundsOf: (flow: string) => number;
  readonly findProcess: (id: string) => ExecutableProcess | undefined;
}

interface Inside {
  readonly process: ExecutableProcess;
  readonly scope?: string;
  /** Processes being called, so that one that calls itself comes to an end. */
  readonly calls: readonly string[];
}

export function longestWayIn({ process, scope, calls }: Inside, measure: Measure): Way {
  const elements = Object.values(process.elements).filter((element) => element.scope === scope);
  const graph = new Map(elements.map((element) => [element.id, onwardFrom(process, element)]));
  const ownWay = (id: string): Way => {
    const element = process.elements[id];
    return element ? wayOf(element, { process, calls }, measure) : noWay;
  };
  const sub = scope === undefined ? undefined : process.elements[scope];
  const starts = sub?.type === 'subProcess' ? sub.starts : process.starts;
  const ways = longestWays(graph, starts, { ...measure, ownWay });
  const ends = elements.flatMap((element) => (isLast(element) ? (ways.get(element.id) ?? []) : []));
  // A scope that never ends is another finding's business; here all of it counts.
  const main = (ends.length > 0 ? ends : [...ways.values()]).reduce(longer, noWay);
  // What an event sub-process does may come when everything else is all but done.
  return elements
    .filter((element) => element.type === 'subProcess' && element.kind === 'event')
    .map(({ id }) => longestWayIn({ process, scope: id, calls }, measure))
    .reduce(joined, main);
}

function wayOf(element: Element, { process, calls }: Inside, measure: Measure): Way {
  const minutes = measure.minutesOf(element);
  const own = minutes > 0 ? { minutes, steps: [{ element: element.id, minutes }] } : noWay;
  if (element.type === 'subProcess') return joined(own, longestWayIn({ process, scope: element.id, calls }, measure));
  if (element.type !== 'callActivity' || calls.includes(element.calledProcess)) return own;
  const called = measure.findProcess(element.calledProcess);
  if (!called) return own;
  return joined(own, longestWayIn({ process: called, calls: [...calls, called.id] }, measure));
}

/** An event on the edge may come when the work of its host is all but done. */
function onwardFrom({ flows, elements }: ExecutableProcess, element: Element): readonly Onward[] {
  if (element.type === 'intermediateThrowEvent' && element.result?.kind === 'link') {
    const { name } = element.result;
    return Object.values(elements).flatMap((other) =>
      other.scope === element.scope && isLanding(other, name) ? [{ to: other.id, flow: other.id }] : [],
    );
  }
  const along = element.outgoing.flatMap((id) => flows[id] ?? []).map(({ id, to }) => ({ to, flow: id }));
  const edge = isActivity(element) ? element.boundaryEvents.map((id) => ({ to: id, flow: id })) : [];
  return [...along, ...edge];
}

const isLast = (element: Element): boolean =>
  element.outgoing.length === 0 && !(element.type === 'intermediateThrowEvent' && element.result?.kind === 'link');

const isLanding = (element: Element, name: string): boolean =>
  element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link' && element.trigger.name === name;
