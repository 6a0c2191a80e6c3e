// Who somebody is: the ways in, each answering one "no" for every reason it has.
import type { OfficerActor } from '@alur/access';
import type { OfficerAccounts, Passwords, Session } from '@alur/application';
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { Instant } from '@alur/kernel';

/** Verified when no account is there, so that an unknown NIP takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

export const signInOfficer =
  (ports: { readonly accounts: OfficerAccounts; readonly passwords: Passwords }) =>
  async (asked: {
    readonly nip: string;
    readonly password: string;
  }): Promise<{ readonly right: boolean; readonly account?: string }> => {
    const account = await ports.accounts.findByNip(asked.nip.replace(/\s/g, ''));
    decoy ??= ports.passwords.hash('no such account');
    const right = await ports.passwords.matches(account?.passwordHash ?? (await decoy), asked.password);
    return account ? { right, account: account.id } : { right: false };
  };

/** An officer as they are today: every office held under the same name and NIP; nothing when none is left. */
export function officerOf(
  city: City,
  session: Pick<Session, 'kind' | 'subject' | 'onlyFor'>,
  at: Instant,
): OfficerActor | undefined {
  const today = localDate(city.zone, at);
  const person = city.officeHolders.find((holder) => holder.id === session.subject);
  if (!person) return undefined;
  const offices = city.officeHolders.filter(
    (holder) =>
      (holder.id === person.id || (person.nip !== undefined && holder.nip === person.nip)) &&
      holder.from <= today &&
      (holder.until === undefined || holder.until >= today),
  );
  if (offices.length === 0) return undefined;
  return {
    kind: 'officer',
    id: person.id,
    name: person.name,
    holdings: offices.map(({ agency, role, scope }) => ({ agency, role, ...(scope ? { scope } : {}) })),
    ...(session.kind === 'link' && session.onlyFor ? { onlyTask: session.onlyFor } : {}),
  };
}
