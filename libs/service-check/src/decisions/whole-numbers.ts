import type { ServiceBundle } from '@alur/service';
import { applicationFields, taskFields } from '@alur/service';

/** Names of questions that are answered with whole numbers: between 5 and 6 there is nothing. */
export const wholeNumbers = (bundle: Pick<ServiceBundle, 'form' | 'tasks'>): readonly string[] =>
  [...applicationFields(bundle), ...taskFields(bundle)].flatMap(({ id, type }) =>
    type === 'number' || type === 'rupiah' ? [id] : [],
  );
