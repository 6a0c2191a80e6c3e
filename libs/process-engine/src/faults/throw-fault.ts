import type { JsonObject } from '@alur/kernel';
import type { ElementId } from '@alur/process-model';
import type { ElementInstance, ElementKey } from '../contract/state.js';
import { present } from '../record/present.js';
import { startEventSubProcess } from '../scopes/event-sub-process.js';
import type { Turn } from '../turn/turn.js';
import { leaveByBoundary } from '../waits/trigger.js';
import type { Fault } from './find-catcher.js';
import { findCatcher } from './find-catcher.js';

export interface Thrown extends Fault {
  readonly elementId: ElementId;
  /** The activity it is thrown at, when it rests there. */
  readonly host?: ElementInstance;
  readonly scope: ElementKey | undefined;
  readonly data: JsonObject;
}

/** Whether somebody caught it; what then goes on has been set in motion. */
export function throwFault(turn: Turn, thrown: Thrown): boolean {
  const { kind, code, elementId, data } = thrown;
  const catcher = findCatcher(turn, thrown, thrown);
  const type = kind === 'error' ? 'ErrorThrown' : 'EscalationThrown';
  turn.emit({ type, elementId, code, ...present({ caughtBy: catcher?.event.id }) });
  if (!catcher) return false;
  if ('host' in catcher) leaveByBoundary(turn, { ...catcher, data });
  else startEventSubProcess(turn, catcher.event, { scope: catcher.scope, data });
  return true;
}
