import type { AuditEntry } from '@alur/application';

/** Somebody who did not prove who they are: the account they tried, where there is one, and never what they typed. */
export const refusedSignIn = (kind: 'citizen' | 'officer', account: string | undefined): AuditEntry => ({
  actor: 'anybody',
  action: 'sign-in-refused',
  ...(account === undefined ? {} : { subject: { kind, id: account } }),
  outcome: 'refused',
  details: { session: kind },
});
