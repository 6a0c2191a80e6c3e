import type { Instant } from '@alur/kernel';

export type SessionKind = 'citizen' | 'officer' | 'link' | 'tracking' | 'assisted';

export interface Session {
  readonly kind: SessionKind;
  readonly subject: string;
  /** Task of a link, case of a tracking session, officer of an assisted one. */
  readonly onlyFor?: string;
  readonly expiresAt: Instant;
  /** When its owner last proved to be there. */
  readonly provedAt: Instant;
  /** The database's clock when this was read. */
  readonly readAt: Instant;
}

/** As its owner sees it among the others. */
export interface OwnSession {
  readonly id: string;
  /** `Chrome di Windows`. */
  readonly device: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  /** The one that asks. */
  readonly current: boolean;
}

export interface Sessions {
  /** Returns the opaque token; only its hash is kept. */
  open(session: {
    readonly kind: SessionKind;
    readonly subject: string;
    readonly onlyFor?: string;
    readonly hours: number;
    /** Ends after so long without an act; without it only after the hours. */
    readonly idleMinutes?: number;
    readonly device?: string;
  }): Promise<string>;
  /** `acts`: somebody is at work, which keeps the session from ending; a page that asks by itself is nobody. */
  find(token: string, acts?: boolean): Promise<Session | undefined>;
  close(token: string): Promise<void>;
  /** All that the owner of this session has open, the last used first. */
  listBeside(token: string): Promise<readonly OwnSession[]>;
  /** Ends one of the owner's own sessions, or every one but this. Returns how many. */
  endBeside(token: string, which: string | 'others'): Promise<number>;
  /** Ends all sessions of an officer, in the name of whoever asks for it. Returns how many. */
  endAllOf(officerId: string, by: string): Promise<number>;
  /** Ends all sessions of an applicant, in the name of whoever asks for it. Returns how many. */
  endAllOfCitizen(citizenId: string, by: string): Promise<number>;
  /** The owner proved to be there just now. */
  prove(token: string): Promise<void>;
  /** What ended by itself. */
  discardOver(): Promise<number>;
}
