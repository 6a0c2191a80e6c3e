import { lazy, Suspense, useEffect, useRef } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useLiveQueues } from '../api/live.js';
import { useMe } from '../api/queries.js';
import { CasePage } from '../case/case-page.js';
import { Loading } from '../parts/loading.js';
import { QueuePage } from '../queue/queue-page.js';
import { SessionEnd } from '../sign-in/session-end.js';
import { SignInPage } from '../sign-in/sign-in-page.js';
import { StepUp } from '../sign-in/step-up-dialog.js';
import { TaskPage } from '../task/task-page.js';
import { TopBar } from './top-bar.js';

const AccountsPage = lazy(async () => ({ default: (await import('../account/accounts-page.js')).AccountsPage }));
const AssistancePage = lazy(async () => ({ default: (await import('../assist/assistance-page.js')).AssistancePage }));
const DataRequestsPage = lazy(async () => ({
  default: (await import('../data-requests/data-requests-page.js')).DataRequestsPage,
}));
const InvitationPage = lazy(async () => ({ default: (await import('../account/invitation-page.js')).InvitationPage }));
const SecurityPage = lazy(async () => ({ default: (await import('../account/security-page.js')).SecurityPage }));

/** Officers at their queues never load what designers work with. */
const StudioPages = lazy(async () => ({ default: (await import('../studio/studio-pages.js')).StudioPages }));

/** Whoever is invited comes without an account, perhaps in the browser of somebody who has one. */
export function Console() {
  if (useLocation().pathname !== '/undangan') return <OfficersConsole />;
  return (
    <Suspense fallback={<Loading what="undangan" />}>
      <InvitationPage />
    </Suspense>
  );
}

function OfficersConsole() {
  const me = useMe();
  const cameBySignIn = useRef(false);
  if (me.isLoading) return <Loading what="konsol" />;
  if (!me.data) {
    cameBySignIn.current = true;
    return <SignInPage />;
  }
  return (
    <SignedIn
      inStudio={me.data.designer || me.data.reviewer}
      seesAccounts={me.data.accounts}
      assists={me.data.assists}
      seesDataRequests={me.data.dataRequests}
      cameBySignIn={cameBySignIn.current}
    />
  );
}

function SignedIn({
  inStudio,
  seesAccounts,
  assists,
  seesDataRequests,
  cameBySignIn,
}: {
  readonly inStudio: boolean;
  readonly seesAccounts: boolean;
  readonly assists: boolean;
  readonly seesDataRequests: boolean;
  readonly cameBySignIn: boolean;
}) {
  const live = useLiveQueues();
  const content = useRef<HTMLElement>(null);
  // The form they signed in with is gone: the next Tab is the first thing of the screen, not of the top bar.
  useEffect(() => {
    if (cameBySignIn) content.current?.focus();
  }, [cameBySignIn]);
  return (
    <>
      <TopBar />
      <main className="page" id="isi" ref={content} tabIndex={-1}>
        <Suspense fallback={<Loading what="halaman" />}>
          <Routes>
            <Route path="/" element={<QueuePage live={live} />} />
            <Route path="/tugas/:id" element={<TaskPage />} />
            <Route path="/berkas" element={<CasePage />} />
            <Route path="/keamanan" element={<SecurityPage />} />
            {assists && <Route path="/pendampingan" element={<AssistancePage />} />}
            {seesAccounts && <Route path="/akun" element={<AccountsPage />} />}
            {seesDataRequests && <Route path="/permintaan-data" element={<DataRequestsPage />} />}
            {inStudio && <Route path="/layanan" element={<Navigate to="/studio/layanan" replace />} />}
            {inStudio && (
              <Route
                path="/studio/*"
                element={
                  <Suspense fallback={<Loading what="studio" />}>
                    <StudioPages />
                  </Suspense>
                }
              />
            )}
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </Suspense>
      </main>
      <SessionEnd />
      <StepUp />
    </>
  );
}
