// Guards and policies that a test can take away, one by one or all at once: everything else of the city stays as it is.
import type * as Access from '@alur/access';
import type * as Identity from '@alur/identity';
import type * as StepUp from '../../apps/gateway/src/access/step-up.js';
import type * as OwnSite from '../../apps/gateway/src/access/own-site.js';
import type * as Tracking from '../../apps/gateway/src/access/tracking-session.js';

/** What is away now. */
export const removed = { all: false, name: undefined as string | undefined };

/** Who somebody is, the database takes from us; and what services are made of is nobody's row, so that no wall stands before it. */
const kept = new Set(['admit:studio', 'admit:designer', 'officerOf']);

const isAway = (name: string): boolean =>
  removed.name === name || (removed.all && !name.startsWith('policy:') && !kept.has(name));

const yes = { allowed: true } as const;
const everything = { claim: yes, release: yes, complete: yes, return: yes };

/** What each permission says once it is away. */
const open: { readonly [Name in keyof typeof Access.permissions]: (...asked: never[]) => unknown } = {
  accountPermissions: () => ({ invite: yes, confirm: yes, endSessions: yes }),
  agenciesInSight: () => 'all',
  draftPermissions: () => ({ write: yes, review: yes }),
  fieldsSeenBy: (_officer: never, _watchers: never, every: never) => new Set(every),
  isTheirs: () => true,
  mayAnswerDataRequest: () => yes,
  mayAssist: () => yes,
  mayEnterAccounts: () => true,
  mayEnterDataRequests: () => true,
  mayRepair: () => yes,
  mayRetire: () => yes,
  mayReturnAgain: () => yes,
  mayReveal: () => yes,
  maySeeAccount: () => true,
  maySeeDataRequest: () => true,
  maySeeIncident: () => true,
  maySeeTask: () => true,
  maySendMessages: () => yes,
  mayViewCase: () => true,
  taskPermissions: () => everything,
};

export const doors = ['citizen', 'officer', 'link', 'designer', 'studio', 'demo'] as const;
export const gatewayGuards = ['isFromElsewhere', 'checkStepUp', 'tracking', 'officerOf'] as const;

export function removableAccess(actual: typeof Access): typeof Access {
  const permissions = Object.fromEntries(
    Object.entries(open).map(([name, opened]) => [
      name,
      (...asked: never[]) =>
        isAway(name) ? opened(...asked) : (actual.permissions[name as keyof typeof open] as typeof opened)(...asked),
    ]),
  );
  return {
    ...actual,
    ...permissions,
    admit: (who, visitor) => (isAway(`admit:${who}`) ? 'in' : actual.admit(who, visitor)),
    routePolicy: (id) =>
      removed.name === `policy:${id}` ? { ...actual.routePolicy(id), who: 'public' } : actual.routePolicy(id),
  };
}

export const removableStepUp = (actual: typeof StepUp): typeof StepUp => ({
  ...actual,
  checkStepUp: (...asked) => (isAway('checkStepUp') ? Promise.resolve() : actual.checkStepUp(...asked)),
});

export const removableOwnSite = (actual: typeof OwnSite): typeof OwnSite => ({
  ...actual,
  isFromElsewhere: (...asked) => !isAway('isFromElsewhere') && actual.isFromElsewhere(...asked),
});

export const removableTracking = (actual: typeof Tracking): typeof Tracking => ({
  ...actual,
  mayTrack: (...asked) => (isAway('tracking') ? Promise.resolve(true) : actual.mayTrack(...asked)),
  followedCase: (...asked) =>
    isAway('tracking') ? asked[0].reading.findCase(asked[3]) : actual.followedCase(...asked),
});

/** Without a look at the dates: as on a day on which everybody still held their office. */
export const removableIdentity = (actual: typeof Identity): typeof Identity => ({
  ...actual,
  officerOf: (city, session, at) =>
    actual.officerOf(city, session, isAway('officerOf') ? '2025-06-02T03:00:00.000Z' : at),
});
