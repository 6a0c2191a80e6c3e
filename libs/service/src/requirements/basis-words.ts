import type { RequirementRule } from '@alur/city';
import { formatDate } from '@alur/forms';

/** `Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019` */
export const basisWords = ({ basis }: RequirementRule): string =>
  basis
    .map(({ title, about, since }) =>
      [
        about === undefined ? title : `${title} tentang ${about}`,
        ...(since === undefined ? [] : [formatDate(since)]),
      ].join(', '),
    )
    .join('; ');
