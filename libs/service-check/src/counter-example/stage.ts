// A service as something that runs are played in, from the morning of the day it is judged on.
import type { LocalDate } from '@alur/calendar';
import type { Stage } from '@alur/process-check';
import type { ServiceVersion } from '@alur/scenarios';
import { serviceSubject } from '@alur/scenarios';
import { Temporal } from 'temporal-polyfill';
import { FormAnswering } from './form-answering.js';

export const stageFor = (version: ServiceVersion, day: LocalDate): Stage => ({
  subject: serviceSubject(version),
  start: { at: morningOf(day, version.city.zone) },
  answering: new FormAnswering(version, day),
});

const morningOf = (day: LocalDate, zone: string): string =>
  Temporal.PlainDateTime.from(`${day}T09:00`).toZonedDateTime(zone).toString({ timeZoneName: 'never' });
