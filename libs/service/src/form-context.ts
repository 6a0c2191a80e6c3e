import type { City } from '@alur/city';
import type { FormContext } from '@alur/forms';

/** Asked several times in every turn; the villages of a city stay what they are until it is another. */
const known = new WeakMap<City['villages'], FormContext['villages']>();

/** What forms need to know of the city on a day, an ISO date. */
export function formContextOf({ villages }: Pick<City, 'villages'>, today: string): FormContext {
  const found = known.get(villages) ?? villagesOf(villages);
  known.set(villages, found);
  return { today, villages: found };
}

const villagesOf = (villages: City['villages']): FormContext['villages'] =>
  Object.fromEntries(
    Object.values(villages).map(({ code, name, kind, office, district }) => [
      code,
      { name, kind, office, district: district.name, districtOffice: district.office },
    ]),
  );
