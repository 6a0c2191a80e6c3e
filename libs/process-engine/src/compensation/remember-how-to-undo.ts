import type { AnyActivity } from '@alur/process-model';
import { present } from '../record/present.js';
import type { Visit } from '../turn/token.js';
import { holderOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

/** Only an activity with something that undoes it is remembered. */
export function rememberHowToUndo(turn: Turn, element: AnyActivity, visit: Visit): void {
  const handler = handlerOf(turn, element);
  if (handler === undefined) return;
  const activity = { elementId: element.id, handler, ...present({ scope: visit.scope }), ...holderOf(visit) };
  turn.emit({ type: 'ActivityCompensable', activity });
}

/** What undoes an activity; absent where nothing does. */
export function handlerOf(turn: Turn, element: AnyActivity): string | undefined {
  for (const id of element.boundaryEvents) {
    const event = turn.getElement(id);
    if (event.type === 'boundaryEvent' && event.trigger.kind === 'compensation') return event.handler;
  }
  return turn.compiled.topology.eventSubProcesses.get(element.id)?.find((id) => {
    const [start] = startsOf(turn, id);
    const event = start === undefined ? undefined : turn.getElement(start);
    return event?.type === 'startEvent' && event.trigger?.kind === 'compensation';
  });
}

function startsOf(turn: Turn, id: string): readonly string[] {
  const element = turn.getElement(id);
  return element.type === 'subProcess' ? element.starts : [];
}
