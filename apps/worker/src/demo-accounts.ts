import type { Ports } from '@alur/platform';

export interface DemoAccount {
  readonly who: string;
  readonly agency: string;
  readonly nip: string;
  readonly password: string;
}

/** The demo city is open by design: one password for all, printed at start, refused outside demo mode. */
const demoPassword = 'alur-demo-2026';

/** Accounts of the named demo officers; asks nothing of accounts that exist. */
export async function seedDemoAccounts({ city, accounts, passwords }: Pick<Ports, 'city' | 'accounts' | 'passwords'>): Promise<readonly DemoAccount[]> {
  const holders = city.officeHolders.filter((holder) => holder.demo && holder.nip !== undefined);
  const shown: DemoAccount[] = [];
  for (const { id, nip = '', name, position, agency } of holders) {
    const existing = await accounts.findByNip(nip);
    if (!existing) await accounts.createMissing({ id, nip, passwordHash: await passwords.hash(demoPassword) });
    shown.push({ who: `${name}, ${position}`, agency: city.agencies[agency]?.shortName ?? agency, nip, password: demoPassword });
  }
  return shown;
}
