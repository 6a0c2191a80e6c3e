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

/** False when its name or key could not be worked out: the event is an incident then. */
export function throwMessage(turn: Turn, stay: Stay, thrown: MessageThrow): boolean {
  const { element, visit } = stay;
  const name = findText(turn, visit, thrown.name);
  const key = thrown.correlationKey === undefined ? undefined : evaluate(turn, visit, thrown.correlationKey);
  const correlationKey = key?.ok ? textOf(key.value) : undefined;
  if (name === undefined || (key && correlationKey === undefined)) {
    raiseIncident(turn, stay, notComputed(element.name ?? element.id, 'Nama atau kunci pesan'));
    return false;
  }
  const message = { name, ...present({ correlationKey }) };
  turn.emit({ type: 'MessageThrown', elementId: element.id, ...message });
  correlate(turn, message, {});
  return true;
}

/** False when its name could not be worked out: the event is an incident then. */
export function throwSignal(turn: Turn, stay: Stay, thrown: SignalThrow): boolean {
  const { element, visit } = stay;
  const name = findText(turn, visit, thrown.name);
  if (name === undefined) {
    raiseIncident(turn, stay, notComputed(element.name ?? element.id, 'Nama sinyal'));
    return false;
  }
  turn.emit({ type: 'SignalBroadcast', at: turn.at, name, elementId: element.id });
  broadcast(turn, name, {});
  return true;
}

const notComputed = (where: string, what: string) =>
  ({
    code: 'EXPRESSION_FAILED',
    message: `${what} untuk "${where}" tidak dapat ditentukan. Lengkapi datanya, lalu coba lagi.`,
    stage: 'opening',
  }) as const;
