import type { Outcome, ServiceBundle } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { quoted } from '../names.js';
import { compareProperties, compareValue, fromTo, pair } from './compare-values.js';

type Sides<K extends keyof ServiceBundle> = readonly [ServiceBundle[K], ServiceBundle[K]];

export function compareOutcomes([before, after]: Sides<'outcomes'>): readonly Found[] {
  const { both, added, removed } = pair(new Map(Object.entries(before)), new Map(Object.entries(after)));
  const where = (id: string, { title }: Outcome) => ({ subject: `outcomes/${id}`, name: quoted(title) });
  return [
    ...both.flatMap((one) =>
      compareProperties<Outcome>(
        {
          id: 'elsewhere',
          kind: 'outcome-kind',
          title: 'outcome-title',
          text: 'outcome-text',
          ground: 'outcome-ground',
          reason: 'outcome-reason',
        },
        where(one.key, one.after),
        [one.before, one.after],
      ),
    ),
    ...added.map(({ key, after: to }): Found => ({
      kind: 'outcome',
      change: 'added',
      ...where(key, to),
      ...fromTo(undefined, to),
    })),
    ...removed.map(({ key, before: from }): Found => ({
      kind: 'outcome',
      change: 'removed',
      ...where(key, from),
      ...fromTo(from, undefined),
    })),
  ];
}

/** Words of a step that came or went with it are told as well: people read them. */
export const compareSteps = ([before, after]: Sides<'steps'>, element: (id: string) => string): readonly Found[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((id) =>
    compareValue('step-words', { subject: `steps/${id}`, name: element(id) }, [before[id], after[id]]),
  );
