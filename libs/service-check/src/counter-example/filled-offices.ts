// A case goes on only where somebody holds the office that does its next step: the applicant had better live there.
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { holdersOf } from '@alur/city';
import type { JsonObject } from '@alur/kernel';
import type { Participant } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import { namesIn, teller } from '@alur/service';
import type { Demand } from './demand.js';
import type { Known } from './known.js';

interface Surroundings {
  readonly bundle: ServiceBundle;
  readonly city: City;
  readonly day: LocalDate;
  readonly known: Known;
}

/** One demand for each performer of a task who depends on the case. */
export function filledOffices({ bundle, city, day, known }: Surroundings): readonly Demand[] {
  const performing = new Set(
    Object.values(bundle.process.elements).flatMap((element) =>
      element.type === 'userTask' && element.participant !== undefined ? [element.participant] : [],
    ),
  );
  return [...performing].flatMap((id): readonly Demand[] => {
    const participant = bundle.participants[id];
    const names = participant ? known.asked(namesOf(participant)) : [];
    return participant && names.length > 0 ? [filledBy(participant, names, { city, day })] : [];
  });
}

const namesOf = ({ agency, role, scope }: Participant): readonly string[] =>
  [agency, role, ...(scope ? [scope] : [])].flatMap(namesIn);

function filledBy(
  { agency, role, scope }: Participant,
  names: readonly string[],
  { city, day }: Pick<Surroundings, 'city' | 'day'>,
): Demand {
  const tell = { agency: teller(agency, [], city.zone), role: teller(role, [], city.zone) };
  const tellScope = scope && teller(scope, [], city.zone);
  return {
    names,
    worthTrying: scope ? partsOfScopes(city) : [],
    isMet(values: JsonObject) {
      const [inAgency, inRole, within] = [tell.agency(values), tell.role(values), tellScope?.(values)];
      if (inAgency.kind !== 'text' || inRole.kind !== 'text' || (within && within.kind !== 'text')) return false;
      const office = { agency: inAgency.text, role: inRole.text, ...(within ? { scope: within.text } : {}) };
      return holdersOf(city, office, day).length > 0;
    },
  };
}

/** `003/007` is written from answers such as `003` and `007`. */
const partsOfScopes = ({ officeHolders }: City): readonly string[] => [
  ...new Set(officeHolders.flatMap(({ scope }) => (scope === undefined ? [] : [scope, ...scope.split(/\W+/)]))),
];
