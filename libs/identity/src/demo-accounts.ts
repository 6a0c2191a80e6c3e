// The demo city is open by design: named fictional officers with one printed password. Never used outside demo mode.
import type { OfficerAccounts, Passwords } from '@alur/application';
import type { City } from '@alur/city';

export interface DemoAccount {
  readonly who: string;
  readonly agency: { readonly key: string; readonly name: string };
  readonly role: string;
  readonly nip: string;
  readonly password: string;
}

const demoPassword = 'alur-demo-2026';

export const demoAccounts = (city: City): readonly DemoAccount[] =>
  city.officeHolders.flatMap(({ demo, nip, name, position, agency, role }) =>
    demo && nip !== undefined
      ? [
          {
            who: `${name}, ${position}`,
            agency: { key: agency, name: city.agencies[agency]?.shortName ?? agency },
            role,
            nip,
            password: demoPassword,
          },
        ]
      : [],
  );

/** Creates what is missing and leaves what exists. */
export async function seedDemoAccounts({
  city,
  accounts,
  passwords,
}: {
  readonly city: City;
  readonly accounts: OfficerAccounts;
  readonly passwords: Passwords;
}): Promise<void> {
  for (const { id, nip, demo } of city.officeHolders) {
    if (!demo || nip === undefined || (await accounts.findByNip(nip))) continue;
    await accounts.createMissing({ id, nip, passwordHash: await passwords.hash(demoPassword) });
  }
}
