import { addIsoDuration } from '@alur/calendar';
import type { Instant, Result } from '@alur/kernel';
import { assertNever, err, fromMillis, ok } from '@alur/kernel';
import type { Timer, TimerBoundaryEvent } from '@alur/process-model';
import { Temporal } from 'temporal-polyfill';
import { findText } from './find-text.js';
import type { IncidentCause } from './raise-incident.js';
import type { Turn } from './turn.js';

type Due = Result<Instant, { readonly message: string }>;

/** When a timer that starts now is due. `agency` is the one on whose calendar working time runs. */
export function dueInstant(
  turn: Turn,
  event: TimerBoundaryEvent,
  agency: string | undefined,
): Result<Instant, IncidentCause> {
  const text = findText(turn, event.timer.value);
  if (text === undefined) return err(timerInvalid(event, 'Waktunya tidak dapat dihitung.'));
  const due = dueFrom(turn, { kind: event.timer.kind, text }, agency);
  if (!due.ok) return err(timerInvalid(event, due.error.message));
  return comparable.test(due.value) ? due : err(timerInvalid(event, 'Waktunya terlalu jauh.'));
}

/** Instants compare as text, which holds for years of four digits only. */
const comparable = /^\d{4}-/;

function dueFrom(
  turn: Turn,
  { kind, text }: { readonly kind: Timer['kind']; readonly text: string },
  agency: string | undefined,
): Due {
  const { at, context } = turn;
  switch (kind) {
    case 'workingTime':
      return context.workingTimeEnd(agency, at, text);
    case 'duration': {
      const due = addIsoDuration(at, text, context.zone);
      return due.ok ? due : err({ message: 'Lamanya harus ditulis seperti P3D atau PT4H.' });
    }
    case 'date':
      return instantOf(text, context.zone);
    default:
      return assertNever(kind);
  }
}

/** ISO 8601 with an offset, or a wall-clock time (a date alone: its first moment) in the city's zone. */
function instantOf(text: string, zone: string): Due {
  try {
    const instant = /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice('2026-11-23'.length))
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
    return ok(fromMillis(instant.epochMilliseconds));
  } catch {
    return err({ message: 'Tanggalnya harus ditulis seperti 2026-11-23 atau 2026-11-23T08:00:00.' });
  }
}

const timerInvalid = (event: TimerBoundaryEvent, reason: string): IncidentCause => ({
  code: 'TIMER_INVALID',
  message: `Pengatur waktu "${event.name ?? event.id}" tidak dapat dipasang. ${reason}`,
  stage: 'opening',
});
