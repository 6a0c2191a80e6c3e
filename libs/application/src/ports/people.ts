export interface Citizen {
  readonly id: string;
  /** E.164; absent once it is erased. */
  readonly phone?: string;
}

export interface Citizens {
  findById(id: string): Promise<Citizen | undefined>;
  findByPhone(phone: string): Promise<Citizen | undefined>;
  findOrCreateByPhone(phone: string): Promise<Citizen>;
  /** With its entry in the audit; false where somebody else has the number. */
  changePhone(id: string, phone: string): Promise<boolean>;
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

export interface Entropy {
  uuid(): string;
  /** The same name gives the same id: a second try writes over the first. */
  uuidOf(name: string): string;
  /** Eight characters of Crockford base32, 40 random bits. */
  crockford40(): string;
  salt(): string;
  sha256(text: string | Uint8Array): string;
}
