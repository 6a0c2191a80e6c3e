// Which flows an element may leave by, whatever the data: each choice is a set of flows that get a token together.
import type { Element, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { keepsApart } from './branches.js';
import type { Drawing } from './drawing.js';

export type Choice = readonly SequenceFlow[];

/** So many flows that may be taken in any combination; more are too many to judge. */
const CHOICE_LIMIT = 10;

export function choicesOf(drawing: Drawing, element: Element): readonly Choice[] {
  const flows = flowsOf(drawing, element);
  if (flows.length === 0) return [[]];
  if (element.type === 'exclusiveGateway') return flows.map((flow) => [flow]);
  const parts = partsOf(flows, element);
  if (!parts) return [flows];
  const { always, open, otherwise } = parts;
  const some = isApart(drawing, element, flows) ? apart(drawing, element, open) : subsets(open.slice(0, CHOICE_LIMIT));
  const chosen = some.map((own) => [...always, ...own]);
  return otherwise.length > 0 ? [...chosen, otherwise] : chosen;
}

export function hasTooManyChoices(drawing: Drawing, element: Element): boolean {
  const flows = flowsOf(drawing, element);
  const open = partsOf(flows, element)?.open ?? [];
  return open.length > CHOICE_LIMIT && !isApart(drawing, element, flows);
}

const flowsOf = (drawing: Drawing, element: Element): Choice =>
  element.outgoing.map((id) => drawing.getFlow(id)).filter(({ to }) => drawing.findElement(to));

interface Parts {
  readonly always: Choice;
  /** Each may be taken or not. */
  readonly open: Choice;
  /** When none of these is taken: the default flow, or what is taken always. */
  readonly otherwise: Choice;
}

/** `undefined` for what is left by all of its flows. */
function partsOf(flows: Choice, element: Element): Parts | undefined {
  const isInclusive = element.type === 'inclusiveGateway';
  if (!isInclusive && !isActivity(element)) return undefined;
  const ofDefault = flows.filter(({ id }) => id === element.defaultFlow);
  const others = flows.filter(({ id }) => id !== element.defaultFlow);
  const open = others.filter(({ condition }) => isInclusive || condition !== undefined);
  const always = others.filter((flow) => !open.includes(flow));
  if (open.length === 0 && ofDefault.length === 0) return undefined;
  return { always, open, otherwise: [...always, ...ofDefault] };
}

const isApart = (drawing: Drawing, element: Element, flows: Choice): boolean =>
  flows.length > 1 && keepsApart(drawing, element, flows);

/**
 * Branches that have nothing to do with each other until they meet say all there is to say one by one; where something may
 * hang in a scope of its own, what waits for it where they meet needs two.
 */
const apart = (drawing: Drawing, element: Element, open: Choice): readonly Choice[] =>
  drawing.elementsIn(element.scope).some(({ type }) => type === 'subProcess')
    ? onesAndPairs(open)
    : open.map((flow) => [flow]);

const onesAndPairs = (flows: Choice): readonly Choice[] =>
  flows.flatMap((flow, index) => [[flow], ...flows.slice(index + 1).map((other) => [flow, other])]);

/** Every one but the empty one. */
const subsets = (flows: Choice): readonly Choice[] =>
  flows
    .reduce<Choice[]>((known, flow) => [...known, ...known.map((some) => [...some, flow])], [[]])
    .filter((some) => some.length > 0);
