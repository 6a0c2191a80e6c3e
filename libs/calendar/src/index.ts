export * from './contract/calendar.js';
export { dayZero, laterByWorkingDays, nextWorkingDay, workingDaysDeadline } from './deadline.js';
export { addIsoDuration } from './iso-duration.js';
export { addDays, localDate } from './local-time.js';
export { isWorkingDay, openSpans, workingDaysBetween } from './working-day.js';
export { parseSpan, workingTimeEnd } from './working-time.js';
