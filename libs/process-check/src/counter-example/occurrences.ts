// What completed in a turn, in order, with the flows it left by: the engine's events in the words of a finding's run.
import type { Event } from '@alur/process-engine';
import type { Drawn } from './drawn.js';

export interface Occurrence {
  readonly element: string;
  readonly flows: readonly string[];
  /** Of a repeated activity: it is done with all of its rounds. */
  readonly isWhole?: boolean;
  /** It had nowhere to go, or could not be opened. */
  readonly incident?: string;
}

export function occurrencesIn(events: readonly Event[], drawn: Drawn): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const event of events) {
    if (event.type === 'ElementCompleted') found.push({ element: event.elementId, flows: [] });
    else if (event.type === 'IncidentRaised' && event.code !== 'DEADLOCK')
      found.push({ element: event.elementId, flows: [], incident: event.code });
    else if (event.type === 'SequenceFlowTaken') leave(found, event.flowId, drawn);
  }
  return found;
}

function leave(found: Occurrence[], flowId: string, { elements, flows }: Drawn): void {
  const from = flows.get(flowId)?.from ?? '';
  const last = found.at(-1);
  const element = elements.get(from);
  const isRepeated = element !== undefined && 'loop' in element && element.loop !== undefined;
  if (last?.element === from && (!isRepeated || last.isWhole))
    found.splice(-1, 1, { ...last, flows: [...last.flows, flowId] });
  else found.push({ element: from, flows: [flowId], isWhole: true });
}
