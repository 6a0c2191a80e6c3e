// Messages and signals that a process gives off: first to catchers of the same instance, then to the world outside.
import { addIsoDuration } from '@alur/calendar';
import type { Instant, JsonObject, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { MessageThrow, SignalThrow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { present } from '../record/present.js';
import type { Stay } from '../turn/complete.js';
import { evaluate } from '../turn/evaluate.js';
import { findText } from '../turn/find-text.js';
import { expressionCause } from '../turn/holds.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Turn } from '../turn/turn.js';
import { isComparable } from './due-instant.js';
import type { Message } from './messages.js';
import { correlate } from './messages.js';
import { sealed, textOf } from './plan-waits.js';
import { broadcast, listeners } from './signals.js';

/**
 * Works out what is given off, then lets the token go on, then gives it off: an interrupting catcher ends the token with
 * everything else in its scope. What cannot be worked out is an incident.
 */
export function throwMessage(turn: Turn, stay: Stay, thrown: MessageThrow, goOn: () => void): void {
  const worked = workOut(turn, stay, thrown);
  if (!worked.ok) return raiseIncident(turn, stay, worked.error);
  const { message, until, variables } = worked.value;
  goOn();
  const key = turn.nextKey();
  turn.emit({ type: 'MessageThrown', key, elementId: stay.element.id, ...message });
  if (!correlate(turn, message, variables))
    turn.ask({ type: 'ThrowMessage', key, ...message, ...present({ until }), variables });
}

/** Likewise; a signal reaches those inside and those outside. */
export function throwSignal(turn: Turn, stay: Stay, thrown: SignalThrow, goOn: () => void): void {
  const { element, visit } = stay;
  const name = findText(turn, visit, thrown.name);
  if (name === undefined) return raiseIncident(turn, stay, notComputed(stay, 'Nama sinyal'));
  goOn();
  const key = turn.nextKey();
  turn.emit({ type: 'SignalBroadcast', at: turn.at, name, key, elementId: element.id });
  broadcast(turn, listeners(turn, name), {});
  turn.ask({ type: 'ThrowSignal', key, name });
}

interface WorkedOut {
  readonly message: Message;
  readonly until?: Instant;
  readonly variables: JsonObject;
}

function workOut(turn: Turn, stay: Stay, thrown: MessageThrow): Result<WorkedOut, IncidentCause> {
  const { visit } = stay;
  const name = findText(turn, visit, thrown.name);
  const key = thrown.correlationKey === undefined ? undefined : evaluate(turn, visit, thrown.correlationKey);
  const correlationKey = key?.ok ? textOf(key.value) : undefined;
  if (name === undefined || (key && correlationKey === undefined))
    return err(notComputed(stay, 'Nama atau kunci pesan'));
  const until = untilOf(turn, stay, thrown);
  if (!until.ok) return until;
  const variables = variablesOf(turn, stay, thrown);
  if (!variables.ok) return variables;
  const message = { name, ...(correlationKey === undefined ? {} : { correlationKey: sealed(turn, correlationKey) }) };
  return ok({ message, ...present({ until: until.value }), variables: variables.value });
}

function untilOf(turn: Turn, stay: Stay, { timeToLive }: MessageThrow): Result<Instant | undefined, IncidentCause> {
  if (!timeToLive) return ok(undefined);
  const text = findText(turn, stay.visit, timeToLive);
  const until = text === undefined ? undefined : addIsoDuration(turn.at, text, turn.context.zone);
  return until?.ok && isComparable(until.value)
    ? ok(until.value)
    : err({ ...notComputed(stay, 'Masa tunggu pesan'), code: 'TIMER_INVALID' });
}

/** An activity's inputs were worked out when it opened. */
function variablesOf(turn: Turn, { element, visit }: Stay, thrown: MessageThrow): Result<JsonObject, IncidentCause> {
  const carried: Record<string, JsonObject[string]> = {};
  if (isActivity(element)) {
    for (const { target } of element.inputs ?? []) carried[target] = visit.variables?.[target] ?? null;
    return ok(carried);
  }
  for (const { source, target } of thrown.variables ?? []) {
    const value = evaluate(turn, visit, source);
    if (!value.ok)
      return err({
        ...expressionCause(value.error, `Isi pesan "${target}" dari "${element.name ?? element.id}"`),
        stage: 'opening',
      });
    carried[target] = value.value;
  }
  return ok(carried);
}

const notComputed = ({ element }: Stay, what: string) =>
  ({
    code: 'EXPRESSION_FAILED',
    message: `${what} untuk "${element.name ?? element.id}" tidak dapat ditentukan. Lengkapi datanya, lalu coba lagi.`,
    stage: 'opening',
  }) as const;
