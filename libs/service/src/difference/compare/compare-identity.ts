import type { ServiceBundle } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { compareList, compareValue } from './compare-values.js';

type Sides<T> = readonly [T, T];
type Architecture = ServiceBundle['architecture'];

const codes: { readonly [C in keyof Architecture]-?: string } = { rab: 'RAB', ral: 'RAL' };

export const compareArchitecture = ([before, after]: Sides<Architecture>): readonly Found[] =>
  (Object.keys(codes) as (keyof Architecture)[]).flatMap((code) =>
    compareValue('service-architecture', { subject: 'service/architecture', name: codes[code] }, [
      before[code],
      after[code],
    ]),
  );

/** Search does not look at the order. */
export const compareKeywords = ([before, after]: Sides<readonly string[]>): readonly Found[] =>
  compareList('service-keyword', { subject: 'service/keywords', name: '' }, [[...before].sort(), [...after].sort()]);
