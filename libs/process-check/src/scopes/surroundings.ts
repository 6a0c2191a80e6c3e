import type { AnyActivity } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Frame } from './frame.js';
import { keyOf } from './frame.js';
import type { ScopeVerdict, Undoable } from './verdict.js';

/** What the builder of a scope knows; `verdictOf` an activity with something inside. */
export interface Surroundings {
  readonly frame: Frame;
  readonly verdictOf: (activity: AnyActivity) => ScopeVerdict | undefined;
  /** What is undone here although it was done in the scope around. */
  readonly undoneOutside: readonly Undoable[];
  /** Keeps in mind which activities have completed, also where nobody in the scope asks. */
  readonly tellsDone?: boolean;
}

/** How an activity of the scope can be undone, once it has completed. */
export function undoablesOf({ frame, verdictOf }: Surroundings, activity: AnyActivity): readonly Undoable[] {
  const handler = frame.drawing.handlerOf(activity);
  const inner = verdictOf(activity)?.undoable ?? [];
  const within = inner.map((one) => ({ ...one, of: [activity.id, ...one.of] }));
  const element = handler === undefined ? undefined : frame.drawing.findElement(handler);
  if (!element || !isActivity(element)) return within;
  const verdict = verdictOf(element);
  const own = { of: [activity.id], handler: element.id, handlerKey: keyOf(frame, element.id) };
  return [...within, verdict ? { ...own, verdict } : own];
}
