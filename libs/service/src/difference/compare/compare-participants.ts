import type { ServiceBundle, ServiceParticipant } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { compareProperties, fromTo, pair } from './compare-values.js';

type Participants = ServiceBundle['participants'];

export function compareParticipants([before, after]: readonly [Participants, Participants]): readonly Found[] {
  const { both, added, removed } = pair(new Map(Object.entries(before)), new Map(Object.entries(after)));
  const where = (id: string, { name }: ServiceParticipant) => ({ subject: `participants/${id}`, name });
  return [
    ...both.flatMap((one) => [
      ...compareProperties<ServiceParticipant>(
        {
          id: 'elsewhere',
          name: 'participant-name',
          agency: 'participant-agency',
          role: 'participant-role',
          scope: 'participant-scope',
          sees: 'elsewhere',
        },
        where(one.key, one.after),
        [one.before, one.after],
      ),
      ...compareSight(where(one.key, one.after), one.before.sees, one.after.sees),
    ]),
    ...added.map(({ key, after: to }): Found => ({
      kind: 'participant',
      change: 'added',
      ...where(key, to),
      ...fromTo(undefined, to),
    })),
    ...removed.map(({ key, before: from }): Found => ({
      kind: 'participant',
      change: 'removed',
      ...where(key, from),
      ...fromTo(from, undefined),
    })),
  ];
}

type Sight = ServiceParticipant['sees'];

/** Which answers somebody sees: their order says nothing. */
function compareSight(
  where: { readonly subject: string; readonly name: string },
  before: Sight,
  after: Sight,
): readonly Found[] {
  const kind = 'participant-sees';
  if (before === 'all' || after === 'all')
    return before === after ? [] : [{ kind, change: 'changed', ...where, ...fromTo(before, after) }];
  const more = after.filter((field) => !before.includes(field));
  const less = before.filter((field) => !after.includes(field));
  return [
    ...(more.length > 0 ? [{ kind, change: 'added', ...where, to: more } as const] : []),
    ...(less.length > 0 ? [{ kind, change: 'removed', ...where, from: less } as const] : []),
  ];
}
