// Numbers that name a person: found again by what they are, without being readable.

/** `account` is the number somebody signs in with; the others are what stands in cases. */
export type IdentityKind = 'account' | 'nik' | 'family-card' | 'phone';

export interface IdentityNumber {
  readonly kind: IdentityKind;
  /** Normalised: 16 digits, or a phone number in E.164. */
  readonly value: string;
}

export interface IdentityIndex {
  /**
   * Cases in which the number stands, the applicant's own answers or an officer's; of those that whoever asks may see. A number
   * as it is typed: what cannot be one of its kind is found nowhere.
   */
  findCases(number: {
    readonly kind: Exclude<IdentityKind, 'account'>;
    readonly typed: string;
  }): Promise<readonly string[]>;
}
