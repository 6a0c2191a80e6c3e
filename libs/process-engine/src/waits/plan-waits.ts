// What an activity or scope will wait for is worked out before it opens, so that it opens whole or not at all.
import type { Instant, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { AnyActivity, AwaitedTrigger, Element, ElementId } from '@alur/process-model';
import type { Awaited, Repeat } from '../contract/state.js';
import { findBody } from '../scopes/find-body.js';
import { evaluate } from '../turn/evaluate.js';
import { findText } from '../turn/find-text.js';
import { expressionCause } from '../turn/holds.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import type { Visit } from '../turn/token.js';
import { holderOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { dueInstant } from './due-instant.js';

export type PlannedWait =
  | { readonly kind: 'timer'; readonly elementId: ElementId; readonly due: Instant; readonly repeat?: Repeat }
  | { readonly kind: 'subscription'; readonly elementId: ElementId; readonly on: Awaited };

type Planned = Result<readonly PlannedWait[], IncidentCause>;

/** The waits of events on the edge of an activity. Of a repeated one they belong to all its rounds together. */
export function planBoundaryWaits(turn: Turn, activity: AnyActivity, visit: Visit): Planned {
  // Done once more, it must not send the process on a second time.
  if (visit.repeats || findBody(turn, activity, visit)) return ok([]);
  const events = activity.boundaryEvents.map((id) => turn.getElement(id));
  return planAll(turn, events, visit);
}

/** The waits of these events, as seen from where they are; errors, escalations and the like are not waited for. */
export function planAll(turn: Turn, events: readonly Element[], visit: Visit): Planned {
  const planned: PlannedWait[] = [];
  for (const event of events) {
    const trigger = awaitedBy(event);
    if (!trigger) continue;
    const wait = planWait(turn, { event, trigger }, visit);
    if (!wait.ok) return wait;
    planned.push(wait.value);
  }
  return ok(planned);
}

/** What an event waits for, if it does. */
export function awaitedBy(event: Element): AwaitedTrigger | undefined {
  if (event.type === 'receiveTask') return event.message;
  if (event.type !== 'boundaryEvent' && event.type !== 'startEvent' && event.type !== 'intermediateCatchEvent')
    return undefined;
  const { trigger } = event;
  switch (trigger?.kind) {
    case 'timer':
    case 'message':
    case 'signal':
    case 'condition':
      return trigger;
    default:
      return undefined;
  }
}

interface Awaiting {
  readonly event: Element;
  readonly trigger: AwaitedTrigger;
}

function planWait(turn: Turn, { event, trigger }: Awaiting, visit: Visit): Result<PlannedWait, IncidentCause> {
  const elementId = event.id;
  if (trigger.kind === 'timer') {
    const due = dueInstant(turn, { event, timer: trigger.timer, place: visit }, holderOf(visit).holder);
    return due.ok ? ok({ kind: 'timer', elementId, ...due.value }) : due;
  }
  if (trigger.kind === 'condition')
    return ok({ kind: 'subscription', elementId, on: { kind: 'condition', holds: false } });
  const name = findText(turn, visit, trigger.name);
  if (name === undefined) return err(notComputed(event, 'Nama pesan atau sinyal'));
  if (trigger.kind === 'signal') return ok({ kind: 'subscription', elementId, on: { kind: 'signal', name } });
  if (trigger.correlationKey === undefined)
    return ok({ kind: 'subscription', elementId, on: { kind: 'message', name } });
  const key = evaluate(turn, visit, trigger.correlationKey);
  if (!key.ok) return err({ ...expressionCause(key.error, `Kunci pesan "${name}"`), stage: 'opening' });
  const correlationKey = textOf(key.value);
  return correlationKey === undefined
    ? err(notComputed(event, `Kunci pesan "${name}"`))
    : ok({
        kind: 'subscription',
        elementId,
        on: { kind: 'message', name, correlationKey: sealed(turn, correlationKey) },
      });
}

/** Correlation keys compare as text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** As a key may be written down. */
export const sealed = ({ context }: Turn, key: string): string => context.sealKey?.(key) ?? key;

const notComputed = (event: Element, what: string): IncidentCause => ({
  code: 'EXPRESSION_FAILED',
  message: `${what} untuk "${event.name ?? event.id}" tidak dapat ditentukan. Lengkapi datanya, lalu coba lagi.`,
  stage: 'opening',
});
