// The other end of an invitation: the office-holder sees whose it is, sets a password and sets up the second factor.
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Invitation } from '../ports/accounts.js';
import type { AccountPorts } from './account-ports.js';
import { codeWrong, passwordRefused, peopleToday } from './account-ports.js';
import { passwordAdvice, passwordFault } from './password-policy.js';
import type { PersonInOffice } from './people-in-office.js';
import { newRecoveryCodes, shownCode, stepOfCode, totpPurpose } from './second-factor.js';

export interface SeenInvitation {
  readonly name: string;
  readonly nip: string;
  readonly offices: readonly string[];
  readonly until: Instant;
  readonly passwordAdvice: string;
  /** For typing, and for an app that reads a QR code. */
  readonly secret: string;
  readonly address: string;
}

/** Looking uses nothing up. Rejections: `INVITATION_NOT_FOUND` for a used, replaced, late or made-up one. */
export const seeInvitation =
  (ports: AccountPorts) =>
  async (token: string): Promise<Result<SeenInvitation, Rejection>> => {
    const found = await openInvitation(ports, token);
    if (!found) return err(notFound);
    const { invitation, person, secret } = found;
    return ok({
      name: person.name,
      nip: person.nip,
      offices: person.offices,
      until: invitation.expiresAt,
      passwordAdvice: passwordAdvice(ports.city.security.passwords),
      secret,
      address: ports.oneTimeCodes.addressOf(secret, person.nip, `Alur ${ports.city.name}`),
    });
  };

export interface Activated {
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
  /** Whether the account may be used at once; else somebody other than who invited has to make sure first. */
  readonly confirmed: boolean;
}

/** Rejections: `INVITATION_NOT_FOUND`, `PASSWORD_REFUSED`, `SECOND_FACTOR_WRONG`. */
export const activateAccount =
  (ports: AccountPorts) =>
  async (asked: {
    readonly token: string;
    readonly password: string;
    readonly code: string;
  }): Promise<Result<Activated, Rejection>> => {
    const found = await openInvitation(ports, asked.token);
    if (!found) return err(notFound);
    const { invitation, person } = found;
    const fault = passwordFault(ports.city.security.passwords, asked.password, {
      nip: person.nip,
      name: person.name,
      city: ports.city.name,
    });
    if (fault !== undefined) return err(passwordRefused('password', fault));
    const of = { officerId: person.id, sealedSecret: invitation.totpSecret };
    const step = await stepOfCode(ports, of, asked.code);
    if (step === undefined) return err(codeWrong);
    const recoveryCodes = newRecoveryCodes(ports.entropy);
    const passwordHash = await ports.passwords.hash(asked.password);
    if (!(await ports.accounts.activate({ token: asked.token, passwordHash, step, recoveryCodes })))
      return err(notFound);
    const account = await ports.accounts.findById(person.id);
    return ok({ recoveryCodes: recoveryCodes.map(shownCode), confirmed: account?.confirmedBy !== undefined });
  };

interface OpenInvitation {
  readonly invitation: Invitation;
  readonly person: PersonInOffice;
  readonly secret: string;
}

async function openInvitation(ports: AccountPorts, token: string): Promise<OpenInvitation | undefined> {
  const invitation = await ports.invitations.look(token);
  // Whose office ended meanwhile has nothing to come in for.
  const person = invitation && (await peopleToday(ports)).find((one) => one.ids.includes(invitation.officerId));
  if (!person) return undefined;
  const secret = await ports.secretBox.open(totpPurpose(invitation.officerId), invitation.totpSecret);
  if (secret === undefined) throw new Error('An invitation cannot be opened with the key in SECRET_KEY_PATH.');
  return { invitation, person: { ...person, id: invitation.officerId }, secret };
}

const notFound: Rejection<'INVITATION_NOT_FOUND'> = {
  code: 'INVITATION_NOT_FOUND',
  message: 'Undangan ini sudah dipakai, diganti, atau tidak berlaku lagi. Minta undangan baru kepada pengelola sistem.',
};
