// How office-holders prove who they are: accounts, invitations, second factors, and the limits of guessing.
import type { Instant } from '@alur/kernel';

export interface OfficerAccount {
  readonly id: string;
  readonly nip: string;
  /** Absent once the account was reset, until the new invitation is used. */
  readonly passwordHash?: string;
  readonly passwordSetAt: Instant;
  /** Sealed; absent for accounts of the demo city. */
  readonly totpSecret?: string;
  readonly invitedBy: string;
  /** Who made sure that the right person used the invitation; nobody signs in before. */
  readonly confirmedBy?: string;
}

/** Each act and its entry in the audit are one statement. */
export interface OfficerAccounts {
  findByNip(nip: string): Promise<OfficerAccount | undefined>;
  findById(id: string): Promise<OfficerAccount | undefined>;
  list(): Promise<readonly OfficerAccount[]>;
  /** For seeding; replaces nothing that exists. */
  createMissing(account: { readonly id: string; readonly nip: string; readonly passwordHash: string }): Promise<void>;
  /** Uses the invitation up; false when somebody was faster or its time is over. */
  activate(activation: {
    readonly token: string;
    readonly passwordHash: string;
    readonly step: number;
    readonly recoveryCodes: readonly string[];
  }): Promise<boolean>;
  /** False where nothing waits for it. */
  confirm(id: string, by: string): Promise<boolean>;
  /** Ends every session but the one with `keep`. */
  changePassword(change: { readonly id: string; readonly passwordHash: string; readonly keep?: string }): Promise<void>;
  /** Replaces the second factor and its recovery codes. Ends every session but the one with `keep`. */
  enrolTotp(enrolment: {
    readonly id: string;
    readonly sealedSecret: string;
    readonly step: number;
    readonly recoveryCodes: readonly string[];
    readonly keep: string;
  }): Promise<void>;
  /** True once per time step, and never for an earlier one. */
  useStep(id: string, step: number): Promise<boolean>;
  /** True once per code. */
  useRecoveryCode(id: string, code: string): Promise<boolean>;
  countRecoveryCodes(id: string): Promise<number>;
}

export interface Invitation {
  readonly officerId: string;
  readonly nip: string;
  readonly invitedBy: string;
  readonly expiresAt: Instant;
  /** Sealed. */
  readonly totpSecret: string;
}

export interface Invitations {
  /** Voids what the office-holder could sign in with until now, with all sessions. Returns the token. */
  issue(invitation: {
    readonly officerId: string;
    readonly nip: string;
    readonly by: string;
    readonly sealedSecret: string;
    readonly hours: number;
  }): Promise<string>;
  /** An unused one in its time. */
  look(token: string): Promise<Invitation | undefined>;
  /** Until when the open ones may be used, by office-holder. */
  listOpen(): Promise<ReadonlyMap<string, Instant>>;
}

export interface GuessLimit {
  readonly most: number;
  readonly minutes: number;
}

/** Counted in the database: neither a restart nor a wiped queue makes guessing free. */
export interface Guesses {
  /** Counts a try before it is judged, so that parallel guesses count too; false when there were too many. */
  take(subject: string, limit: GuessLimit): Promise<boolean>;
  /** How many tries were counted in the running window. */
  count(subject: string): Promise<number>;
  /** A right answer was no guess. */
  giveBack(subject: string): Promise<void>;
  forget(subject: string): Promise<void>;
  discardOver(): Promise<number>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  matches(hash: string, password: string): Promise<boolean>;
}

/** Seals short texts with the key of the installation. The purpose is bound in: what was sealed for one opens for no other. */
export interface SecretBox {
  seal(purpose: string, text: string): Promise<string>;
  /** Nothing for what was changed, sealed with another key or for another purpose. */
  open(purpose: string, sealed: string): Promise<string | undefined>;
}

/** Codes by time (RFC 6238) of an authenticator app. */
export interface OneTimeCodes {
  newSecret(): string;
  /** The time step that a code belongs to, one to each side of now; nothing for a wrong one. */
  stepOf(secret: string, code: string, at: Instant): Promise<number | undefined>;
  /** What an app reads from the QR code. */
  addressOf(secret: string, account: string, issuer: string): string;
}
