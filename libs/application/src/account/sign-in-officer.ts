// NIP and password, then the second factor. One "no" for every reason that a stranger could learn from.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { OfficerAccount, Passwords } from '../ports/accounts.js';
import type { AccountPorts } from './account-ports.js';
import { codeWrong, passwordRefused, tooManyGuesses } from './account-ports.js';
import type { TriedFrom } from './admit-guess.js';
import { admitGuess } from './admit-guess.js';
import { passwordFault } from './password-policy.js';
import { provesSecondFactor } from './second-factor.js';

export interface AskedSignIn {
  readonly nip: string;
  readonly password: string;
  /** Of the app, or a recovery code. */
  readonly code?: string;
  /** In place of one whose time is over. */
  readonly newPassword?: string;
  readonly network: string;
  /** What the device says about itself: who signed in there before. */
  readonly device?: { readonly id: string; readonly officerId: string };
}

export interface SignInRules {
  /** Accounts with a printed password and no second factor may come in. */
  readonly demo: boolean;
}

/** Rejections: `SIGN_IN_FAILED`, `TOO_MANY_REQUESTS`, `ACCOUNT_UNCONFIRMED`, `SECOND_FACTOR_NEEDED`, `SECOND_FACTOR_WRONG`, `PASSWORD_EXPIRED`, `PASSWORD_REFUSED`. */
export const signInOfficer =
  (ports: AccountPorts, rules: SignInRules) =>
  async (asked: AskedSignIn): Promise<Result<OfficerAccount, Rejection>> => {
    const nip = asked.nip.replaceAll(/\s/g, '');
    const account = await ports.accounts.findByNip(nip);
    const from: TriedFrom = {
      network: asked.network,
      ...(asked.device && asked.device.officerId === account?.id ? { device: asked.device.id } : {}),
    };
    const first = await admitGuess(ports.guesses, `account:${nip}`, from);
    if (!first.admitted) return err(tooManyGuesses);
    const right = await ports.passwords.matches(
      account?.passwordHash ?? (await decoyOf(ports.passwords)),
      asked.password,
    );
    const mayComeIn = right && account?.passwordHash !== undefined && (account.totpSecret !== undefined || rules.demo);
    if (!mayComeIn) {
      await recordRefusal(ports, account?.id);
      return err(signInFailed);
    }
    await first.wasRight();
    if (account.confirmedBy === undefined) return err(unconfirmed);
    if (account.totpSecret !== undefined && !asked.code) return err(secondFactorNeeded);
    const renewal = await renewPassword(ports, account, asked);
    if (!renewal.ok) return renewal;
    if (account.totpSecret !== undefined) {
      const second = await proveSecond(ports, account, { code: asked.code ?? '', from });
      if (!second.ok) return second;
    }
    if (renewal.value !== undefined)
      await ports.accounts.changePassword({ id: account.id, passwordHash: renewal.value });
    return ok(account);
  };

async function proveSecond(
  ports: AccountPorts,
  account: OfficerAccount,
  { code, from }: { readonly code: string; readonly from: TriedFrom },
): Promise<Result<void, Rejection>> {
  const admission = await admitGuess(ports.guesses, `code:${account.id}`, from);
  if (!admission.admitted) return err(tooManyGuesses);
  if (!(await provesSecondFactor(ports, account, code))) {
    await recordRefusal(ports, account.id);
    return err(codeWrong);
  }
  await admission.wasRight();
  return ok(undefined);
}

/** The hash of the new password where one is due: asked before the code is used up, since a code works only once. */
async function renewPassword(
  { city, passwords, reading }: AccountPorts,
  account: OfficerAccount,
  { newPassword, password }: AskedSignIn,
): Promise<Result<string | undefined, Rejection>> {
  const rules = city.security.passwords;
  const days = rules.expiresAfterDays;
  if (days === undefined) return ok(undefined);
  const age = Date.parse(await reading.now()) - Date.parse(account.passwordSetAt);
  if (age < days * 86_400_000) return ok(undefined);
  if (newPassword === undefined) return err(expired);
  const holder = city.officeHolders.find(({ id }) => id === account.id);
  const fault =
    newPassword === password
      ? 'Kata sandi baru harus lain dari yang lama.'
      : passwordFault(rules, newPassword, { nip: account.nip, name: holder?.name ?? '', city: city.name });
  if (fault !== undefined) return err(passwordRefused('newPassword', fault));
  return ok(await passwords.hash(newPassword));
}

/** Verified when no account is there, so that an unknown NIP takes as long as a wrong password. */
const decoys = new WeakMap<Passwords, Promise<string>>();
function decoyOf(passwords: Passwords): Promise<string> {
  const known = decoys.get(passwords);
  if (known) return known;
  const made = passwords.hash('no such account');
  made.catch(() => decoys.delete(passwords));
  decoys.set(passwords, made);
  return made;
}

/** Somebody who did not prove who they are: the account they tried, where there is one, and never what they typed. */
const recordRefusal = ({ audit }: AccountPorts, account: string | undefined): Promise<void> =>
  audit.record({
    actor: 'anybody',
    action: 'sign-in-refused',
    ...(account === undefined ? {} : { subject: { kind: 'officer', id: account } }),
    outcome: 'refused',
    details: { session: 'officer' },
  });

const signInFailed: Rejection<'SIGN_IN_FAILED'> = {
  code: 'SIGN_IN_FAILED',
  message: 'NIP atau kata sandi salah. Periksa lagi, atau hubungi Diskominfo.',
};

const unconfirmed: Rejection<'ACCOUNT_UNCONFIRMED'> = {
  code: 'ACCOUNT_UNCONFIRMED',
  message: 'Akun Anda sudah aktif, tetapi belum dipastikan. Minta pimpinan Anda atau pengelola sistem memastikannya.',
};

const secondFactorNeeded: Rejection<'SECOND_FACTOR_NEEDED'> = {
  code: 'SECOND_FACTOR_NEEDED',
  message: 'Ketik 6 angka dari aplikasi di ponsel Anda.',
};

const expired: Rejection<'PASSWORD_EXPIRED'> = {
  code: 'PASSWORD_EXPIRED',
  message: 'Masa kata sandi Anda sudah habis. Tulis kata sandi baru.',
};
