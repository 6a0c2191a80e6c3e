// What the conditions behind an element must say for a token to leave by certain flows (see the engine's gateways).
import type { Element, SequenceFlow } from '@alur/process-model';
import type { Drawn } from './drawn.js';
import type { Wish } from './steer.js';

/** `undefined` where no data can make it leave so. */
export function wishesFor(element: Element, wanted: readonly string[], { flows }: Drawn): readonly Wish[] | undefined {
  const all = element.outgoing.flatMap((id) => flows.get(id) ?? []);
  const defaultFlow = 'defaultFlow' in element ? element.defaultFlow : undefined;
  const asked = all.filter(({ id }) => id !== defaultFlow);
  const takes = asked.filter(({ id }) => wanted.includes(id));
  if (element.type === 'exclusiveGateway') {
    const [chosen] = takes;
    const before = chosen ? asked.slice(0, asked.indexOf(chosen)) : asked;
    return together(chosen ? [chosen] : [], before);
  }
  return together(
    takes,
    asked.filter((flow) => !takes.includes(flow)),
  );
}

/** A flow without a condition holds always. */
function together(holding: readonly SequenceFlow[], failing: readonly SequenceFlow[]): readonly Wish[] | undefined {
  if (failing.some(({ condition }) => condition === undefined)) return undefined;
  const wish = (some: readonly SequenceFlow[], holds: boolean): readonly Wish[] =>
    some.flatMap(({ condition }) => (condition === undefined ? [] : [{ text: condition, holds }]));
  return [...wish(holding, true), ...wish(failing, false)];
}
