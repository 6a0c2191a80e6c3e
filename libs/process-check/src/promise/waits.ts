// What the process waits for that no officer does: time told by the drawing counts, everything else is somebody else's.
import type { Element, ExecutableProcess, Timer } from '@alur/process-model';
import type { RunningTimer } from './contract.js';

const runs = (timer: Timer): timer is RunningTimer =>
  'literal' in timer.value &&
  timer.kind !== 'date' &&
  // A cycle with a first instant of its own begins when that instant comes.
  !(timer.kind === 'cycle' && !/^R\d*\/P[^/]*$/.test(timer.value.literal));

/** A timer that tells how long it runs. */
export const runningTimer = (element: Element | undefined): RunningTimer | undefined => {
  if (!element || !('trigger' in element) || element.trigger?.kind !== 'timer') return undefined;
  return runs(element.trigger.timer) ? element.trigger.timer : undefined;
};

const endless = /^R\//;

/** One that comes as long as the work goes on, the last time when the work is all but done. */
export const comesForEver = ({ kind, value }: RunningTimer): boolean => kind === 'cycle' && endless.test(value.literal);

const outside = new Set(['message', 'signal', 'condition', 'timer']);

/** For something from outside, or for a time that cannot be told before. */
export function waitsOutside(element: Element, isDrawn: (process: string) => boolean): boolean {
  if (element.type === 'receiveTask') return true;
  if (element.type === 'callActivity') return !isDrawn(element.calledProcess);
  if (element.type === 'intermediateCatchEvent') return outside.has(element.trigger.kind) && !runningTimer(element);
  // Other events on an edge come while somebody works there, at the latest when that is done.
  return element.type === 'boundaryEvent' && element.trigger.kind === 'timer' && !runningTimer(element);
}

/** What may be declared as a wait outside: not the time that an agency gives its own people to answer. */
export function isWait(element: Element, { elements }: Pick<ExecutableProcess, 'elements'>): boolean {
  if (element.type === 'receiveTask' || element.type === 'callActivity') return true;
  if (element.type === 'intermediateCatchEvent') return element.trigger.kind !== 'link';
  if (element.type !== 'boundaryEvent' || element.trigger.kind !== 'timer') return false;
  const host = elements[element.attachedTo];
  return !runningTimer(element) || (host !== undefined && isWait(host, { elements }));
}
