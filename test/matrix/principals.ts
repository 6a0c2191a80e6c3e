// Who comes to the city in the matrix, as `reliability` asks for them; where Alur has no such kind yet, the nearest real one.

export const principals = [
  'anonymous',
  /** Filed every case and writes the draft. */
  'owner',
  'other-citizen',
  /** Followed a case by its reference and four digits: the nearest to a proxy. */
  'follower',
  'follower-expired',
  /** The counter of Kelurahan Sisir; took the task there. */
  'assigned',
  /** The same agency, an office that the case never came to. */
  'colleague',
  /** Dinas Sosial: has the case that moved on, had those that are over, never had the others. */
  'had',
  /** The counter of another village. */
  'never',
  /** Leads the own agency. */
  'head',
  /** Leads another one. */
  'other-head',
  'designer',
  'reviewer',
  'operator',
  /** As `assigned`, but signed in an hour ago and without a proof since: the nearest to being without a second factor. */
  'unproved',
  /** As `assigned`, and on the family card of the cases. */
  'family',
  /** Signed in while their office ended. */
  'suspended',
  /** As `assigned`, with a session that is over. */
  'expired',
  /** The RT, by a one-time link to the one task. */
  'link',
  'link-expired',
  /** Owner and officer in one browser, sent here by a page of another site. */
  'other-site',
] as const;

export type Principal = (typeof principals)[number];

/** The office-holder behind a principal. */
export const officerIds: Partial<Readonly<Record<Principal, string>>> = {
  assigned: 'sisir-front-office',
  colleague: 'sisir-service',
  had: 'dinsos-verifier',
  never: 'punten-front-office',
  head: 'sisir-lurah',
  'other-head': 'punten-kepala-desa',
  designer: 'diskominfo-designer',
  reviewer: 'setda-reviewer-hukum',
  operator: 'diskominfo-operator',
  unproved: 'matrix-unproved',
  family: 'matrix-family',
};

/** Offices by hand, not by the code under test: `agency role`. */
export const officeOf: Partial<Readonly<Record<Principal, string>>> = {
  assigned: 'kel-sisir front-office',
  colleague: 'kel-sisir service',
  had: 'dinsos verifier',
  never: 'desa-punten front-office',
  head: 'kel-sisir lurah',
  'other-head': 'desa-punten kepala-desa',
  designer: 'diskominfo designer',
  reviewer: 'setda reviewer',
  operator: 'diskominfo operator',
  unproved: 'kel-sisir front-office',
  family: 'kel-sisir front-office',
};

export const isOfficer = (who: Principal): boolean => officeOf[who] !== undefined;
export const isApplicant = (who: Principal): boolean => who === 'owner' || who === 'other-citizen';
/** Are shown the console, or would be if their session held. */
export const leads = (who: Principal): string | undefined =>
  who === 'head' ? 'kel-sisir' : who === 'other-head' ? 'desa-punten' : undefined;
