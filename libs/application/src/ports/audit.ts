import type { Rejection } from '@alur/kernel';

/** Everything that is no command of a case and must be answerable for. What a case went through is in its own events. */
export type AuditAction =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'link-used'
  | 'account-invited'
  | 'account-activated'
  | 'account-confirmed'
  | 'password-changed'
  | 'family-declared'
  | 'totp-enrolled'
  | 'recovery-used'
  | 'sessions-ended'
  | 'step-up'
  | 'case-searched'
  | 'case-read'
  | 'field-revealed'
  | 'file-read'
  | 'file-refused'
  | 'data-copied'
  | 'data-erased'
  | 'data-requested'
  | 'data-request-decided'
  | 'drafts-erased'
  | 'phone-changed'
  | 'version-published'
  | 'publication-cancelled'
  | 'service-exported'
  | 'service-retired'
  | 'import-refused'
  | 'dispatch-changed'
  | 'city-changed';

export interface AuditEntry {
  /** `officer:<id>`, `citizen:<id>`, `operator` for who works at the machine, `worker` for what the city does by itself, `anybody` for who is not known yet. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject?: { readonly kind: AuditSubject; readonly id: string };
  readonly outcome: 'done' | 'refused';
  /** Ids and codes, never a value that somebody typed. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export type AuditSubject = 'agency' | 'case' | 'citizen' | 'city' | 'file' | 'folder' | 'officer' | 'service' | 'task';

/**
 * Append only. Sessions, links and versions write their own entry in the statement that does the act; this is for acts
 * without one, such as reading. It rejects when the entry cannot be kept, and then the act must not happen either.
 */
export interface Audit {
  record(entry: AuditEntry): Promise<void>;
}

export const refusedBecause = ({ code }: Rejection): Pick<AuditEntry, 'outcome' | 'details'> => ({
  outcome: 'refused',
  details: { code },
});
