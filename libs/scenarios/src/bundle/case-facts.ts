// What a turn of a case may look at: the answers so far, the agencies' calendars, who holds office on the day.
import { localDate, workingTimeEnd } from '@alur/calendar';
import type { City } from '@alur/city';
import { calendarOf, holdersOf } from '@alur/city';
import type { Answers, FormContext } from '@alur/forms';
import { factsOf } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { TurnContext } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import { applicationFields, formContextOf, taskFields } from '@alur/service';

export interface Service {
  readonly city: City;
  readonly bundle: ServiceBundle;
}

export const formContext = ({ city }: Pick<Service, 'city'>, at: Instant): FormContext =>
  formContextOf(city, localDate(city.zone, at));

export const caseContext = (service: Service, answers: Answers, at: Instant): TurnContext => {
  const { city, bundle } = service;
  return {
    facts: factsOf([...applicationFields(bundle), ...taskFields(bundle)], answers, formContext(service, at)),
    zone: city.zone,
    workingTimeEnd: (agency, start, span) => workingTimeEnd(calendarOf(city, agency ?? bundle.owner), start, span),
    checkPerformer({ agency, role, scope }) {
      if (!Object.hasOwn(city.agencies, agency)) return err(`Instansi "${agency}" tidak ada di konfigurasi kota.`);
      const office = { agency, role, ...(scope === undefined ? {} : { scope }) };
      const isHeld = holdersOf(city, office, localDate(city.zone, at)).length > 0;
      return isHeld ? ok(true) : err(`Belum ada pejabat untuk jabatan "${role}" di ${agency}.`);
    },
  };
};
