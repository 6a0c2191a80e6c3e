// Messages and signals that a process gives off: they reach catchers of the same instance.
import type { MessageThrow, SignalThrow } from '@alur/process-model';
import { present } from '../record/present.js';
import type { Stay } from '../turn/complete.js';
import { evaluate } from '../turn/evaluate.js';
import { findText } from '../turn/find-text.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Turn } from '../turn/turn.js';
import { correlate } from './messages.js';
import { textOf } from './plan-waits.js';
import { broadcast } from './signals.js';

/**
 * Works out what is given off, then lets the token go on, then gives it off: an interrupting catcher ends the token with
 * everything else in its scope. What cannot be worked out is an incident.
 */
export function throwMessage(turn: Turn, stay: Stay, thrown: MessageThrow, goOn: () => void): void {
  const { element, visit } = stay;
  const name = findText(turn, visit, thrown.name);
  const key = thrown.correlationKey === undefined ? undefined : evaluate(turn, visit, thrown.correlationKey);
  const correlationKey = key?.ok ? textOf(key.value) : undefined;
  if (name === undefined || (key && correlationKey === undefined))
    return raiseIncident(turn, stay, notComputed(element.name ?? element.id, 'Nama atau kunci pesan'));
  const message = { name, ...present({ correlationKey }) };
  goOn();
  turn.emit({ type: 'MessageThrown', elementId: element.id, ...message });
  correlate(turn, message, {});
}

/** Likewise. */
export function throwSignal(turn: Turn, stay: Stay, thrown: SignalThrow, goOn: () => void): void {
  const { element, visit } = stay;
  const name = findText(turn, visit, thrown.name);
  if (name === undefined) return raiseIncident(turn, stay, notComputed(element.name ?? element.id, 'Nama sinyal'));
  goOn();
  turn.emit({ type: 'SignalBroadcast', at: turn.at, name, elementId: element.id });
  broadcast(turn, name, {});
}

const notComputed = (where: string, what: string) =>
  ({
    code: 'EXPRESSION_FAILED',
    message: `${what} untuk "${where}" tidak dapat ditentukan. Lengkapi datanya, lalu coba lagi.`,
    stage: 'opening',
  }) as const;
