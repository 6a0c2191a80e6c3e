/**
 * Whether the branches behind an inclusive split have nothing to do with each other until one inclusive join takes them all
 * in, and waits for whatever is in any of them. Then a set of branches does what each of them does, and waits for one that
 * hangs: to try them one by one, or two by two, says everything, where all sets of sixteen branches would be 65,535.
 */
import type { Element, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Drawing } from './drawing.js';

export function keepsApart(drawing: Drawing, split: Element, flows: readonly SequenceFlow[]): boolean {
  const joins = drawing
    .elementsIn(split.scope)
    .filter((one) => one.type === 'inclusiveGateway' && one.incoming.length > 1 && one.id !== split.id);
  return joins.some((join) => meetOnlyAt(join, { drawing, split, flows }));
}

interface Block {
  readonly drawing: Drawing;
  readonly split: Element;
  readonly flows: readonly SequenceFlow[];
}

function meetOnlyAt(join: Element, { drawing, split, flows }: Block): boolean {
  const taken = new Set<string>();
  const into = new Set<string>();
  for (const flow of flows) {
    const branch = branchOf(flow, join, drawing);
    if (!branch || branch.has(split.id)) return false;
    for (const id of branch) {
      const element = drawing.findElement(id);
      if (taken.has(id) || !element || !isQuiet(element, drawing)) return false;
      // Nobody comes in from the side.
      if (!element.incoming.every((one) => one === flow.id || branch.has(drawing.findFlow(one)?.from ?? '')))
        return false;
      taken.add(id);
      for (const out of element.outgoing) if (drawing.getFlow(out).to === join.id) into.add(out);
    }
    if (flow.to === join.id) into.add(flow.id);
  }
  return join.incoming.every((id) => into.has(id));
}

/** What lies between the flow and the join; `undefined` where a token might stay for ever without being waited for. */
function branchOf(flow: SequenceFlow, join: Element, drawing: Drawing): ReadonlySet<string> | undefined {
  const branch = new Set<string>();
  if (flow.to === join.id) return branch;
  branch.add(flow.to);
  const before = new Map<string, string[]>([[join.id, []]]);
  for (const id of branch) {
    const element = drawing.findElement(id);
    for (const next of element ? drawing.ways(element) : []) {
      before.set(next, [...(before.get(next) ?? []), id]);
      if (next !== join.id) branch.add(next);
    }
  }
  const arriving = new Set([join.id]);
  for (const id of arriving) for (const earlier of before.get(id) ?? []) arriving.add(earlier);
  return arriving.size === branch.size + 1 ? branch : undefined;
}

/** Nothing ends there, and nothing is told to anybody outside. */
function isQuiet(element: Element, drawing: Drawing): boolean {
  if (element.outgoing.length === 0 || isBegun(element)) return false;
  if (element.type === 'intermediateThrowEvent') return tellsNobody(element);
  if (element.type === 'callActivity') return !drawing.file.some(({ id }) => id === element.calledProcess);
  if (element.type === 'subProcess')
    return element.kind === 'embedded' && insideOf(element.id, drawing).every(tellsNobody);
  return true;
}

const isBegun = (element: Element): boolean =>
  element.type !== 'boundaryEvent' &&
  element.incoming.length === 0 &&
  !(isActivity(element) && element.forCompensation);

const outspoken: readonly string[] = ['error', 'escalation', 'cancel', 'compensation', 'link'];

const tellsNobody = (element: Element): boolean =>
  !(element.type === 'callActivity') &&
  !(
    (element.type === 'intermediateThrowEvent' || element.type === 'endEvent') &&
    outspoken.includes(element.result?.kind ?? '')
  ) &&
  !(element.type === 'boundaryEvent' && element.trigger.kind === 'compensation');

const insideOf = (scope: string, drawing: Drawing): readonly Element[] =>
  drawing.elementsIn(scope).flatMap((element) => [element, ...insideOf(element.id, drawing)]);

/** Whether what an event on an edge leads to is a way to an end that nobody else has part in and nothing can hold up. */
export function runsOut(drawing: Drawing, event: Element): boolean {
  const seen = new Set<string>();
  for (let at: Element | undefined = event; at;) {
    seen.add(at.id);
    const [flow, ...more]: readonly string[] = at.outgoing;
    if (more.length > 0) return false;
    if (flow === undefined) return at.type === 'endEvent' ? at.result === undefined : at.type === 'task';
    const next = drawing.findElement(drawing.getFlow(flow).to);
    if (!next || seen.has(next.id) || next.incoming.length > 1 || !isPlainStep(next)) return false;
    at = next;
  }
  return false;
}

const isPlainStep = (element: Element): boolean => {
  if (element.type === 'endEvent') return true;
  if (isActivity(element))
    return element.type !== 'subProcess' && element.type !== 'callActivity' && element.boundaryEvents.length === 0;
  return element.type === 'intermediateCatchEvent'
    ? element.trigger.kind !== 'link'
    : element.type === 'exclusiveGateway';
};
