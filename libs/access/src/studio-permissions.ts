// Who may write a service, and who may let it meet the public: never the same person for the same draft.
import type { OfficerActor } from './holding.js';
import type { Permission } from './task-permissions.js';

/** Keys of the roles in the city's configuration. */
const designer = 'designer';
const reviewer = 'reviewer';

const holds = (officer: OfficerActor, role: string): boolean =>
  officer.onlyTask === undefined && officer.holdings.some((holding) => holding.role === role);

export const isDesigner = (officer: OfficerActor): boolean => holds(officer, designer);
export const isReviewer = (officer: OfficerActor): boolean => holds(officer, reviewer);

/** Designers and reviewers read whatever is in the studio. */
export const mayEnterStudio = (officer: OfficerActor): boolean => isDesigner(officer) || isReviewer(officer);

export interface DraftForAccess {
  /** Officers whose work is in it. */
  readonly contributors: readonly string[];
  readonly handedIn?: { readonly by: string };
}

const yes: Permission = { allowed: true };

export interface DraftPermissions {
  /** Change its parts, hand it in, take it back, discard it. */
  readonly write: Permission;
  /** Approve and publish it, or give it back. */
  readonly review: Permission;
}

export const draftPermissions = (officer: OfficerActor, draft: DraftForAccess): DraftPermissions => ({
  write: isDesigner(officer)
    ? yes
    : { allowed: false, reason: 'Hanya perancang layanan yang boleh mengubah rancangan. Anda dapat membaca semuanya.' },
  review: mayReview(officer, draft),
});

/** Whoever holds both roles is bound as well: it is the work that counts, not the office. */
function mayReview(officer: OfficerActor, { contributors, handedIn }: DraftForAccess): Permission {
  if (!mayEnterStudio(officer))
    return { allowed: false, reason: 'Hanya pemeriksa atau perancang layanan yang boleh memeriksa rancangan.' };
  if (contributors.includes(officer.id) || handedIn?.by === officer.id)
    return {
      allowed: false,
      reason: 'Anda ikut menulis atau menyerahkan rancangan ini, jadi orang lain yang memeriksa dan menerbitkannya.',
    };
  return yes;
}

/** Ends the offer of a service, or takes back a version before its date: a faulty service must be stopped by whoever sees it. */
export const mayRetire = (officer: OfficerActor): Permission =>
  mayEnterStudio(officer)
    ? yes
    : { allowed: false, reason: 'Hanya perancang atau pemeriksa layanan yang boleh menutup layanan.' };
