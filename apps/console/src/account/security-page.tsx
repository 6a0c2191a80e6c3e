import type { OwnAccountView } from '@alur/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.js';
import { useCity } from '../api/queries.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { PageTitle } from '../parts/page-title.js';
import { OwnFamily } from './own-family.js';
import { OwnPassword } from './own-password.js';
import { OwnSessions } from './own-sessions.js';
import { OwnTotp } from './own-totp.js';
import './account.css';

/** What an officer does about their own account. */
export function SecurityPage() {
  const account = useQuery({ queryKey: ['own-account'], queryFn: () => ask<OwnAccountView>('/auth/account') });
  const zone = useCity().data?.zone;
  // What was read before stays, and with it what is typed, also when reading it again fails.
  if (!account.data || !zone)
    return account.error ? <Notice kind="bad" title={account.error.message} /> : <Loading what="akun Anda" />;
  return (
    <>
      <header className="page-head">
        <PageTitle>Keamanan akun</PageTitle>
      </header>
      <OwnSessions sessions={account.data.sessions} zone={zone} />
      <OwnTotp account={account.data} />
      <OwnFamily declared={account.data.familyDeclared} />
      <OwnPassword advice={account.data.passwordAdvice} />
    </>
  );
}
