import type { ServiceBundle } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { compareList, compareProperties, isSame } from './compare-values.js';

type Sides<T> = readonly [T, T];

export const compareArchitecture = ([before, after]: Sides<ServiceBundle['architecture']>): readonly Found[] =>
  (['rab', 'ral'] as const).flatMap((code) =>
    compareProperties({ code: 'service-architecture' }, { subject: 'service/architecture', name: code.toUpperCase() }, [
      { code: before[code] },
      { code: after[code] },
    ]),
  );

/** Search does not look at the order. */
export const compareKeywords = ([before, after]: Sides<readonly string[]>): readonly Found[] =>
  isSame([...before].sort(), [...after].sort())
    ? []
    : compareList('service-keyword', { subject: 'service/keywords', name: '' }, [
        [...before].sort(),
        [...after].sort(),
      ]);
