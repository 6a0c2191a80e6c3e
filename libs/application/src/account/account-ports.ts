import type { OfficerActor, RepairActor } from '@alur/access';
import type { City } from '@alur/city';
import { localDate } from '@alur/calendar';
import type { Rejection } from '@alur/kernel';
import type { Guesses, Invitations, OfficerAccounts, OneTimeCodes, Passwords, SecretBox } from '../ports/accounts.js';
import type { Audit } from '../ports/audit.js';
import type { CaseReading } from '../ports/case-reading.js';
import type { Entropy } from '../ports/people.js';
import type { Sessions } from '../ports/sessions.js';
import type { PersonInOffice } from './people-in-office.js';
import { peopleInOffice } from './people-in-office.js';

/** What proving who somebody is needs. */
export interface AccountPorts {
  readonly city: City;
  readonly reading: Pick<CaseReading, 'now'>;
  readonly accounts: OfficerAccounts;
  readonly invitations: Invitations;
  readonly passwords: Passwords;
  readonly guesses: Guesses;
  readonly secretBox: SecretBox;
  readonly oneTimeCodes: OneTimeCodes;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly entropy: Pick<Entropy, 'crockford40'>;
}

/** Whoever acts on accounts: an officer, or who works at the machine. */
export type AccountActor = OfficerActor | Extract<RepairActor, { kind: 'operator' }>;

export async function peopleToday(
  ports: Pick<AccountPorts, 'city' | 'reading' | 'accounts'>,
): Promise<readonly PersonInOffice[]> {
  const [now, accounts] = await Promise.all([ports.reading.now(), ports.accounts.list()]);
  return peopleInOffice(ports.city, localDate(ports.city.zone, now), accounts);
}

export const accountNotFound: Rejection<'ACCOUNT_NOT_FOUND'> = {
  code: 'ACCOUNT_NOT_FOUND',
  message: 'Tidak ada pemegang jabatan dengan NIP ini hari ini, atau bukan wewenang Anda.',
};

export const tooManyGuesses: Rejection<'TOO_MANY_REQUESTS'> = {
  code: 'TOO_MANY_REQUESTS',
  message: 'Terlalu sering salah dari perangkat ini. Tunggu 10 menit, lalu coba lagi.',
};

export const codeWrong: Rejection<'SECOND_FACTOR_WRONG'> = {
  code: 'SECOND_FACTOR_WRONG',
  message: 'Kode ini salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu ketik lagi.',
  fields: { code: 'Kode ini salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu ketik lagi.' },
};

export const passwordRefused = (field: string, sentence: string): Rejection<'PASSWORD_REFUSED'> => ({
  code: 'PASSWORD_REFUSED',
  message: sentence,
  fields: { [field]: sentence },
});
