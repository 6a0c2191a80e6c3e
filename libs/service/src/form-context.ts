import type { City } from '@alur/city';
import type { FormContext } from '@alur/forms';

/** What forms need to know of the city on a day, an ISO date. */
export const formContextOf = ({ villages }: Pick<City, 'villages'>, today: string): FormContext => ({
  today,
  villages: Object.fromEntries(
    Object.values(villages).map(({ code, name, kind, office, district }) => [
      code,
      { name, kind, office, district: district.name, districtOffice: district.office },
    ]),
  ),
});
