import { addIsoDuration } from '@alur/calendar';
import type { Instant, Result } from '@alur/kernel';
import { assertNever, err, fromMillis, ok } from '@alur/kernel';
import type { Element, Timer } from '@alur/process-model';
import { Temporal } from 'temporal-polyfill';
import type { Repeat } from '../contract/state.js';
import { present } from '../record/present.js';
import { findText } from '../turn/find-text.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import type { Turn } from '../turn/turn.js';
import type { Place } from '../turn/variables.js';

interface Due {
  readonly due: Instant;
  readonly repeat?: Repeat;
}
type Found<T> = Result<T, { readonly message: string }>;

/** When a timer that starts now is due. `agency` is the one on whose calendar working time runs. */
export function dueInstant(
  turn: Turn,
  { event, timer, place }: { readonly event: Element; readonly timer: Timer; readonly place: Place },
  agency: string | undefined,
): Result<Due, IncidentCause> {
  const text = findText(turn, place, timer.value);
  if (text === undefined) return err(timerInvalid(event, 'Waktunya tidak dapat dihitung.'));
  const due = dueFrom(turn, { kind: timer.kind, text }, agency);
  if (!due.ok) return err(timerInvalid(event, due.error.message));
  return isComparable(due.value.due) ? due : err(timerInvalid(event, 'Waktunya terlalu jauh.'));
}

/** Instants compare as text, which holds for years of four digits only. */
export const isComparable = (instant: Instant): boolean => /^\d{4}-/.test(instant);

function dueFrom(
  turn: Turn,
  { kind, text }: { readonly kind: Timer['kind']; readonly text: string },
  agency: string | undefined,
): Found<Due> {
  const { at, context } = turn;
  switch (kind) {
    case 'workingTime':
      return once(context.workingTimeEnd(agency, at, text));
    case 'duration':
      return once(durationAfter(at, text, context.zone));
    case 'date':
      return once(instantOf(text, context.zone));
    case 'cycle':
      return firstOfCycle(at, text, context.zone);
    default:
      return assertNever(kind);
  }
}

const once = (due: Found<Instant>): Found<Due> => (due.ok ? ok({ due: due.value }) : due);

function durationAfter(at: Instant, text: string, zone: string): Found<Instant> {
  const due = addIsoDuration(at, text, zone);
  return due.ok ? due : err({ message: 'Lamanya harus ditulis seperti P3D atau PT4H.' });
}

/** `R3/PT1H`, `R/P1D`, `R2/2026-11-23T08:00:00+07:00/P1D`: with a start the first firing is then, else one interval from now. */
function firstOfCycle(at: Instant, text: string, zone: string): Found<Due> {
  const [, count, start, interval] = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/.exec(text) ?? [];
  if (interval === undefined) return err({ message: 'Pengulangannya harus ditulis seperti R3/PT1H.' });
  const step = durationAfter(at, interval, zone);
  if (!step.ok) return step;
  if (step.value <= at) return err({ message: 'Jarak antar pengulangan harus lebih dari nol.' });
  const first = start === undefined ? step : instantOf(start, zone);
  if (!first.ok) return first;
  const times = count === '' ? undefined : Number(count);
  if (times === 0) return err({ message: 'Jumlah pengulangan harus lebih dari nol.' });
  const isLast = times === 1;
  const left = times === undefined ? {} : { left: times - 1 };
  return ok({ due: first.value, ...(isLast ? {} : { repeat: { interval, ...left } }) });
}

/** The firing after the one that was due, and what is left then; nothing after the last. */
export function nextOfCycle(due: Instant, { interval, left }: Repeat, zone: string): Due | undefined {
  const next = addIsoDuration(due, interval, zone);
  if (!next.ok || left === 0) return undefined;
  const after = left === undefined ? undefined : left - 1;
  return { due: next.value, ...(after === 0 ? {} : { repeat: { interval, ...present({ left: after }) } }) };
}

/** ISO 8601 with an offset, or a wall-clock time (a date alone: its first moment) in the city's zone. */
export function instantOf(text: string, zone: string): Found<Instant> {
  try {
    const instant = /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice('2026-11-23'.length))
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
    return ok(fromMillis(instant.epochMilliseconds));
  } catch {
    return err({ message: 'Tanggalnya harus ditulis seperti 2026-11-23 atau 2026-11-23T08:00:00.' });
  }
}

const timerInvalid = (event: Element, reason: string): IncidentCause => ({
  code: 'TIMER_INVALID',
  message: `Pengatur waktu "${event.name ?? event.id}" tidak dapat dipasang. ${reason}`,
  stage: 'opening',
});
