export * from './contract/calendar.js';
export { dayZero, laterByWorkingDays, nextWorkingDay, workingDaysDeadline } from './deadline.js';
export { addIsoDuration } from './iso-duration.js';
export { addDays, instantAt, localDate } from './local-time.js';
export { layOut, wallMinute, wallTime } from './timeline.js';
export type { Timeline, WallMinute } from './timeline.js';
export { isWorkingDay, openSpans, workingDaysBetween } from './working-day.js';
export { parseSpan, workingTimeEnd } from './working-time.js';
export type { Span } from './working-time.js';
