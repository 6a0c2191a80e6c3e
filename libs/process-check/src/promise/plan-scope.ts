// A process or sub-process made ready for the question how late it may end, with what is drawn inside its activities.
import type { Element, ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { PromiseQuestion, Repetition } from './contract.js';
import { roundsIn } from './latest-ways.js';
import type { Graph, Loop, Onward, Part } from './loops.js';
import { partsFrom } from './loops.js';
import { comesForEver, runningTimer, waitsOutside } from './waits.js';

export interface ScopePlan {
  readonly process: ExecutableProcess;
  readonly graph: Graph;
  readonly parts: readonly Part[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** What is inside sub-processes and called processes, by element. */
  readonly inner: ReadonlyMap<string, ScopePlan>;
  /** Event sub-processes with the event each begins with. */
  readonly events: readonly { readonly start: Element | undefined; readonly plan: ScopePlan }[];
  /** How often a way back is taken. */
  readonly roundsOf: (flow: string) => number;
  readonly effort: number;
  /** Whether anything in it may take time. */
  readonly takesTime: boolean;
}

export interface Noted {
  readonly untimed: Set<string>;
  readonly waits: Set<string>;
  readonly repetitions: Repetition[];
}

export interface Planning extends PromiseQuestion {
  readonly roundsOf: (id: string) => number | undefined;
  readonly noted: Noted;
  /** Processes being called, so that one that calls itself comes to an end. */
  readonly calls: readonly string[];
  /** Called processes that have been looked at: one that is called twice, and calls twice, is not looked at four times. */
  readonly called: Map<string, ScopePlan>;
}

/** Where nobody declared how often: once more than the first time. */
export const UNDECLARED_ROUNDS = 1;

export function planScope(planning: Planning, scope?: string): ScopePlan {
  const { process, noted } = planning;
  const elements = Object.values(process.elements).filter((element) => element.scope === scope);
  const graph = new Map(elements.map((element) => [element.id, onwardFrom(process, element)]));
  const sub = scope === undefined ? undefined : process.elements[scope];
  const starts = sub?.type === 'subProcess' ? sub.starts : process.starts;
  const parts = partsFrom(graph, starts);
  const inner = new Map<string, ScopePlan>();
  const effortOf = new Map<string, number>();
  const timed = new Set<string>();
  for (const id of idsIn(parts)) {
    const element = process.elements[id];
    if (!element) continue;
    const plan = planInside(element, planning);
    if (plan) inner.set(id, plan);
    if (takesTime(element, plan)) timed.add(id);
    if (waitsOutside(element, (called) => plan?.process.id === called)) noted.waits.add(id);
    if (element.type === 'userTask' && element.standardTime === undefined) noted.untimed.add(id);
    if (timed.has(id) && repeatsInTurn(element)) noted.repetitions.push({ kind: 'element', id, from: id, to: id });
    effortOf.set(id, (1 + (plan?.effort ?? 0)) * (1 + againOf(element, planning)));
  }
  noteLoops(parts, timed, noted);
  const events = elements.flatMap((element) =>
    element.type === 'subProcess' && element.kind === 'event'
      ? [{ start: process.elements[element.starts[0] ?? ''], plan: planScope(planning, element.id) }]
      : [],
  );
  const roundsOf = flowRounds(parts, timed, planning);
  const own = effortOfParts(parts, effortOf, { roundsOf });
  return {
    process,
    graph,
    parts,
    starts,
    ends: elements.filter(isLast).map(({ id }) => id),
    inner,
    events,
    roundsOf,
    effort: events.reduce((sum, { plan }) => sum + plan.effort, own),
    takesTime: timed.size > 0 || events.some(({ plan }) => plan.takesTime),
  };
}

function planInside(element: Element, planning: Planning): ScopePlan | undefined {
  if (element.type === 'subProcess') return planScope(planning, element.id);
  if (element.type !== 'callActivity' || planning.calls.includes(element.calledProcess)) return undefined;
  const known = planning.called.get(element.calledProcess);
  const process = planning.others?.find(({ id }) => id === element.calledProcess);
  if (known || !process) return known;
  const plan = planScope({ ...planning, process, calls: [...planning.calls, process.id] });
  planning.called.set(process.id, plan);
  return plan;
}

const takesTime = (element: Element, plan: ScopePlan | undefined): boolean =>
  (element.type === 'userTask' && element.standardTime !== undefined) ||
  runningTimer(element) !== undefined ||
  plan?.takesTime === true;

/** Instances side by side take the time of one. */
const repeatsInTurn = (element: Element): boolean =>
  isActivity(element) &&
  element.loop !== undefined &&
  (element.loop.kind === 'standardLoop' || element.loop.sequential);

/** How often a step that repeats itself is done again: as declared, as its own number says, else once. */
export function againOf(element: Element, { roundsOf }: Pick<Planning, 'roundsOf'>): number {
  if (!repeatsInTurn(element) || !isActivity(element) || !element.loop) return 0;
  const { loop } = element;
  const drawn = loop.kind === 'standardLoop' ? loop.maximum : wholeNumber(loop.cardinality);
  return roundsOf(element.id) ?? (drawn === undefined ? UNDECLARED_ROUNDS : Math.max(0, drawn - 1));
}

const wholeNumber = (feel: string | undefined): number | undefined =>
  feel !== undefined && /^\d{1,6}$/.test(feel.trim()) ? Number(feel) : undefined;

/** Loops of automatic steps only take no time however often; the others go round as declared, else once. */
function flowRounds(
  parts: readonly Part[],
  timed: ReadonlySet<string>,
  { roundsOf }: Pick<Planning, 'roundsOf'>,
): (flow: string) => number {
  const idle = new Set(
    loopsIn(parts)
      .filter((loop) => !isTimed(loop, timed))
      .flatMap(({ back }) => back.map(({ flow }) => flow)),
  );
  return (flow) => (idle.has(flow) ? 0 : (roundsOf(flow) ?? UNDECLARED_ROUNDS));
}

const isTimed = ({ members }: Loop, timed: ReadonlySet<string>): boolean => [...members].some((id) => timed.has(id));

function noteLoops(parts: readonly Part[], timed: ReadonlySet<string>, { repetitions }: Noted): void {
  for (const loop of loopsIn(parts))
    if (isTimed(loop, timed))
      for (const { flow, from, to } of loop.back) repetitions.push({ kind: 'flow', id: flow, from, to });
}

const loopsIn = (parts: readonly Part[]): readonly Loop[] =>
  parts.flatMap((part) => (part.kind === 'loop' ? [part, ...loopsIn(part.body)] : []));

const idsIn = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'loop' ? idsIn(part.body) : [part.id]));

const effortOfParts = (
  parts: readonly Part[],
  effortOf: ReadonlyMap<string, number>,
  rounds: { readonly roundsOf: (flow: string) => number },
): number =>
  parts.reduce(
    (sum, part) =>
      sum +
      (part.kind === 'loop'
        ? roundsIn(part, rounds) * effortOfParts(part.body, effortOf, rounds)
        : (effortOf.get(part.id) ?? 1)),
    0,
  );

/** A timer on the edge is armed when its host begins; any other event there comes when the work is all but done. */
function onwardFrom({ flows, elements }: ExecutableProcess, element: Element): readonly Onward[] {
  if (element.type === 'intermediateThrowEvent' && element.result?.kind === 'link') {
    const { name } = element.result;
    return Object.values(elements).flatMap((other) =>
      other.scope === element.scope && isLanding(other, name) ? [{ to: other.id, flow: other.id }] : [],
    );
  }
  const along = element.outgoing.flatMap((id) => flows[id] ?? []).map(({ id, to }) => ({ to, flow: id }));
  const edge = isActivity(element)
    ? element.boundaryEvents.map((id) => ({ to: id, flow: id, ...armed(elements[id]) }))
    : [];
  return [...along, ...edge];
}

const armed = (event: Element | undefined): { readonly early?: true } => {
  const timer = runningTimer(event);
  return timer && !comesForEver(timer) ? { early: true } : {};
};

const isLast = (element: Element): boolean =>
  element.outgoing.length === 0 && !(element.type === 'intermediateThrowEvent' && element.result?.kind === 'link');

const isLanding = (element: Element, name: string): boolean =>
  element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link' && element.trigger.name === name;
