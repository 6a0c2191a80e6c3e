// What an officer does about their own account; the password is asked again, since a browser may have been left open.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { OfficerAccount } from '../ports/accounts.js';
import type { AccountPorts } from './account-ports.js';
import { accountNotFound, codeWrong, passwordRefused, peopleToday, tooManyGuesses } from './account-ports.js';
import { admitGuess } from './admit-guess.js';
import { passwordAdvice, passwordFault } from './password-policy.js';
import { newRecoveryCodes, provesSecondFactor, shownCode, stepOfCode, totpPurpose } from './second-factor.js';

/** Who asks: the account of the session, the token of it, and where they are. */
export interface Own {
  readonly officerId: string;
  readonly token: string;
}

export const seeOwnAccount =
  (ports: AccountPorts) =>
  async (
    officerId: string,
  ): Promise<{ readonly secondFactor: boolean; readonly recoveryCodes: number; readonly passwordAdvice: string }> => {
    const account = await ports.accounts.findById(officerId);
    return {
      secondFactor: account?.totpSecret !== undefined,
      recoveryCodes: await ports.accounts.countRecoveryCodes(officerId),
      passwordAdvice: passwordAdvice(ports.city.security.passwords),
    };
  };

/** All other sessions end. Rejections: `PASSWORD_WRONG`, `PASSWORD_REFUSED`, `TOO_MANY_REQUESTS`. */
export const changeOwnPassword =
  (ports: AccountPorts) =>
  async (
    own: Own,
    asked: { readonly password: string; readonly newPassword: string },
  ): Promise<Result<void, Rejection>> => {
    const proved = await provePassword(ports, own, asked.password);
    if (!proved.ok) return proved;
    const account = proved.value;
    const person = (await peopleToday(ports)).find(({ id }) => id === account.id);
    const context = { nip: account.nip, name: person?.name ?? '', city: ports.city.name };
    const fault =
      asked.newPassword === asked.password
        ? 'Kata sandi baru harus lain dari yang lama.'
        : passwordFault(ports.city.security.passwords, asked.newPassword, context);
    if (fault !== undefined) return err(passwordRefused('newPassword', fault));
    const passwordHash = await ports.passwords.hash(asked.newPassword);
    await ports.accounts.changePassword({ id: account.id, passwordHash, keep: own.token });
    return ok(undefined);
  };

/** A secret for a new phone; nothing is kept until a code of it was typed. The sealed text comes back with it. */
export const beginTotp =
  (ports: AccountPorts) =>
  async (
    officerId: string,
  ): Promise<Result<{ readonly secret: string; readonly address: string; readonly sealed: string }, Rejection>> => {
    const account = await ports.accounts.findById(officerId);
    if (!account) return err(accountNotFound);
    const secret = ports.oneTimeCodes.newSecret();
    return ok({
      secret,
      address: ports.oneTimeCodes.addressOf(secret, account.nip, `Alur ${ports.city.name}`),
      sealed: await ports.secretBox.seal(totpPurpose(officerId), secret),
    });
  };

/** All other sessions end, old recovery codes are void. Rejections: `PASSWORD_WRONG`, `SECOND_FACTOR_WRONG`, `TOO_MANY_REQUESTS`. */
export const enrolOwnTotp =
  (ports: AccountPorts) =>
  async (
    own: Own,
    asked: { readonly password: string; readonly sealed: string; readonly code: string },
  ): Promise<Result<readonly string[], Rejection>> => {
    const proved = await provePassword(ports, own, asked.password);
    if (!proved.ok) return proved;
    // Sealed by us for this officer, or nothing.
    if ((await ports.secretBox.open(totpPurpose(own.officerId), asked.sealed)) === undefined) return err(codeWrong);
    const step = await stepOfCode(ports, { officerId: own.officerId, sealedSecret: asked.sealed }, asked.code);
    if (step === undefined) return err(codeWrong);
    const recoveryCodes = newRecoveryCodes(ports.entropy);
    await ports.accounts.enrolTotp({
      id: own.officerId,
      sealedSecret: asked.sealed,
      step,
      recoveryCodes,
      keep: own.token,
    });
    return ok(recoveryCodes.map(shownCode));
  };

/** Proves to be there: a code where there is a second factor, else the password. Rejections as above. */
export const stepUp =
  (ports: AccountPorts) =>
  async (own: Own, asked: { readonly password?: string; readonly code?: string }): Promise<Result<void, Rejection>> => {
    const account = await ports.accounts.findById(own.officerId);
    const proved =
      account?.totpSecret !== undefined
        ? await proveCode(ports, account, asked.code ?? '')
        : await provePassword(ports, own, asked.password ?? '');
    if (!proved.ok) {
      const subject = { kind: 'officer', id: own.officerId } as const;
      const actor = `officer:${own.officerId}`;
      const details = { code: proved.error.code };
      await ports.audit.record({ actor, action: 'step-up', subject, outcome: 'refused', details });
      return proved;
    }
    await ports.sessions.prove(own.token);
    return ok(undefined);
  };

/** Whoever holds the session may guess a few times, and does not lock the owner out of signing in elsewhere. */
async function provePassword(
  ports: AccountPorts,
  { officerId, token }: Own,
  password: string,
): Promise<Result<OfficerAccount, Rejection>> {
  const account = await ports.accounts.findById(officerId);
  if (account?.passwordHash === undefined) return err(accountNotFound);
  const admission = await admitGuess(ports.guesses, `own:${officerId}`, { network: '', device: token });
  if (!admission.admitted) return err(tooManyGuesses);
  if (!(await ports.passwords.matches(account.passwordHash, password))) return err(passwordWrong);
  await admission.wasRight();
  return ok(account);
}

async function proveCode(ports: AccountPorts, account: OfficerAccount, code: string): Promise<Result<void, Rejection>> {
  const admission = await admitGuess(ports.guesses, `code:${account.id}`, { network: '', device: 'own' });
  if (!admission.admitted) return err(tooManyGuesses);
  if (!(await provesSecondFactor(ports, account, code))) return err(codeWrong);
  await admission.wasRight();
  return ok(undefined);
}

const passwordWrong: Rejection<'PASSWORD_WRONG'> = {
  code: 'PASSWORD_WRONG',
  message: 'Kata sandi salah. Periksa lagi.',
  fields: { password: 'Kata sandi salah. Periksa lagi.' },
};
