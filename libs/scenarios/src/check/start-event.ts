import { compileExpression } from '@alur/expressions';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledProcess } from '@alur/process-engine';
import type { StartEvent, TextValue } from '@alur/process-model';
import type { Start } from '../contract/scenario.js';

export interface StartFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Where the scenario begins: the start event it names, or `undefined` where the process has but one way to begin. */
export function startEventOf({ process }: CompiledProcess, start: Start): Result<string | undefined, StartFault> {
  const named = (['event', 'message', 'signal', 'timer'] as const).filter((key) => start[key] !== undefined);
  const [how, another] = named;
  if (another !== undefined)
    return err({ path: ['start', another], message: `Tulis "${String(how)}" atau "${another}", tidak keduanya.` });
  const drawn = process.starts.map((id) => process.elements[id]).filter((one) => one !== undefined);
  const events = drawn.filter((one): one is StartEvent => one.type === 'startEvent');
  if (how === undefined) return withoutName(process.id, drawn.length === events.length ? events : undefined);
  const found = events.find((event) => isMeant(event, start, process.id));
  if (found) return ok(found.id);
  const known = events.map(({ id }) => id).join(', ') || 'tidak ada';
  return err({
    path: ['start', how],
    message: `Proses "${process.id}" tidak punya kejadian awal seperti itu. Yang ada: ${known}.`,
  });
}

/** `events` absent: the process begins where no flow enters. */
function withoutName(
  processId: string,
  events: readonly StartEvent[] | undefined,
): Result<string | undefined, StartFault> {
  const plain = events?.filter((event) => event.trigger === undefined);
  if (!plain || plain.length === 1) return ok(undefined);
  const ids = (events ?? []).map(({ id }) => id).join(', ');
  const message =
    plain.length === 0
      ? `Proses "${processId}" tidak punya kejadian awal tanpa pemicu. Tulis pesan, sinyal, atau pengatur waktunya di "start": ${ids}.`
      : `Proses "${processId}" punya beberapa kejadian awal. Tulis salah satu di "start.event": ${plain.map(({ id }) => id).join(', ')}.`;
  return err({ path: ['start'], message });
}

function isMeant({ id, trigger }: StartEvent, { event, message, signal, timer }: Start, processId: string): boolean {
  const named = event ?? timer;
  if (named !== undefined)
    return (id === named || `${processId}/${id}` === named) && (timer === undefined || trigger?.kind === 'timer');
  if (message !== undefined) return trigger?.kind === 'message' && textOf(trigger.name) === message.name;
  return trigger?.kind === 'signal' && textOf(trigger.name) === signal;
}

/** A name that has to be computed is computed from nothing, for there is no instance yet. */
function textOf(name: TextValue): string | undefined {
  if ('literal' in name) return name.literal;
  const compiled = compileExpression(name.feel);
  const value = compiled.ok
    ? compiled.value.evaluate({ values: {}, at: '1970-01-01T00:00:00.000Z', zone: 'UTC' })
    : undefined;
  return value?.ok && typeof value.value === 'string' ? value.value : undefined;
}
