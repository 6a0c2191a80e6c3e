// After something was taken out of a drawing: what nothing leads to goes, and gateways that part nothing any more.
import type { Element } from '@alur/process-model';
import { reachedFrom } from '../derive/ways.js';
import type { Drawing } from './drawing.js';

export function tidy(drawing: Drawing): void {
  for (;;) {
    prune(drawing);
    const idle = drawing.elements.find((element) => isIdle(drawing, element));
    if (idle) {
      drawing.skip(idle.id);
      continue;
    }
    const empty = drawing.elements.flatMap((element) => emptyBranches(drawing, element))[0];
    if (!empty) return;
    drawing.removeFlow(empty);
  }
}

function prune(drawing: Drawing): void {
  const process = drawing.asProcess();
  const reached = new Set(process.starts.flatMap((id) => [...reachedFrom(process, id)]));
  for (const { id } of drawing.elements) if (!reached.has(id)) drawing.drop(id);
}

/** Of one way out a gateway decides nothing; a join of several ways still has to wait for them. */
function isIdle(drawing: Drawing, { id, type }: Element): boolean {
  const ways = drawing.outgoing(id).length;
  const [onward] = drawing.outgoing(id);
  const next = onward && drawing.find(onward.to);
  const isMeeting = next?.type === 'parallelGateway' && drawing.incoming(id).length > 1;
  if (type === 'exclusiveGateway') return ways === 1 && onward?.to !== id && !isMeeting;
  return type === 'parallelGateway' && ways === 1 && drawing.incoming(id).length === 1;
}

/** From a split straight to its join, beside branches in which something is done. */
function emptyBranches(drawing: Drawing, { id, type }: Element) {
  if (type !== 'parallelGateway') return [];
  const ways = drawing.outgoing(id);
  return ways.length < 2
    ? []
    : ways.filter(({ to }) => drawing.find(to)?.type === 'parallelGateway' && drawing.incoming(to).length > 1);
}
