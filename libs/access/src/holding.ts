/** An office somebody holds today: a role in an agency, perhaps narrowed to an RW or RT. */
export interface Holding {
  readonly agency: string;
  readonly role: string;
  readonly scope?: string;
}

export interface OfficerActor {
  readonly kind: 'officer';
  readonly id: string;
  readonly name: string;
  readonly holdings: readonly Holding[];
  /** Came by a one-time link: may act on this task only. */
  readonly onlyTask?: string;
}

export interface CitizenActor {
  readonly kind: 'citizen';
  readonly id: string;
  /** Id of the officer who acts for them, with their consent, while they are there. */
  readonly assistedBy?: string;
}

export type Actor = OfficerActor | CitizenActor;

/** Whether a holding is the one a performer asks for: same agency, role and, where one is asked, scope. */
export const fits = (holding: Holding, performer: Holding): boolean =>
  holding.agency === performer.agency &&
  holding.role === performer.role &&
  (performer.scope === undefined || holding.scope === performer.scope);
