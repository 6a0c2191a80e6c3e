// Who catches an error or escalation: the nearest around where it is thrown, scope by scope, across called processes too.
import type { AnyActivity, BoundaryEvent } from '@alur/process-model';
import type { Drawing, EventSubProcess } from './drawing.js';

/** A scope as the scopes inside it see it. */
export interface Frame {
  readonly drawing: Drawing;
  /** The sub-process; absent for a whole process. */
  readonly scope: string | undefined;
  /** Calls and sub-processes around it, so that an inlined drawing has places of its own. */
  readonly path: string;
  /** The activity that it is the inside of, drawn in the frame around. */
  readonly host?: AnyActivity;
  readonly around?: Frame;
  readonly isEventSubProcess?: boolean;
  /** Processes being called, outermost first. */
  readonly calls: readonly string[];
}

export interface Fault {
  readonly kind: 'error' | 'escalation';
  readonly code: string;
}

export interface Catcher {
  /** How many scopes around the innermost one are ended with it; 0: it is caught in the scope or at its edge. */
  readonly above: number;
  readonly interrupting: boolean;
  readonly by: 'edge' | 'inside';
  readonly event: string;
  /** Of an event on an edge, unique also where a process is called twice. */
  readonly key: string;
}

export function findCatcher(fault: Fault, innermost: Frame): Catcher | undefined {
  let above = 0;
  let fromEventSubProcess = false;
  for (let frame: Frame | undefined = innermost; frame; frame = frame.around) {
    // What an event sub-process throws is for whoever is around the scope it belongs to.
    const inside = fromEventSubProcess ? undefined : insideOf(fault, frame);
    if (inside)
      return {
        above,
        by: 'inside',
        interrupting: inside.start.interrupting !== false,
        event: inside.start.id,
        key: keyOf(frame, inside.start.id),
      };
    const edge = frame.around && frame.host ? onEdge(fault, frame.host, frame.around.drawing) : undefined;
    if (edge && frame.around)
      return { above, by: 'edge', interrupting: edge.interrupting, event: edge.id, key: keyOf(frame.around, edge.id) };
    fromEventSubProcess = frame.isEventSubProcess === true;
    above += 1;
  }
  return undefined;
}

export const keyOf = (frame: Frame, element: string): string => `${frame.path}${element}`;

const insideOf = (fault: Fault, { drawing, scope }: Frame): EventSubProcess | undefined =>
  best(
    drawing.eventSubProcessesIn(scope).map((one) => ({ one, trigger: one.start.trigger })),
    fault,
  );

const onEdge = (fault: Fault, host: AnyActivity, drawing: Drawing): BoundaryEvent | undefined =>
  best(
    drawing.boundaryEventsOf(host).map((one) => ({ one, trigger: one.trigger })),
    fault,
  );

interface Triggered {
  readonly kind: string;
  readonly code?: string;
}

/** One that names the code before one that catches all. */
function best<T>(
  catchers: readonly { readonly one: T; readonly trigger: Triggered | undefined }[],
  { kind, code }: Fault,
): T | undefined {
  const fitting = catchers.filter(({ trigger }) => trigger?.kind === kind);
  const named = fitting.find(({ trigger }) => trigger?.code === code);
  return (named ?? fitting.find(({ trigger }) => trigger?.code === undefined))?.one;
}
