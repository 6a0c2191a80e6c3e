// Which cases concern an officer's own family. Numbers are compared by keyed hashes; nobody reads them back.

/** What stands on a family card: the number of the card, and that of one person on it. */
export interface FamilyNumber {
  readonly kind: 'family-card' | 'nik';
  /** 16 digits. */
  readonly value: string;
}

export interface FamilyTies {
  /** What the officer says of themselves takes the place of what they said before. */
  declare(officerId: string, numbers: readonly FamilyNumber[]): Promise<void>;
  hasDeclared(officerId: string): Promise<boolean>;
}
