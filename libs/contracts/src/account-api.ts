// Signing in, invitations and accounts: what is answered.
import type { Instant } from '@alur/kernel';
import type { Named, Permission } from './api.js';

/** The signed-in officer. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly holdings: readonly {
    readonly agency: Named;
    readonly role: Named;
    readonly scope?: string;
    readonly position: string;
    readonly acting?: string;
  }[];
  /** Writes services in the studio (Diskominfo). */
  readonly designer: boolean;
  /** Reads everything in the studio, and approves what others wrote. */
  readonly reviewer: boolean;
  /** Sees the accounts of officers: of all, or of the own agency. */
  readonly accounts: boolean;
  /** Answers what people ask about their own data. */
  readonly dataRequests: boolean;
  /** Fills in requests beside the people they are for. */
  readonly assists: boolean;
  /** While they do so for somebody. */
  readonly assistingUntil?: string;
}

/** A code went to a phone; who reads it out agrees. */
export interface AskedConsent {
  readonly id: string;
  /** Masked: `0812-•••-•890`. */
  readonly sentTo: string;
  readonly until: string;
}

/** Of an office-holder with a NIP, whether they can sign in. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly offices: readonly string[];
  /** `void`: an invitation was not used in time and nothing lets in. */
  readonly state: 'none' | 'invited' | 'unconfirmed' | 'active' | 'void';
  readonly invitedUntil?: Instant;
  readonly secondFactor: boolean;
  readonly may: { readonly invite: Permission; readonly confirm: Permission; readonly endSessions: Permission };
}

/** What whoever invites gets once. */
export interface InvitationLink {
  readonly link: string;
  readonly name: string;
  readonly until: Instant;
}

export interface InvitationView {
  readonly name: string;
  readonly nip: string;
  readonly offices: readonly string[];
  readonly until: Instant;
  readonly passwordAdvice: string;
  readonly totp: TotpView;
}

/** A secret for an authenticator app, to be typed or read as a picture. */
export interface TotpView {
  readonly secret: string;
  /** SVG. */
  readonly qr: string;
  /** Comes back with the first code; absent where the server keeps it. */
  readonly sealed?: string;
}

export interface ActivatedView {
  readonly recoveryCodes: readonly string[];
  /** Whether the account may be used at once. */
  readonly confirmed: boolean;
}

export interface OwnAccountView {
  readonly secondFactor: boolean;
  readonly recoveryCodes: number;
  readonly passwordAdvice: string;
  /** Whether they said on which family card they stand. */
  readonly familyDeclared: boolean;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly openedAt: Instant;
    readonly seenAt: Instant;
    readonly current: boolean;
  }[];
}
