import { localDate } from '@alur/calendar';
import { factsOf } from '@alur/forms';
import { applicationFields, formContextOf, taskFields, teller } from '@alur/service';
import type { ServiceVersion } from '../bundle/case-world.js';
import type { Rehearsal } from './rehearsal.js';

/** Agencies that this case may be handed over to, as far as its answers say; in the order in which they are drawn. */
export function agenciesOf({ city, bundle }: Omit<ServiceVersion, 'rules'>, rehearsal: Rehearsal): readonly string[] {
  const fields = [...applicationFields(bundle), ...taskFields(bundle)];
  const context = formContextOf(city, localDate(city.zone, rehearsal.now));
  const values = { ...rehearsal.data, ...factsOf(fields, rehearsal.data, context) };
  const told = Object.values(bundle.participants).map(({ agency }) => teller(agency, [], city.zone)(values));
  const known = told.flatMap((one) =>
    one.kind === 'text' && Object.hasOwn(city.agencies, one.text) ? [one.text] : [],
  );
  return [...new Set([...rehearsal.held, ...known])];
}
