// Which ways out a skipped element leaves by: those it always takes, and of those it chooses among what was asked for.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Element, SequenceFlow } from '@alur/process-model';
import type { Turn } from '../../turn/turn.js';
import type { Handled } from '../command-handler.js';
import { rejected } from '../command-handler.js';

type Flows = Result<readonly SequenceFlow[], Handled>;

export function skipFlows(turn: Turn, element: Element, asked: readonly string[] | undefined): Flows {
  const flows = element.outgoing.map((id) => turn.getFlow(id));
  const { defaultFlow } = element as { readonly defaultFlow?: string };
  const isOneOf = element.type === 'exclusiveGateway' || element.type === 'eventBasedGateway';
  const open = isOneOf ? flows : flows.filter(({ id, condition }) => condition !== undefined || id === defaultFlow);
  const always = flows.filter((flow) => !open.includes(flow));
  const chooses = isOneOf ? open.length > 1 : open.length > 0;
  if (!chooses) return asked && !isSame(asked, flows) ? unknownFlow(element) : ok(flows);
  if (asked === undefined) {
    const otherwise = open.filter(({ id }) => id === defaultFlow);
    return otherwise.length > 0 ? ok([...always, ...otherwise]) : needsFlow(element);
  }
  const chosen = open.filter(({ id }) => asked.includes(id));
  if (asked.some((id) => !flows.some((flow) => flow.id === id))) return unknownFlow(element);
  if (chosen.length === 0 && always.length === 0) return needsFlow(element);
  const isTooMany = chosen.length > 1 && (isOneOf || chosen.some(({ id }) => id === defaultFlow));
  return isTooMany ? unknownFlow(element) : ok([...always, ...chosen]);
}

const isSame = (asked: readonly string[], flows: readonly SequenceFlow[]): boolean =>
  asked.length === flows.length && flows.every(({ id }) => asked.includes(id));

const needsFlow = ({ id, outgoing }: Element): Flows => {
  const message = `Expected one of the flows ${outgoing.join(', ')} to leave ${id} by, but none was named.`;
  return err(rejected('SKIP_NEEDS_FLOW', message));
};

export const unknownFlow = ({ id, outgoing }: Element): Flows => {
  const message = `Expected flows that ${id} can be left by together, of ${outgoing.join(', ')}, but others were named.`;
  return err(rejected('SKIP_FLOW_UNKNOWN', message));
};
