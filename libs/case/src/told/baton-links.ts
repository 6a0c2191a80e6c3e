import type { City } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import { batonLine } from '../baton.js';
import type { BatonLink, ToldTurn } from './contract.js';
import { agencyNamed, stepWords } from './words.js';

export const batonEntries = (city: City, bundle: ServiceBundle, turns: readonly ToldTurn[]): readonly BatonLink[] =>
  batonLine(bundle.process, turns).map(({ agency, element, state, since, until, stage }) => ({
    agency: agencyNamed(city, agency),
    step: stepWords(bundle, element),
    element,
    state,
    since,
    ...(until ? { until } : {}),
    stage,
  }));
