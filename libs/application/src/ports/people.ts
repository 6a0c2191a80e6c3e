import type { Instant } from '@alur/kernel';

export interface Citizen {
  readonly id: string;
  /** E.164. */
  readonly phone: string;
}

export interface Citizens {
  findById(id: string): Promise<Citizen | undefined>;
  findByPhone(phone: string): Promise<Citizen | undefined>;
  findOrCreateByPhone(phone: string): Promise<Citizen>;
}

export interface OfficerAccounts {
  findByNip(nip: string): Promise<{ readonly id: string; readonly passwordHash: string } | undefined>;
  /** For seeding; replaces nothing that exists. */
  createMissing(account: { readonly id: string; readonly nip: string; readonly passwordHash: string }): Promise<void>;
}

export type SessionKind = 'citizen' | 'officer' | 'link' | 'tracking';

export interface Session {
  readonly kind: SessionKind;
  readonly subject: string;
  /** Task of a link, case of a tracking session. */
  readonly onlyFor?: string;
  readonly expiresAt: Instant;
}

export interface Sessions {
  /** Returns the opaque token; only its hash is kept. */
  open(session: {
    readonly kind: SessionKind;
    readonly subject: string;
    readonly onlyFor?: string;
    readonly hours: number;
  }): Promise<string>;
  find(token: string): Promise<Session | undefined>;
  close(token: string): Promise<void>;
}

export interface LoginCodes {
  /** A fresh six-digit code for a phone number, or nothing when it asked too often lately. */
  issue(phone: string): Promise<string | undefined>;
  /** Uses a try up; true once for the right code in time. */
  verify(phone: string, code: string): Promise<boolean>;
}

export interface OneTimeLinks {
  issue(link: { readonly officerId: string; readonly taskId: string; readonly hours: number }): Promise<string>;
  /** Whom and what an unused link is for. */
  look(token: string): Promise<{ readonly officerId: string; readonly taskId: string } | undefined>;
  /** True once. */
  use(token: string): Promise<boolean>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  matches(hash: string, password: string): Promise<boolean>;
}

export interface Entropy {
  uuid(): string;
  /** The same name gives the same id: a second try writes over the first. */
  uuidOf(name: string): string;
  /** Eight characters of Crockford base32, 40 random bits. */
  crockford40(): string;
  salt(): string;
  sha256(text: string): string;
}
