import type { OfficerAccount } from '../ports/accounts.js';
import type { Entropy } from '../ports/people.js';
import type { AccountPorts } from './account-ports.js';

const howMany = 10;

/** `7K2QF-M3X9A`, each good for one sign-in without the phone. */
export const newRecoveryCodes = (entropy: Pick<Entropy, 'crockford40'>): readonly string[] =>
  Array.from({ length: howMany }, () => `${entropy.crockford40()}${entropy.crockford40()}`.slice(0, 10));

/** In two halves, as they are shown and written down. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** As it is kept: what is read wrongly from paper is meant rightly. */
export const typedCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

export const totpPurpose = (officerId: string): string => `totp:${officerId}`;

/** The step of a code that fits the sealed secret now. */
export async function stepOfCode(
  ports: Pick<AccountPorts, 'secretBox' | 'oneTimeCodes' | 'reading'>,
  of: { readonly officerId: string; readonly sealedSecret: string },
  typed: string,
): Promise<number | undefined> {
  const secret = await ports.secretBox.open(totpPurpose(of.officerId), of.sealedSecret);
  if (secret === undefined) throw new Error('A second factor cannot be opened with the key in SECRET_KEY_PATH.');
  return ports.oneTimeCodes.stepOf(secret, typedCode(typed), await ports.reading.now());
}

/** True once: a code of the app for its time step, or a recovery code. */
export async function provesSecondFactor(
  ports: Pick<AccountPorts, 'accounts' | 'secretBox' | 'oneTimeCodes' | 'reading'>,
  { id, totpSecret }: Pick<OfficerAccount, 'id' | 'totpSecret'>,
  typed: string,
): Promise<boolean> {
  if (totpSecret === undefined) return false;
  const code = typedCode(typed);
  if (/^[0-9A-Z]{10}$/.test(code)) return ports.accounts.useRecoveryCode(id, code);
  const step = await stepOfCode(ports, { officerId: id, sealedSecret: totpSecret }, code);
  return step !== undefined && ports.accounts.useStep(id, step);
}
