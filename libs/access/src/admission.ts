// Who may come in by a route at all; what they may do inside is said by the permissions of the object.
import type { CitizenActor, OfficerActor } from './holding.js';
import { isDesigner, mayEnterStudio } from './studio-permissions.js';

/** `link`: by a one-time link to one task. `studio`: designers and reviewers. `demo`: everybody, in a city that only shows. */
export type Who = 'public' | 'citizen' | 'officer' | 'link' | 'designer' | 'studio' | 'demo';

export interface Visitor {
  readonly citizen?: CitizenActor;
  readonly officer?: OfficerActor;
  /** The city only shows what it would do. */
  readonly demo: boolean;
}

export type Admission = 'in' | 'sign-in' | 'link-over' | 'nothing-here';

export const isOfficers = (who: Who): boolean => who === 'officer' || who === 'designer' || who === 'studio';

/** A room that is not theirs looks to officers as if it did not exist. */
export function admit(who: Who, { citizen, officer, demo }: Visitor): Admission {
  if (who === 'public') return 'in';
  if (who === 'demo') return demo ? 'in' : 'nothing-here';
  if (who === 'citizen') return citizen ? 'in' : 'sign-in';
  if (who === 'link') return officer?.onlyTask === undefined ? 'link-over' : 'in';
  if (!officer) return 'sign-in';
  if (who === 'designer') return isDesigner(officer) ? 'in' : 'nothing-here';
  if (who === 'studio') return mayEnterStudio(officer) ? 'in' : 'nothing-here';
  return 'in';
}
