import { workingTimeEnd } from '@alur/calendar';
import { calendarOf, holdersOf } from '@alur/city';
import type { City } from '@alur/city';
import { localDate } from '@alur/calendar';
import { factsOf } from '@alur/forms';
import type { Answers, DisplayContext, Field, FormContext } from '@alur/forms';
import type { Instant, JsonObject } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { TurnContext } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import { applicationFields, formContextOf, taskFields } from '@alur/service';
import type { LoadedCase } from '../ports/lanes.js';

/** What forms need to know of the city on a day. */
export const formContext = (city: City, at: Instant): FormContext => formContextOf(city, localDate(city.zone, at));

/** As officers read answers: what they need not know in full is masked, as the city says. */
export const officersContext = (city: City, at: Instant): DisplayContext => ({
  ...formContext(city, at),
  masks: city.privacy.masking,
});

/** Every field of the bundle: the application's first, then those of the tasks. */
export const allFields = (bundle: ServiceBundle): readonly Field[] => [
  ...applicationFields(bundle),
  ...taskFields(bundle),
];

/** The section of the citizen's own answers; every other section is a task's element id. */
export const applicationSection = 'application';

/** What officers wrote when they returned the request: words beside fields, never answers to them. */
export const correctionSection = 'correction';

/** What was written beside the reason of a repair or of a cancelled case. */
export const repairSection = 'repair';

/** All answers of a case as one record; task sections lie over the application. */
export const mergedAnswers = (sections: Readonly<Record<string, Answers>>): Answers => {
  const { [applicationSection]: own = {}, [correctionSection]: _words, [repairSection]: _why, ...tasks } = sections;
  return Object.assign({}, own, ...Object.values(tasks)) as Answers;
};

/** The snapshot a turn may look at: facts the process names, the agencies' calendars, who holds office today. */
export function turnContext(
  city: City,
  bundle: ServiceBundle,
  names: readonly string[],
  answers: Answers,
  { at, sealKey }: Pick<LoadedCase, 'at' | 'sealKey'>,
): TurnContext {
  const every = factsOf(allFields(bundle), answers, formContext(city, at));
  const facts: JsonObject = Object.fromEntries(
    names.flatMap((name) => (every[name] === undefined ? [] : [[name, every[name]]])),
  );
  return {
    facts,
    sealKey,
    zone: city.zone,
    workingTimeEnd: (agency, start, span) => workingTimeEnd(calendarOf(city, agency ?? bundle.owner), start, span),
    checkPerformer: ({ agency, role, scope }) => {
      if (!city.agencies[agency]) return err(`Instansi "${agency}" tidak ada di konfigurasi kota.`);
      const holders = holdersOf(
        city,
        { agency, role, ...(scope === undefined ? {} : { scope }) },
        localDate(city.zone, at),
      );
      return holders.length > 0
        ? ok(true)
        : err(`Belum ada pejabat untuk jabatan "${role}"${scope ? ` ${scope}` : ''} di ${agency}.`);
    },
  };
}
