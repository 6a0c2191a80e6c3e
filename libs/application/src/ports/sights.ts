/** Widens what the database shows within this request, where somebody proved more than who they are. */
export interface Sights {
  /** They follow the case, hold its letter, or were sent a link to it. */
  seeCase(caseId: string): void;
  /** They know a reference, and have proved nothing yet. */
  knowReference(reference: string): void;
  /** They are proving a number in E.164. */
  provePhone(phone: string): Promise<void>;
}
