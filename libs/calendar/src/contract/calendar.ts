import type { Instant } from '@alur/kernel';

/** Local wall-clock time, `07:30`. */
export type LocalTime = string;
/** ISO date, `2026-11-23`. */
export type LocalDate = string;

export interface OpenSpan {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Opening spans (breaks cut out) by weekday, 1 = Monday … 7 = Sunday; a day without spans is no working day. */
export type WeeklyHours = Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly OpenSpan[]>>>;

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: 'national' | 'collective-leave' | 'local' | 'election';
  /** The decree that sets it. */
  readonly decree: string;
}

/** When an agency works: everything a due date is computed from. */
export interface WorkingCalendar {
  readonly zone: string;
  readonly hours: WeeklyHours;
  /** Other hours between two dates, both included: Ramadan. */
  readonly seasons: readonly {
    readonly name: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly hours: WeeklyHours;
  }[];
  readonly holidays: readonly Holiday[];
  /** Whether collective leave counts as a day off (default of the city: true). */
  readonly collectiveLeaveOff: boolean;
  /** A file complete after this time counts from the next working day; also the officers' target hour. */
  readonly cutOff: LocalTime;
  /** Last date the decree table covers; a date beyond it cannot be promised. */
  readonly coveredUntil: LocalDate;
}

export interface WorkingDaysDeadline {
  readonly dayZero: LocalDate;
  readonly lastDay: LocalDate;
  /** 23:59:59 local on the last day. */
  readonly due: Instant;
  /** The cut-off hour on the last day: what officers aim at. */
  readonly officerTarget: Instant;
}

export interface CalendarFault {
  readonly code: 'SPAN_INVALID' | 'BEYOND_CALENDAR';
  readonly message: string;
}
