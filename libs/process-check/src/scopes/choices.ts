// Which flows an element may leave by, whatever the data: each choice is a set of flows that get a token together.
import type { Element, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Drawing } from './drawing.js';

export type Choice = readonly SequenceFlow[];

/** So many flows that may be taken in any combination; more are too many to judge. */
export const CHOICE_LIMIT = 10;

export function choicesOf(drawing: Drawing, element: Element): readonly Choice[] {
  const flows = element.outgoing.map((id) => drawing.getFlow(id)).filter(({ to }) => drawing.findElement(to));
  if (flows.length === 0) return [[]];
  if (element.type === 'exclusiveGateway') return flows.map((flow) => [flow]);
  if (element.type === 'inclusiveGateway') return anyOf(flows, [], element.defaultFlow);
  if (!isActivity(element)) return [flows];
  const isOpen = ({ id, condition }: SequenceFlow): boolean => condition !== undefined && id !== element.defaultFlow;
  const always = flows.filter((flow) => !isOpen(flow) && flow.id !== element.defaultFlow);
  const open = flows.filter((flow) => isOpen(flow) || flow.id === element.defaultFlow);
  return anyOf(open, always, element.defaultFlow);
}

/** Some of the flows; when none of them is chosen, the default flow, or what is taken always. */
function anyOf(flows: Choice, always: Choice, defaultFlow: string | undefined): readonly Choice[] {
  const open = flows.filter(({ id }) => id !== defaultFlow);
  const otherwise = [...always, ...flows.filter(({ id }) => id === defaultFlow)];
  const chosen = subsets(open.slice(0, CHOICE_LIMIT)).map((some) => [...always, ...some]);
  return otherwise.length > 0 ? [...chosen, otherwise] : chosen;
}

/** Every one but the empty one. */
const subsets = (flows: Choice): readonly Choice[] =>
  flows
    .reduce<Choice[]>((known, flow) => [...known, ...known.map((some) => [...some, flow])], [[]])
    .filter((some) => some.length > 0);

export const hasTooManyChoices = (element: Element): boolean =>
  (element.type === 'inclusiveGateway' || isActivity(element)) && element.outgoing.length > CHOICE_LIMIT + 1;
