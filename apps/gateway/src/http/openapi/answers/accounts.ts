import type {
  AccountView,
  ActivatedView,
  InvitationLink,
  InvitationView,
  Me,
  OwnAccountView,
  TotpView,
} from '@alur/contracts';
import { list, maybe, number, object, oneOf, text, yesNo } from '../schema.js';
import { dataOf, named, permission } from './named.js';

const me = object<Me>({
  id: text,
  name: text,
  holdings: list(
    object<Me['holdings'][number]>({
      agency: named,
      role: named,
      scope: maybe(text),
      position: text,
      acting: maybe(text),
    }),
  ),
  designer: yesNo,
  reviewer: yesNo,
  accounts: yesNo,
  dataRequests: yesNo,
  assists: yesNo,
  assistingUntil: maybe(text),
});

const account = object<AccountView>({
  id: text,
  name: text,
  nip: text,
  offices: list(text),
  state: oneOf('none', 'invited', 'unconfirmed', 'active', 'void'),
  invitedUntil: maybe(text),
  secondFactor: yesNo,
  may: object<AccountView['may']>({ invite: permission, confirm: permission, endSessions: permission }),
});

const totp = object<TotpView>({ secret: text, qr: text, sealed: maybe(text) });

export const session = object<OwnAccountView['sessions'][number]>({
  id: text,
  device: text,
  openedAt: text,
  seenAt: text,
  current: yesNo,
});

const ownAccount = object<OwnAccountView>({
  secondFactor: yesNo,
  recoveryCodes: number,
  passwordAdvice: text,
  familyDeclared: yesNo,
  sessions: list(session),
});

export const accountAnswers = {
  getMe: me,
  openOfficerSession: me,
  listAccounts: dataOf(account),
  inviteOfficer: object<InvitationLink>({ link: text, name: text, until: text }),
  seeInvitation: object<InvitationView>({
    name: text,
    nip: text,
    offices: list(text),
    until: text,
    passwordAdvice: text,
    totp,
  }),
  activateAccount: object<ActivatedView>({ recoveryCodes: list(text), confirmed: yesNo }),
  getOwnAccount: ownAccount,
  beginTotp: totp,
  enrolTotp: object<{ readonly recoveryCodes: readonly string[] }>({ recoveryCodes: list(text) }),
  requestLoginCode: object<{ readonly sentTo: string }>({ sentTo: text }),
  openCitizenSession: object<{ readonly citizenId: string }>({ citizenId: text }),
};
