// Error ends that nothing catches: the case stops there as failed.
import type { EndEvent, ExecutableProcess } from '@alur/process-model';
import { Drawing } from '../scopes/drawing.js';
import type { Fault } from '../scopes/frame.js';
import { findCatcher } from '../scopes/frame.js';
import type { Frame } from '../scopes/frame.js';

export const uncaughtErrorEnds = (process: ExecutableProcess): readonly EndEvent[] => {
  const drawing = new Drawing(process, [process]);
  return Object.values(process.elements).flatMap((element) => {
    if (element.type !== 'endEvent' || element.result?.kind !== 'error') return [];
    const fault: Fault = { kind: 'error', code: element.result.code };
    return findCatcher(fault, frameAround(drawing, element.scope)) ? [] : [element];
  });
};

/** The scope an element is drawn in, with the scopes around it. */
function frameAround(drawing: Drawing, scope: string | undefined): Frame {
  const host = scope === undefined ? undefined : drawing.findElement(scope);
  if (host?.type !== 'subProcess') return { drawing, scope: undefined, path: '', calls: [drawing.process.id] };
  const around = frameAround(drawing, host.scope);
  return host.kind === 'event'
    ? { ...around, scope: host.id, around, isEventSubProcess: true }
    : { ...around, scope: host.id, host, around, isEventSubProcess: false };
}
