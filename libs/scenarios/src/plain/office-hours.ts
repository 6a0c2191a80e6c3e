import type { WorkingCalendar } from '@alur/calendar';

const day = [{ from: '08:00', to: '16:00' }];

/** Where no city is known: Monday to Friday, 8 to 16, no days off. */
export const officeHours = (zone: string): WorkingCalendar => ({
  zone,
  hours: { 1: day, 2: day, 3: day, 4: day, 5: day },
  seasons: [],
  holidays: [],
  collectiveLeaveOff: true,
  cutOff: '16:00',
  coveredUntil: '9999-12-31',
});
