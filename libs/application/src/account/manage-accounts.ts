// What whoever runs the system, and the head of an agency, see and do about the accounts of officers.
import type { AccountPermissions } from '@alur/access';
import { accountPermissions, maySeeAccount } from '@alur/access';
import type { AccountView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { OfficerAccount } from '../ports/accounts.js';
import { actorText, repairRoles } from '../repair/repair-roles.js';
import type { AccountActor, AccountPorts } from './account-ports.js';
import { accountNotFound, peopleToday } from './account-ports.js';
import type { PersonInOffice } from './people-in-office.js';

/** Those in sight, by name. */
export const listAccounts =
  (ports: AccountPorts) =>
  async (actor: AccountActor): Promise<readonly AccountView[]> => {
    const [people, accounts, open] = await Promise.all([
      peopleToday(ports),
      ports.accounts.list(),
      ports.invitations.listOpen(),
    ]);
    const roles = repairRoles(ports.city);
    return people
      .filter((person) => maySeeAccount(actor, person, roles))
      .map((person): AccountView => {
        const account = accounts.find(({ nip }) => nip === person.nip);
        const invitedUntil = open.get(person.id);
        return {
          id: person.id,
          name: person.name,
          nip: person.nip,
          offices: person.offices,
          state: stateOf(account, invitedUntil !== undefined),
          secondFactor: account?.totpSecret !== undefined,
          ...(invitedUntil === undefined ? {} : { invitedUntil }),
          may: accountPermissions(actor, inSight(person, account), roles),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  };

const stateOf = (account: OfficerAccount | undefined, invited: boolean): AccountView['state'] => {
  if (invited) return 'invited';
  if (!account) return 'none';
  if (account.passwordHash === undefined) return 'void';
  return account.confirmedBy === undefined ? 'unconfirmed' : 'active';
};

/** Says that the right person used the invitation. Rejections: `ACCOUNT_NOT_FOUND`, `NOT_ALLOWED`. */
export const confirmAccount = (ports: AccountPorts) => (actor: AccountActor, id: string) =>
  onAccount(ports, actor, { id, act: 'confirm' }, async (person) => {
    if (!(await ports.accounts.confirm(person.id, actorText(actor)))) return err(accountNotFound);
    return ok(undefined);
  });

/** Signs somebody out everywhere. Rejections: `ACCOUNT_NOT_FOUND`, `NOT_ALLOWED`. */
export const endSessionsOf = (ports: AccountPorts) => (actor: AccountActor, id: string) =>
  onAccount(ports, actor, { id, act: 'endSessions' }, async (person) =>
    ok(await ports.sessions.endAllOf(person.id, actorText(actor))),
  );

async function onAccount<T>(
  ports: AccountPorts,
  actor: AccountActor,
  asked: { readonly id: string; readonly act: keyof AccountPermissions },
  work: (person: PersonInOffice) => Promise<Result<T, Rejection>>,
): Promise<Result<T, Rejection>> {
  const roles = repairRoles(ports.city);
  const person = (await peopleToday(ports)).find(({ id }) => id === asked.id);
  if (!person || !maySeeAccount(actor, person, roles)) return err(accountNotFound);
  const may = accountPermissions(actor, inSight(person, await ports.accounts.findById(person.id)), roles)[asked.act];
  return may.allowed ? work(person) : err({ code: 'NOT_ALLOWED', message: may.reason });
}

const inSight = (person: PersonInOffice, account: OfficerAccount | undefined) => ({
  ids: person.ids,
  agencies: person.agencies,
  ...(account ? { invitedBy: account.invitedBy } : {}),
});
