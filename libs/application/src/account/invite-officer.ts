import { accountPermissions, maySeeAccount } from '@alur/access';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { actorText, repairRoles } from '../repair/repair-roles.js';
import type { AccountActor, AccountPorts } from './account-ports.js';
import { accountNotFound, peopleToday } from './account-ports.js';
import type { PersonInOffice } from './people-in-office.js';
import { totpPurpose } from './second-factor.js';

export const invitationHours = 72;

export interface IssuedInvitation {
  readonly person: PersonInOffice;
  /** Shown once, to whoever invites; only its hash is kept. */
  readonly token: string;
  readonly until: Instant;
}

/**
 * The way into an account, and back into one whose owner lost everything: what let in before is void from now on.
 * Rejections: `ACCOUNT_NOT_FOUND`, `NOT_ALLOWED`.
 */
export const inviteOfficer =
  (ports: AccountPorts) =>
  async (actor: AccountActor, nip: string): Promise<Result<IssuedInvitation, Rejection>> => {
    const wanted = nip.replaceAll(/\s/g, '');
    const person = (await peopleToday(ports)).find((one) => one.nip === wanted);
    const roles = repairRoles(ports.city);
    if (!person || !maySeeAccount(actor, person, roles)) return err(accountNotFound);
    const may = accountPermissions(actor, person, roles).invite;
    if (!may.allowed) return err({ code: 'NOT_ALLOWED', message: may.reason });
    const token = await ports.invitations.issue({
      officerId: person.id,
      nip: person.nip,
      by: actorText(actor),
      sealedSecret: await ports.secretBox.seal(totpPurpose(person.id), ports.oneTimeCodes.newSecret()),
      hours: invitationHours,
    });
    const until = new Date(Date.parse(await ports.reading.now()) + invitationHours * 3_600_000).toISOString();
    return ok({ person, token, until });
  };
