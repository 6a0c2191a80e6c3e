/** What the city asks of passwords, with where that is written: authorities contradict each other, and change. */
export interface PasswordRules {
  readonly minLength: number;
  /** Small and capital letters, numbers and signs. */
  readonly mixed: boolean;
  /** Must be changed after so many days; absent where it lasts. */
  readonly expiresAfterDays?: number;
  readonly basis: string;
  readonly since: string;
}

export interface SessionLimit {
  /** Ends after so long without an act. */
  readonly idleMinutes: number;
  readonly hours: number;
}

export interface SecurityRules {
  readonly passwords: PasswordRules;
  readonly sessions: {
    readonly citizen: SessionLimit;
    readonly officer: SessionLimit;
    /** Whoever writes services or runs the system: more could be done in their name. */
    readonly designer: SessionLimit;
    readonly operator: SessionLimit;
    /** An officer in the name of an applicant who sits beside them. */
    readonly assisted: SessionLimit;
  };
  /** Whether an officer proves to be there once more before an act that binds the city. */
  readonly stepUp: { readonly required: boolean; readonly minutes: number };
}

/** Of a city that says nothing else. */
export const standardSecurity: SecurityRules = {
  passwords: { minLength: 15, mixed: false, basis: 'OWASP ASVS 5.0, V6.2', since: '2025-05-30' },
  sessions: {
    citizen: { idleMinutes: 30, hours: 12 },
    officer: { idleMinutes: 15, hours: 10 },
    designer: { idleMinutes: 15, hours: 8 },
    operator: { idleMinutes: 15, hours: 4 },
    assisted: { idleMinutes: 10, hours: 1 },
  },
  stepUp: { required: true, minutes: 5 },
};
