/**
 * That nothing ever comes to an element no single run can show. What can be shown is a run that comes as near to it as any
 * does: to the first place, counted backwards along the drawing, that is reached at all.
 */
import type { Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Drawing } from '../scopes/drawing.js';
import type { FindingRun } from './contract.js';
import type { ScopeVerdict } from '../scopes/verdict.js';

/** What may become of the process when it begins there. */
export interface Tried {
  /** Absent where it begins without a start event. */
  readonly start?: string;
  readonly verdict: ScopeVerdict;
}

export function runNearest(dead: string, drawing: Drawing, tries: readonly Tried[]): FindingRun {
  const seen = new Set([dead]);
  for (const id of seen) {
    const run = shortestTo(id, tries);
    if (run) return run;
    const element = drawing.findElement(id);
    for (const before of element ? placesBefore(element, drawing) : []) seen.add(before);
  }
  const [first] = tries;
  return first?.start === undefined ? { way: [] } : { start: first.start, way: [] };
}

function shortestTo(id: string, tries: readonly Tried[]): FindingRun | undefined {
  const runs = tries.flatMap(({ start, verdict }) => {
    const way = verdict.wayTo(id);
    return way ? [{ ...(start === undefined ? {} : { start }), way }] : [];
  });
  return runs.reduce<FindingRun | undefined>(
    (best, run) => (best && best.way.length <= run.way.length ? best : run),
    undefined,
  );
}

/** Where a token would have to be before it could come to the element. */
function placesBefore(element: Element, drawing: Drawing): readonly string[] {
  const along = element.incoming.flatMap((flow) => drawing.findFlow(flow)?.from ?? []);
  if (along.length > 0) return along;
  if (element.type === 'boundaryEvent') return [element.attachedTo];
  const beside = drawing.elementsIn(element.scope);
  if (element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link') {
    const { name } = element.trigger;
    const jumps = beside.filter(
      (one) => one.type === 'intermediateThrowEvent' && one.result?.kind === 'link' && one.result.name === name,
    );
    return jumps.map(({ id }) => id);
  }
  const undone = isActivity(element)
    ? beside.filter((one) => isActivity(one) && drawing.handlerOf(one) === element.id)
    : [];
  if (undone.length > 0) return undone.map(({ id }) => id);
  return element.scope === undefined ? [] : [element.scope];
}
