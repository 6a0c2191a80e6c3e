// What has to happen outside for an event to occur, as a step of a scenario.
import type { AnyActivity, BoundaryEvent, Element, TextValue, Timer } from '@alur/process-model';
import type { Step } from '@alur/scenarios';

/** A step, or the reason in Indonesian why there is none. */
export type Made = { readonly step: Step } | { readonly note: string } | undefined;

type Trigger = NonNullable<Extract<Element, { type: 'startEvent' | 'boundaryEvent' }>['trigger']>;

export function stepForTrigger(trigger: Trigger | { readonly kind: 'link' }, name: string): Made {
  switch (trigger.kind) {
    case 'message':
      if (trigger.correlationKey !== undefined || !('literal' in trigger.name))
        return { note: `Kunci pesan untuk "${name}" bergantung pada data; isi sendiri langkah pesannya.` };
      return { step: { verb: 'message', with: { name: trigger.name.literal } } };
    case 'signal':
      if (!('literal' in trigger.name)) return { note: `Nama sinyal untuk "${name}" bergantung pada data.` };
      return { step: { verb: 'signal', with: { name: trigger.name.literal } } };
    case 'timer':
      return stepForTimer(trigger.timer, name);
    case 'condition':
      return { note: `"${name}" menunggu syarat ${trigger.condition}; ubah datanya sendiri dengan langkah set.` };
    default:
      return undefined;
  }
}

function stepForTimer({ kind, value }: Timer, name: string): Made {
  const text = literalOf(value);
  if (text === undefined) return { note: `Waktu tunggu "${name}" bergantung pada data.` };
  if (kind === 'duration') return { step: { verb: 'wait', with: text } };
  if (kind === 'date') return { step: { verb: 'until', with: text } };
  const interval = kind === 'cycle' ? /(P[^/]+)$/.exec(text)?.[1] : undefined;
  if (interval !== undefined) return { step: { verb: 'wait', with: interval } };
  return { note: `Waktu kerja ${text} untuk "${name}" dihitung menurut kalender; tambahkan langkah wait sendiri.` };
}

const literalOf = (value: TextValue): string | undefined => ('literal' in value ? value.literal : undefined);

/** Errors and escalations come from work that is open at the host. */
export function stepForBoundary({ trigger, ...event }: BoundaryEvent, host: AnyActivity | undefined): Made {
  const name = event.name ?? event.id;
  if (trigger.kind !== 'error' && trigger.kind !== 'escalation')
    return trigger.kind === 'compensation' || trigger.kind === 'cancel' ? undefined : stepForTrigger(trigger, name);
  if (host?.type !== 'userTask' && host?.type !== 'serviceTask')
    return {
      note: `"${name}" terjadi bila ada kesalahan di dalam langkahnya; lemparkan dari tugas yang sedang terbuka di sana.`,
    };
  const thrown = { at: host.id, code: trigger.code ?? 'KESALAHAN' };
  return { step: trigger.kind === 'error' ? { verb: 'error', with: thrown } : { verb: 'escalate', with: thrown } };
}
